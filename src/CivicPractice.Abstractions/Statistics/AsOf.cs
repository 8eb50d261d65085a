namespace CivicPractice.Statistics;

/// <summary>An answer and the position of the last event that is in it.</summary>
/// <typeparam name="T">The answer.</typeparam>
/// <param name="Position">The place in the district's order of events, from 1; 0 before the first.</param>
/// <param name="Answer">The answer.</param>
public readonly record struct AsOf<T>(long Position, T Answer);
