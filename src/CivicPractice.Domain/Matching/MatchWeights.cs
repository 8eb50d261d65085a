namespace CivicPractice.Matching;

/// <summary>How much each criterion weighs in a ranking (匹配权重): whole numbers, of which only the proportion counts.</summary>
/// <remarks>Immutable and safe for concurrent use. Equality is by all five.</remarks>
public sealed record MatchWeights
{
    private const int Most = 100;

    /// <summary>States the weights.</summary>
    /// <param name="skill">Of skills; 0 to 100, as the others.</param>
    /// <param name="nearness">Of nearness.</param>
    /// <param name="availability">Of the hours that were stated.</param>
    /// <param name="load">Of a small load.</param>
    /// <param name="preference">Of wishes.</param>
    /// <exception cref="ArgumentOutOfRangeException">A weight is negative or more than 100.</exception>
    /// <exception cref="ArgumentException">Nothing weighs anything.</exception>
    public MatchWeights(int skill, int nearness, int availability, int load, int preference)
    {
        foreach (var weight in new[] { skill, nearness, availability, load, preference })
        {
            ArgumentOutOfRangeException.ThrowIfNegative(weight);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(weight, Most);
        }

        (Skill, Nearness, Availability, Load, Preference) = (skill, nearness, availability, load, preference);
        if (Total == 0) throw new ArgumentException("One criterion weighs something at least.", nameof(skill));
    }

    /// <summary>The weight of skills.</summary>
    public int Skill { get; }

    /// <summary>The weight of nearness.</summary>
    public int Nearness { get; }

    /// <summary>The weight of the hours that were stated.</summary>
    public int Availability { get; }

    /// <summary>The weight of a small load.</summary>
    public int Load { get; }

    /// <summary>The weight of wishes.</summary>
    public int Preference { get; }

    private int Total => Skill + Nearness + Availability + Load + Preference;

    /// <summary>The weight of a criterion.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is none.</exception>
    public int Of(MatchCriterion criterion) => criterion switch
    {
        MatchCriterion.Skill => Skill,
        MatchCriterion.Nearness => Nearness,
        MatchCriterion.Availability => Availability,
        MatchCriterion.Load => Load,
        MatchCriterion.Preference => Preference,
        _ => throw new ArgumentOutOfRangeException(nameof(criterion)),
    };

    // Two sums differ by a five-hundredth of a point at least, so that three decimals never make one out of two.
    internal decimal ScoreOf(IEnumerable<MatchReason> reasons) => Math.Round(reasons.Sum(reason => (decimal)reason.Points * Of(reason.Criterion)) / Total, 3);
}
