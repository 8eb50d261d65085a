namespace CivicPractice.Benchmarks.Gate;

/// <summary>How a race ended.</summary>
/// <param name="Seconds">What one run of ours takes.</param>
/// <param name="TimesSlower">How many times as long the others take, in the order in which they were named.</param>
internal sealed record Standing(double Seconds, IReadOnlyList<double> TimesSlower);
