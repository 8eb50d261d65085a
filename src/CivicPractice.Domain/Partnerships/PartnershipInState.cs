using System.Linq.Expressions;
using Ardalis.Specification;
using CivicPractice.Sites;

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

/// <summary>The partnerships that stand somewhere, for a site or all of them; the first to end first.</summary>
public sealed class PartnershipsInStateSpec : CriterionSpec<CoBuildingPartnership>
{
    /// <summary>Lists them.</summary>
    /// <param name="state">Where they stand.</param>
    /// <param name="site">A site in the scope, or <see langword="null"/> for any.</param>
    public PartnershipsInStateSpec(PartnershipState state, PracticeSiteId? site = null)
        : base(site is { } covered ? new PartnershipInState(state) & new CoveringSite(covered) : new PartnershipInState(state)) => Query.OrderBy(partnership => partnership.Term.Through).ThenBy(partnership => partnership.Id);
}
