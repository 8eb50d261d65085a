using CivicPractice;

namespace HanbinDistrict.Overview;

/// <summary>What a report says about one figure.</summary>
/// <param name="Least">The least number that agrees with it.</param>
/// <param name="Most">The largest number that agrees with it, or <see langword="null"/> without an upper end.</param>
/// <param name="Wording">The report's own words, where it does not name the number itself.</param>
public sealed record Expectation(long Least, long? Most, Bilingual? Wording = null)
{
    /// <summary>Whether a figure agrees.</summary>
    /// <param name="value">The figure.</param>
    public bool Agrees(long value) => Least <= value && (Most is not { } most || value <= most);
}
