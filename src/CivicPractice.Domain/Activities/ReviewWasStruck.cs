using System.Linq.Expressions;

namespace CivicPractice.Activities;

/// <summary>The review was struck, and counts nowhere.</summary>
public sealed class ReviewWasStruck : Criterion<ActivityReview>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ActivityReview candidate) => candidate.State == ActivityReviewState.Struck;

    /// <inheritdoc/>
    public override Expression<Func<ActivityReview, bool>> ToExpression() => review => review.State == ActivityReviewState.Struck;
}

/// <summary>The reviews of activities that were struck, for whoever looks them over, the first first.</summary>
public sealed class StruckReviewsSpec() : CriterionSpec<ActivityReview>(new ReviewWasStruck(), Order)
{
    private static readonly Ordering<ActivityReview> Order = Ordering<ActivityReview>.By(review => review.GivenAt).ThenBy(review => review.Id);
}
