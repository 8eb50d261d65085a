using CivicPractice;

namespace HanbinDistrict.Output;

/// <summary>How far a step of the replay has come.</summary>
/// <param name="Step">The step.</param>
/// <param name="Done">How much of it is done.</param>
/// <param name="Total">How much there is to do; the step ends when all is done.</param>
public readonly record struct ReplayProgress(Bilingual Step, int Done, int Total);
