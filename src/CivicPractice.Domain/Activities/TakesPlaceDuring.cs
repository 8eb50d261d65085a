using System.Linq.Expressions;

namespace CivicPractice.Activities;

/// <summary>The activity shares a moment with a range of time, by its plan.</summary>
/// <param name="during">The range of time.</param>
public sealed class TakesPlaceDuring(TimeRange during) : Criterion<Activity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Activity candidate) => candidate.During.Overlaps(during);

    /// <inheritdoc/>
    public override Expression<Func<Activity, bool>> ToExpression()
    {
        var (from, until) = (during.From, during.Until);
        return activity => activity.During.From < until && activity.During.Until > from;
    }
}

/// <summary>What is announced for a range of time (已发布的活动): published or under way, with a moment in it; the first first.</summary>
/// <param name="during">The range of time.</param>
public sealed class AnnouncedActivitiesSpec(TimeRange during) : CriterionSpec<Activity>(new NotOver(during.From) & new TakesPlaceDuring(during), Order)
{
    private static readonly Ordering<Activity> Order = Ordering<Activity>.By(activity => activity.During.From).ThenBy(activity => activity.Id);
}
