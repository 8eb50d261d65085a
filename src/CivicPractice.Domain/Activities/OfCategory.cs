using System.Linq.Expressions;

namespace CivicPractice.Activities;

/// <summary>The activity gives one kind of service.</summary>
/// <param name="category">The category.</param>
public sealed class OfCategory(ActivityCategory category) : Criterion<Activity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Activity candidate) => candidate.Category == category;

    /// <inheritdoc/>
    public override Expression<Func<Activity, bool>> ToExpression() => activity => activity.Category == category;
}
