using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>The partnership is in force, and its last day lies between two days, both included.</summary>
/// <param name="from">The first day to look at, such as today.</param>
/// <param name="through">The last day to look at, worked out by the caller.</param>
public sealed class EndingBetween(LocalDate from, LocalDate through) : Criterion<CoBuildingPartnership>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CoBuildingPartnership candidate) =>
        candidate.State == PartnershipState.InForce && from <= candidate.Term.Through && candidate.Term.Through <= through;

    /// <inheritdoc/>
    public override Expression<Func<CoBuildingPartnership, bool>> ToExpression() =>
        partnership => partnership.State == PartnershipState.InForce && from <= partnership.Term.Through && partnership.Term.Through <= through;
}

/// <summary>What is to be renewed soon: partnerships in force that end between two days, the first to end first.</summary>
/// <param name="from">The first day to look at.</param>
/// <param name="through">The last day to look at.</param>
public sealed class PartnershipsEndingSpec(LocalDate from, LocalDate through) : CriterionSpec<CoBuildingPartnership>(new EndingBetween(from, through), Order)
{
    private static readonly Ordering<CoBuildingPartnership> Order = Ordering<CoBuildingPartnership>.By(partnership => partnership.Term.Through).ThenBy(partnership => partnership.Id);
}
