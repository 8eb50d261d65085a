using System.Linq.Expressions;
using CivicPractice.Divisions;

namespace CivicPractice.Sites;

/// <summary>The site is neither merged nor closed.</summary>
public sealed class LiveSite : Criterion<PracticeSite>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(PracticeSite candidate) => candidate.State is not (SiteState.Merged or SiteState.Closed);

    /// <inheritdoc/>
    public override Expression<Func<PracticeSite, bool>> ToExpression() =>
        site => site.State != SiteState.Merged && site.State != SiteState.Closed;
}

/// <summary>The live sites of the district, or of one division with all it contains, by division.</summary>
/// <param name="within">The division, or <see langword="null"/> for the whole district.</param>
public sealed class LiveSitesSpec(DivisionCode? within = null)
    : CriterionSpec<PracticeSite>(within is { } division ? new LiveSite() & new SiteWithin(division) : new LiveSite(), Order)
{
    private static readonly Ordering<PracticeSite> Order = Ordering<PracticeSite>.By(site => site.Division).ThenBy(site => site.Id);
}
