using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Activities;

/// <summary>The activity keeps a seat for somebody who was to take it before now.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class ConfirmationOverdue(Instant now) : Criterion<Activity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Activity candidate) => candidate.NextConfirmBy <= now;

    /// <inheritdoc/>
    public override Expression<Func<Activity, bool>> ToExpression() => activity => activity.NextConfirmBy != null && activity.NextConfirmBy <= now;
}

/// <summary>The work list of waiting lists: activities whose kept seats were not taken in time, the longest overdue first. Each is for <see cref="SigningUp.MoveUpAsync"/>.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class ConfirmationsOverdueSpec(Instant now) : CriterionSpec<Activity>(new ConfirmationOverdue(now), Order)
{
    private static readonly Ordering<Activity> Order = Ordering<Activity>.By(activity => activity.NextConfirmBy).ThenBy(activity => activity.Id);
}
