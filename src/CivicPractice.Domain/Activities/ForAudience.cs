using System.Linq.Expressions;
using Ardalis.Specification;

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
public sealed class AnnouncedForAudienceSpec : CriterionSpec<Activity>
{
    /// <summary>Lists what is for the audience, or for everybody.</summary>
    /// <param name="audience">The audience.</param>
    /// <param name="during">The range of time.</param>
    public AnnouncedForAudienceSpec(TargetAudience audience, TimeRange during)
        : base(new NotOver(during.From) & new TakesPlaceDuring(during) & (new ForAudience(audience) | new ForAudience(TargetAudience.Everybody))) =>
        Query.OrderBy(activity => activity.During.From).ThenBy(activity => activity.Id);
}
