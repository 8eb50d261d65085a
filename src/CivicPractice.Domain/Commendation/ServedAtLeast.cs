using System.Linq.Expressions;

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
/// <param name="minutes">The least, in whole minutes.</param>
/// <param name="most">How many at most, or <see langword="null"/> for all.</param>
public sealed class LongestServingSpec(long minutes, int? most = null) : CriterionSpec<HonourRoll>(new ServedAtLeast(minutes), Order, most)
{
    private static readonly Ordering<HonourRoll> Order = Ordering<HonourRoll>.ByDescending(roll => roll.Minutes).ThenBy(roll => roll.Id);
}
