using System.Linq.Expressions;
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
/// <param name="state">Where they stand.</param>
/// <param name="site">A site in the scope, or <see langword="null"/> for any.</param>
public sealed class PartnershipsInStateSpec(PartnershipState state, PracticeSiteId? site = null)
    : CriterionSpec<CoBuildingPartnership>(site is { } covered ? new PartnershipInState(state) & new CoveringSite(covered) : new PartnershipInState(state), Order)
{
    private static readonly Ordering<CoBuildingPartnership> Order = Ordering<CoBuildingPartnership>.By(partnership => partnership.Term.Through).ThenBy(partnership => partnership.Id);
}
