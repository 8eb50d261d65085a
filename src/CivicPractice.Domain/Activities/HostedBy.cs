using System.Linq.Expressions;

namespace CivicPractice.Activities;

/// <summary>The activity is hosted by a site, an organisation or a team, wherever it takes place.</summary>
/// <param name="host">The host.</param>
public sealed class HostedBy(ActivityHost host) : Criterion<Activity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Activity candidate) => candidate.Host == host;

    /// <inheritdoc/>
    public override Expression<Func<Activity, bool>> ToExpression()
    {
        var (kind, id) = (host.Kind, host.Value);
        return activity => activity.Host.Kind == kind && activity.Host.Value == id;
    }
}
