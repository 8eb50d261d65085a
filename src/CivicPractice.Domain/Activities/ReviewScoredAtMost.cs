using System.Linq.Expressions;

namespace CivicPractice.Activities;

/// <summary>The score of the review is not higher than a bound.</summary>
/// <param name="most">The highest score that is asked for.</param>
public sealed class ReviewScoredAtMost(int most) : Criterion<ActivityReview>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ActivityReview candidate) => candidate.Score <= most;

    /// <inheritdoc/>
    public override Expression<Func<ActivityReview, bool>> ToExpression() => review => review.Score <= most;
}

/// <summary>The poor reviews of activities that count (差评), for whoever looks into them, the first first.</summary>
/// <param name="most">The highest score that is asked for.</param>
public sealed class PoorReviewsSpec(int most = 2) : CriterionSpec<ActivityReview>(new ReviewCounts() & new ReviewScoredAtMost(most), Order)
{
    private static readonly Ordering<ActivityReview> Order = Ordering<ActivityReview>.By(review => review.GivenAt).ThenBy(review => review.Id);
}
