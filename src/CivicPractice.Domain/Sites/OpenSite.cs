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

/// <summary>The open sites of the district, of one tier or of one division with all it contains, by division.</summary>
public sealed class OpenSitesSpec : CriterionSpec<PracticeSite>
{
    /// <summary>Lists open sites.</summary>
    /// <param name="tier">The tier, or <see langword="null"/> for all four.</param>
    /// <param name="within">The division, or <see langword="null"/> for the whole district.</param>
    public OpenSitesSpec(SiteTier? tier = null, DivisionCode? within = null)
        : base(CriterionFor(tier, within)) => Query.OrderBy(site => site.Division).ThenBy(site => site.Id);

    private static Criterion<PracticeSite> CriterionFor(SiteTier? tier, DivisionCode? within)
    {
        Criterion<PracticeSite> criterion = new OpenSite();
        if (tier is { } one) criterion &= new SiteOfTier(one);
        if (within is { } division) criterion &= new SiteWithin(division);
        return criterion;
    }
}
