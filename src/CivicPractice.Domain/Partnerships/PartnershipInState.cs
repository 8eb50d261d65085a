using System.Linq.Expressions;
using Ardalis.Specification;

namespace CivicPractice.Partnerships;

/// <summary>The partnership stands where it is asked to.</summary>
/// <param name="state">Where.</param>
public sealed class PartnershipInState(PartnershipState state) : Criterion<CoBuildingPartnership>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CoBuildingPartnership candidate) => candidate.State == state;

    /// <inheritdoc/>
    public override Expression<Func<CoBuildingPartnership, bool>> ToExpression() => partnership => partnership.State == state;
}

/// <summary>The partnerships that stand somewhere, the first to end first.</summary>
public sealed class PartnershipsInStateSpec : CriterionSpec<CoBuildingPartnership>
{
    /// <summary>Lists them.</summary>
    /// <param name="state">Where they stand.</param>
    public PartnershipsInStateSpec(PartnershipState state)
        : base(new PartnershipInState(state)) => Query.OrderBy(partnership => partnership.Term.Through).ThenBy(partnership => partnership.Id);
}
