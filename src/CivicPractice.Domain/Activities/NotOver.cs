using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Activities;

/// <summary>The activity is published or under way, and its time is not over.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class NotOver(Instant now) : Criterion<Activity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Activity candidate) => candidate.State is ActivityState.Published or ActivityState.Underway && candidate.During.Until > now;

    /// <inheritdoc/>
    public override Expression<Func<Activity, bool>> ToExpression() => activity =>
        (activity.State == ActivityState.Published || activity.State == ActivityState.Underway) && activity.During.Until > now;
}
