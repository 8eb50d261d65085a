using System.Linq.Expressions;
using Ardalis.Specification;

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
public sealed class AnnouncedActivitiesSpec : CriterionSpec<Activity>
{
    /// <summary>Lists them.</summary>
    /// <param name="during">The range of time.</param>
    public AnnouncedActivitiesSpec(TimeRange during)
        : base(new NotOver(during.From) & new TakesPlaceDuring(during)) => Query.OrderBy(activity => activity.During.From).ThenBy(activity => activity.Id);
}
