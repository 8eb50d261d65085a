using System.Linq.Expressions;
using Ardalis.Specification;

namespace CivicPractice.Commendation;

/// <summary>The volunteer served at least so long.</summary>
/// <param name="minutes">The least, in whole minutes.</param>
public sealed class ServedAtLeast(long minutes) : Criterion<HonourRoll>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(HonourRoll candidate) => candidate.Minutes >= minutes;

    /// <inheritdoc/>
    public override Expression<Func<HonourRoll, bool>> ToExpression() => roll => roll.Minutes >= minutes;
}

/// <summary>Who served longest (服务时长榜), the longest first.</summary>
public sealed class LongestServingSpec : CriterionSpec<HonourRoll>
{
    /// <summary>Lists those who served at least so long.</summary>
    /// <param name="minutes">The least, in whole minutes.</param>
    /// <param name="most">How many at most, or <see langword="null"/> for all.</param>
    public LongestServingSpec(long minutes, int? most = null)
        : base(new ServedAtLeast(minutes))
    {
        Query.OrderByDescending(roll => roll.Minutes).ThenBy(roll => roll.Id);
        if (most is { } count) Query.Take(count);
    }
}
