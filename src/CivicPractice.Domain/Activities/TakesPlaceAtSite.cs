using System.Linq.Expressions;
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
/// <param name="site">The site.</param>
/// <param name="during">The range of time.</param>
public sealed class ActivitiesOfSiteSpec(PracticeSiteId site, TimeRange during) : CriterionSpec<Activity>(new TakesPlaceAtSite(site) & new TakesPlaceDuring(during), Order)
{
    private static readonly Ordering<Activity> Order = Ordering<Activity>.By(activity => activity.During.From).ThenBy(activity => activity.Id);
}
