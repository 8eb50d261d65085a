using System.Linq.Expressions;
using CivicPractice.Sites;

namespace CivicPractice.Activities;

/// <summary>The activity is hosted by a site, wherever it takes place.</summary>
/// <param name="site">The site.</param>
public sealed class HostedBySite(PracticeSiteId site) : Criterion<Activity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Activity candidate) => candidate.Host == ActivityHost.Of(site);

    /// <inheritdoc/>
    public override Expression<Func<Activity, bool>> ToExpression()
    {
        var id = site.Value;
        return activity => activity.Host.Kind == ActivityHostKind.Site && activity.Host.Value == id;
    }
}
