using System.Linq.Expressions;
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
/// <param name="today">The day of asking.</param>
public sealed class PartnershipsBehindSpec(LocalDate today) : CriterionSpec<CoBuildingPartnership>(new BehindItsCommitments(today), Order)
{
    private static readonly Ordering<CoBuildingPartnership> Order = Ordering<CoBuildingPartnership>.By(partnership => partnership.NextDue).ThenBy(partnership => partnership.Id);
}
