using System.Linq.Expressions;
using Ardalis.Specification;

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
public sealed class SiteGroupingsSpec : CriterionSpec<SiteGrouping>
{
    /// <summary>Lists them.</summary>
    /// <param name="kind">The kind, or <see langword="null"/> for both.</param>
    public SiteGroupingsSpec(SiteGroupingKind? kind = null)
        : base(kind is { } one ? new GroupingIsFormed() & new GroupingOfKind(one) : new GroupingIsFormed()) => Query.OrderBy(grouping => grouping.Kind).ThenBy(grouping => grouping.Id);
}
