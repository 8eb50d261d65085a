using System.Linq.Expressions;
using Ardalis.Specification;

namespace CivicPractice.Partnerships;

/// <summary>The unit is a party.</summary>
/// <param name="partner">The unit.</param>
public sealed class WithPartner(PartnerId partner) : Criterion<CoBuildingPartnership>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CoBuildingPartnership candidate) => candidate.PartnerIds.Contains(CoBuildingPartnership.WordFor(partner), StringComparison.Ordinal);

    /// <inheritdoc/>
    public override Expression<Func<CoBuildingPartnership, bool>> ToExpression()
    {
        var word = CoBuildingPartnership.WordFor(partner);
#pragma warning disable CA1307 // Ordinal here and in every store; the form with a comparison has no translation.
        return partnership => partnership.PartnerIds.Contains(word);
#pragma warning restore CA1307
    }
}

/// <summary>Every partnership of a unit, drafts and those that have ended too, the latest to end first.</summary>
public sealed class PartnershipsOfPartnerSpec : CriterionSpec<CoBuildingPartnership>
{
    /// <summary>Lists them.</summary>
    /// <param name="partner">The unit.</param>
    public PartnershipsOfPartnerSpec(PartnerId partner)
        : base(new WithPartner(partner)) => Query.OrderByDescending(partnership => partnership.Term.Through).ThenBy(partnership => partnership.Id);
}
