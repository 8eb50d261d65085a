using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Activities;

/// <summary>The planned end has come, and the activity is neither completed nor cancelled.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class AwaitsCompletion(Instant now) : Criterion<Activity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Activity candidate) =>
        candidate.State is ActivityState.Published or ActivityState.Underway && candidate.During.Until <= now;

    /// <inheritdoc/>
    public override Expression<Func<Activity, bool>> ToExpression() =>
        activity => (activity.State == ActivityState.Published || activity.State == ActivityState.Underway) && activity.During.Until <= now;
}

/// <summary>The work list of those who run activities: what has ended and was not completed, the longest waiting first.</summary>
/// <remarks>What is still published had nobody who came; it is cancelled, not completed.</remarks>
/// <param name="now">The moment of asking.</param>
public sealed class ActivitiesAwaitingCompletionSpec(Instant now) : CriterionSpec<Activity>(new AwaitsCompletion(now), Order)
{
    private static readonly Ordering<Activity> Order = Ordering<Activity>.By(activity => activity.During.Until).ThenBy(activity => activity.Id);
}
