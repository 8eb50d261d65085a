using System.Linq.Expressions;
using Ardalis.Specification;

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
public sealed class StruckReviewsSpec : CriterionSpec<ActivityReview>
{
    /// <summary>Lists them.</summary>
    public StruckReviewsSpec()
        : base(new ReviewWasStruck()) => Query.OrderBy(review => review.GivenAt).ThenBy(review => review.Id);
}
