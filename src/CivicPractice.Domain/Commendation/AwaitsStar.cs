using System.Linq.Expressions;

namespace CivicPractice.Commendation;

/// <summary>A star waits for the level above the district that awards it.</summary>
public sealed class AwaitsStar : Criterion<HonourRoll>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(HonourRoll candidate) => candidate.Proposed is not null;

    /// <inheritdoc/>
    public override Expression<Func<HonourRoll, bool>> ToExpression() => roll => roll.Proposed != null;
}

/// <summary>The volunteers to be put forward to a level above the district (推荐名单): the highest stars first, of one star who served longest.</summary>
public sealed class AwaitingStarsSpec() : CriterionSpec<HonourRoll>(new AwaitsStar(), Order)
{
    private static readonly Ordering<HonourRoll> Order = Ordering<HonourRoll>.ByDescending(roll => roll.Proposed).ThenByDescending(roll => roll.Minutes).ThenBy(roll => roll.Id);
}
