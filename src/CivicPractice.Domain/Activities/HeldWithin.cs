using System.Linq.Expressions;
using Ardalis.Specification;

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
public sealed class ActivitiesHeldSpec : CriterionSpec<Activity>
{
    /// <summary>Lists what was held.</summary>
    /// <param name="days">The days, both ends included.</param>
    /// <param name="category">The category, or <see langword="null"/> for all.</param>
    public ActivitiesHeldSpec(Term days, ActivityCategory? category = null)
        : base(category is { } one ? new HeldWithin(days) & new OfCategory(one) : new HeldWithin(days)) =>
        Query.OrderBy(activity => activity.During.From).ThenBy(activity => activity.Id);
}
