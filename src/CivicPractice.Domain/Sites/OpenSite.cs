using System.Linq.Expressions;
using Ardalis.Specification;
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

/// <summary>The open sites of the district, or those of one tier, of one division with all it contains, of one setting, or with room for so many people, by division.</summary>
public sealed class OpenSitesSpec : CriterionSpec<PracticeSite>
{
    /// <summary>Lists open sites.</summary>
    /// <param name="tier">The tier, or <see langword="null"/> for all four.</param>
    /// <param name="within">The division, or <see langword="null"/> for the whole district.</param>
    /// <param name="setting">Urban or rural, or <see langword="null"/> for either and for those of which nobody said.</param>
    /// <param name="holding">How many people it must be known to hold, or <see langword="null"/> where that is no matter.</param>
    public OpenSitesSpec(SiteTier? tier = null, DivisionCode? within = null, SiteSetting? setting = null, int? holding = null)
        : base(CriterionFor(tier, within, setting, holding)) => Query.OrderBy(site => site.Division).ThenBy(site => site.Id);

    private static Criterion<PracticeSite> CriterionFor(SiteTier? tier, DivisionCode? within, SiteSetting? setting, int? holding)
    {
        Criterion<PracticeSite> criterion = new OpenSite();
        if (tier is { } one) criterion &= new SiteOfTier(one);
        if (within is { } division) criterion &= new SiteWithin(division);
        if (setting is { } lying) criterion &= new SiteOfSetting(lying);
        if (holding is { } people) criterion &= new SiteHolding(people);
        return criterion;
    }
}
