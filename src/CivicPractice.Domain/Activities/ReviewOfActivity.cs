using System.Linq.Expressions;

namespace CivicPractice.Activities;

/// <summary>The review is of an activity.</summary>
/// <param name="activity">The activity.</param>
public sealed class ReviewOfActivity(ActivityId activity) : Criterion<ActivityReview>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ActivityReview candidate) => candidate.Activity == activity;

    /// <inheritdoc/>
    public override Expression<Func<ActivityReview, bool>> ToExpression() => review => review.Activity == activity;
}

/// <summary>The review was not struck.</summary>
public sealed class ReviewCounts : Criterion<ActivityReview>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ActivityReview candidate) => candidate.State == ActivityReviewState.Given;

    /// <inheritdoc/>
    public override Expression<Func<ActivityReview, bool>> ToExpression() => review => review.State == ActivityReviewState.Given;
}

/// <summary>The reviews of an activity that count, the first first.</summary>
/// <param name="activity">The activity.</param>
public sealed class ReviewsOfActivitySpec(ActivityId activity) : CriterionSpec<ActivityReview>(new ReviewOfActivity(activity) & new ReviewCounts(), Order)
{
    private static readonly Ordering<ActivityReview> Order = Ordering<ActivityReview>.By(review => review.GivenAt).ThenBy(review => review.Id);
}
