using System.Linq.Expressions;
using Ardalis.Specification;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>The last day for something that was committed has passed without it; also when the term is over, as long as the partnership did not end early.</summary>
/// <param name="today">The day of asking.</param>
public sealed class BehindItsCommitments(LocalDate today) : Criterion<CoBuildingPartnership>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CoBuildingPartnership candidate) =>
        candidate is { State: PartnershipState.InForce or PartnershipState.Expired, NextDue: { } due } && due < today;

    /// <inheritdoc/>
    public override Expression<Func<CoBuildingPartnership, bool>> ToExpression() =>
        partnership => (partnership.State == PartnershipState.InForce || partnership.State == PartnershipState.Expired) && partnership.NextDue != null && partnership.NextDue < today;
}

/// <summary>The partnerships to be reminded of what is overdue, the longest overdue first.</summary>
public sealed class PartnershipsBehindSpec : CriterionSpec<CoBuildingPartnership>
{
    /// <summary>Lists what is behind.</summary>
    /// <param name="today">The day of asking.</param>
    public PartnershipsBehindSpec(LocalDate today)
        : base(new BehindItsCommitments(today)) => Query.OrderBy(partnership => partnership.NextDue).ThenBy(partnership => partnership.Id);
}
