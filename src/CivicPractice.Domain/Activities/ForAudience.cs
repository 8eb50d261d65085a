using System.Linq.Expressions;

namespace CivicPractice.Activities;

/// <summary>The activity is for an audience (服务对象), by its plan.</summary>
/// <param name="audience">The audience.</param>
public sealed class ForAudience(TargetAudience audience) : Criterion<Activity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(Activity candidate) => candidate.Audience == audience;

    /// <inheritdoc/>
    public override Expression<Func<Activity, bool>> ToExpression() => activity => activity.Audience == audience;
}

/// <summary>What is announced for an audience in a range of time, such as for residents over 60: published or under way; the first first.</summary>
/// <param name="audience">The audience.</param>
/// <param name="during">The range of time.</param>
public sealed class AnnouncedForAudienceSpec(TargetAudience audience, TimeRange during)
    : CriterionSpec<Activity>(new NotOver(during.From) & new TakesPlaceDuring(during) & (new ForAudience(audience) | new ForAudience(TargetAudience.Everybody)), Order)
{
    private static readonly Ordering<Activity> Order = Ordering<Activity>.By(activity => activity.During.From).ThenBy(activity => activity.Id);
}
