using System.Linq.Expressions;
using Ardalis.Specification;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>The partnership holds on a day.</summary>
/// <param name="day">The day.</param>
public sealed class InForceOn(LocalDate day) : Criterion<CoBuildingPartnership>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CoBuildingPartnership candidate) => candidate.IsInForceOn(day);

    /// <inheritdoc/>
    public override Expression<Func<CoBuildingPartnership, bool>> ToExpression() =>
        partnership => partnership.State == PartnershipState.InForce && partnership.Term.From <= day && day <= partnership.Term.Through;
}

/// <summary>The partnerships that hold on a day, the first to end first.</summary>
public sealed class PartnershipsInForceSpec : CriterionSpec<CoBuildingPartnership>
{
    /// <summary>Lists what holds.</summary>
    /// <param name="day">The day.</param>
    public PartnershipsInForceSpec(LocalDate day)
        : base(new InForceOn(day)) => Query.OrderBy(partnership => partnership.Term.Through).ThenBy(partnership => partnership.Id);
}
