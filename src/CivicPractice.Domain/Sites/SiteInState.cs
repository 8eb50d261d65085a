using System.Linq.Expressions;
using CivicPractice.Divisions;

namespace CivicPractice.Sites;

/// <summary>The site stands in a state of its life.</summary>
/// <param name="state">The state.</param>
public sealed class SiteInState(SiteState state) : Criterion<PracticeSite>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(PracticeSite candidate) => candidate.State == state;

    /// <inheritdoc/>
    public override Expression<Func<PracticeSite, bool>> ToExpression() => site => site.State == state;
}

/// <summary>The sites in one state, such as those that are shut for a time, of one division with all it contains or of the district, by division.</summary>
/// <param name="state">The state.</param>
/// <param name="within">The division, or <see langword="null"/> for the whole district.</param>
public sealed class SitesInStateSpec(SiteState state, DivisionCode? within = null)
    : CriterionSpec<PracticeSite>(within is { } division ? new SiteInState(state) & new SiteWithin(division) : new SiteInState(state), Order)
{
    private static readonly Ordering<PracticeSite> Order = Ordering<PracticeSite>.By(site => site.Division).ThenBy(site => site.Id);
}
