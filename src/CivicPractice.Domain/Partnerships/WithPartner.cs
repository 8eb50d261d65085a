using System.Linq.Expressions;

namespace CivicPractice.Partnerships;

/// <summary>The unit is a party.</summary>
/// <param name="partner">The unit.</param>
public sealed class WithPartner(PartnerId partner) : TextHolds<CoBuildingPartnership>(CoBuildingPartnership.WordFor(partner))
{
    /// <inheritdoc/>
    protected override Expression<Func<CoBuildingPartnership, string>> Text => partnership => partnership.PartnerIds;

    /// <inheritdoc/>
    protected override string TextOf(CoBuildingPartnership candidate) => candidate.PartnerIds;
}

/// <summary>Every partnership of a unit, drafts and those that have ended too, the latest to end first.</summary>
/// <param name="partner">The unit.</param>
public sealed class PartnershipsOfPartnerSpec(PartnerId partner) : CriterionSpec<CoBuildingPartnership>(new WithPartner(partner), Order)
{
    private static readonly Ordering<CoBuildingPartnership> Order = Ordering<CoBuildingPartnership>.ByDescending(partnership => partnership.Term.Through).ThenBy(partnership => partnership.Id);
}
