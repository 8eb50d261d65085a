using System.Linq.Expressions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>The partnership holds, or held, on a day.</summary>
/// <param name="day">The day.</param>
public sealed class InForceOn(LocalDate day) : Criterion<CoBuildingPartnership>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(CoBuildingPartnership candidate) => candidate.IsInForceOn(day);

    /// <inheritdoc/>
    public override Expression<Func<CoBuildingPartnership, bool>> ToExpression() =>
        partnership => partnership.ConcludedAt != null && partnership.Term.From <= day && day <= partnership.Term.Through && (partnership.EndedOn == null || day < partnership.EndedOn);
}

/// <summary>The partnerships that hold, or held, on a day, for a site, with a partner or a kind of partner, in a mode or all of them; the first to end first.</summary>
/// <param name="day">The day.</param>
/// <param name="site">A site in the scope, or <see langword="null"/> for any.</param>
/// <param name="kind">The kind of one of the parties, or <see langword="null"/> for any.</param>
/// <param name="mode">A mode in which something was committed, or <see langword="null"/> for any.</param>
/// <param name="partner">One of the parties, or <see langword="null"/> for any.</param>
public sealed class PartnershipsInForceSpec(LocalDate day, PracticeSiteId? site = null, PartnerKind? kind = null, MobilizationMode? mode = null, PartnerId? partner = null)
    : CriterionSpec<CoBuildingPartnership>(Asked(day, site, kind, mode, partner), Order)
{
    private static readonly Ordering<CoBuildingPartnership> Order = Ordering<CoBuildingPartnership>.By(partnership => partnership.Term.Through).ThenBy(partnership => partnership.Id);

    private static Criterion<CoBuildingPartnership> Asked(LocalDate day, PracticeSiteId? site, PartnerKind? kind, MobilizationMode? mode, PartnerId? partner)
    {
        Criterion<CoBuildingPartnership> asked = new InForceOn(day);
        if (site is { } covered) asked &= new CoveringSite(covered);
        if (kind is { } sort) asked &= new WithPartnerKind(sort);
        if (mode is { } committed) asked &= new WithMode(committed);
        if (partner is { } party) asked &= new WithPartner(party);
        return asked;
    }
}
