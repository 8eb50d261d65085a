using System.Linq.Expressions;
using CivicPractice.Divisions;

namespace CivicPractice.Sites;

/// <summary>The site is open now.</summary>
public sealed class OpenSite : Criterion<PracticeSite>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(PracticeSite candidate) => candidate.State == SiteState.Open;

    /// <inheritdoc/>
    public override Expression<Func<PracticeSite, bool>> ToExpression() => site => site.State == SiteState.Open;
}

/// <summary>The open sites of the district, or those of one tier, of one division with all it contains, of one setting, with room for so many people, with a platform or with a text in the name, by division.</summary>
/// <param name="tier">The tier, or <see langword="null"/> for all four.</param>
/// <param name="within">The division, or <see langword="null"/> for the whole district.</param>
/// <param name="setting">Urban or rural, or <see langword="null"/> for either and for those of which nobody said.</param>
/// <param name="holding">How many people it must be known to hold, or <see langword="null"/> where that is no matter.</param>
/// <param name="offering">A platform, or <see langword="null"/> where that is no matter.</param>
/// <param name="named">A text in the name, letter by letter, or <see langword="null"/> for any name.</param>
public sealed class OpenSitesSpec(
    SiteTier? tier = null, DivisionCode? within = null, SiteSetting? setting = null, int? holding = null, ServicePlatform? offering = null, string? named = null)
    : CriterionSpec<PracticeSite>(CriterionFor(tier, within, setting, holding, offering, named), Order)
{
    private static readonly Ordering<PracticeSite> Order = Ordering<PracticeSite>.By(site => site.Division).ThenBy(site => site.Id);


    private static Criterion<PracticeSite> CriterionFor(
        SiteTier? tier, DivisionCode? within, SiteSetting? setting, int? holding, ServicePlatform? offering, string? named)
    {
        Criterion<PracticeSite> criterion = new OpenSite();
        if (tier is { } one) criterion &= new SiteOfTier(one);
        if (within is { } division) criterion &= new SiteWithin(division);
        if (setting is { } lying) criterion &= new SiteOfSetting(lying);
        if (holding is { } people) criterion &= new SiteHolding(people);
        if (offering is { } platform) criterion &= new OffersPlatform(platform);
        if (!string.IsNullOrEmpty(named)) criterion &= new SiteNamed(named);
        return criterion;
    }
}
