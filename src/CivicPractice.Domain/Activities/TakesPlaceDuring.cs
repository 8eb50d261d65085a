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
