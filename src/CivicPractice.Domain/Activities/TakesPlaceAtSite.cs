using System.Linq.Expressions;
using Ardalis.Specification;
using CivicPractice.Sites;

namespace CivicPractice.Activities;

/// <summary>The activity takes place at a site.</summary>
/// <param name="site">The site.</param>
public sealed class TakesPlaceAtSite(PracticeSiteId site) : Criterion<Activity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Activity candidate) => candidate.Site == site;

    /// <inheritdoc/>
    public override Expression<Func<Activity, bool>> ToExpression() => activity => activity.Site == site;
}

/// <summary>The calendar of a site: all its activities that share a moment with a range of time, the first first; drafts and cancelled ones too.</summary>
public sealed class ActivitiesOfSiteSpec : CriterionSpec<Activity>
{
    /// <summary>Lists the activities of a site.</summary>
    /// <param name="site">The site.</param>
    /// <param name="during">The range of time.</param>
    public ActivitiesOfSiteSpec(PracticeSiteId site, TimeRange during)
        : base(new TakesPlaceAtSite(site) & new TakesPlaceDuring(during)) =>
        Query.OrderBy(activity => activity.During.From).ThenBy(activity => activity.Id);
}
