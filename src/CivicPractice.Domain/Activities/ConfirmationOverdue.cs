using System.Linq.Expressions;
using Ardalis.Specification;
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
public sealed class ConfirmationsOverdueSpec : CriterionSpec<Activity>
{
    /// <summary>Lists them at a moment.</summary>
    /// <param name="now">The moment of asking.</param>
    public ConfirmationsOverdueSpec(Instant now)
        : base(new ConfirmationOverdue(now)) => Query.OrderBy(activity => activity.NextConfirmBy).ThenBy(activity => activity.Id);
}
