using System.Linq.Expressions;

namespace CivicPractice.Activities;

/// <summary>The activity was held on a day of a term, reviewed since or not.</summary>
/// <param name="days">The days, both ends included.</param>
public sealed class HeldWithin(Term days) : Criterion<Activity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Activity candidate) => candidate.HeldOn is { } day && days.Contains(day);

    /// <inheritdoc/>
    public override Expression<Func<Activity, bool>> ToExpression()
    {
        var (from, through) = (days.From, days.Through);
        return activity => activity.HeldOn != null && activity.HeldOn >= from && activity.HeldOn <= through;
    }
}

/// <summary>The sessions (场次) held in a term, of one category or of all, the first first.</summary>
/// <param name="days">The days, both ends included.</param>
/// <param name="category">The category, or <see langword="null"/> for all.</param>
public sealed class ActivitiesHeldSpec(Term days, ActivityCategory? category = null)
    : CriterionSpec<Activity>(category is { } one ? new HeldWithin(days) & new OfCategory(one) : new HeldWithin(days), Order)
{
    private static readonly Ordering<Activity> Order = Ordering<Activity>.By(activity => activity.During.From).ThenBy(activity => activity.Id);
}
