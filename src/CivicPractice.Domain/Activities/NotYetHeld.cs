using System.Linq.Expressions;

namespace CivicPractice.Activities;

/// <summary>The activity is neither held nor cancelled.</summary>
public sealed class NotYetHeld : Criterion<Activity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Activity candidate) => candidate.State is ActivityState.Drafted or ActivityState.Published or ActivityState.Underway;

    /// <inheritdoc/>
    public override Expression<Func<Activity, bool>> ToExpression() => activity =>
        activity.State == ActivityState.Drafted || activity.State == ActivityState.Published || activity.State == ActivityState.Underway;
}
