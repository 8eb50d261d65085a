using System.Linq.Expressions;
using Ardalis.Specification;
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
public sealed class PartnershipsEndingSpec : CriterionSpec<CoBuildingPartnership>
{
    /// <summary>Lists what ends.</summary>
    /// <param name="from">The first day to look at.</param>
    /// <param name="through">The last day to look at.</param>
    public PartnershipsEndingSpec(LocalDate from, LocalDate through)
        : base(new EndingBetween(from, through)) => Query.OrderBy(partnership => partnership.Term.Through).ThenBy(partnership => partnership.Id);
}
