using System.Linq.Expressions;

namespace CivicPractice.Circles;

/// <summary>The grouping is there.</summary>
public sealed class GroupingIsFormed : Criterion<SiteGrouping>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SiteGrouping candidate) => candidate.State == SiteGroupingState.Formed;

    /// <inheritdoc/>
    public override Expression<Func<SiteGrouping, bool>> ToExpression() => grouping => grouping.State == SiteGroupingState.Formed;
}

/// <summary>The grouping is a belt, or a cluster.</summary>
/// <param name="kind">Which of the two.</param>
public sealed class GroupingOfKind(SiteGroupingKind kind) : Criterion<SiteGrouping>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SiteGrouping candidate) => candidate.Kind == kind;

    /// <inheritdoc/>
    public override Expression<Func<SiteGrouping, bool>> ToExpression() => grouping => grouping.Kind == kind;
}

/// <summary>The belts and clusters that are there, or those of one kind, by kind and id.</summary>
/// <param name="kind">The kind, or <see langword="null"/> for both.</param>
public sealed class SiteGroupingsSpec(SiteGroupingKind? kind = null)
    : CriterionSpec<SiteGrouping>(kind is { } one ? new GroupingIsFormed() & new GroupingOfKind(one) : new GroupingIsFormed(), Order)
{
    private static readonly Ordering<SiteGrouping> Order = Ordering<SiteGrouping>.By(grouping => grouping.Kind).ThenBy(grouping => grouping.Id);
}
