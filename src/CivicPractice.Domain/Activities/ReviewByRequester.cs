using System.Linq.Expressions;
using CivicPractice.Requests;

namespace CivicPractice.Activities;

/// <summary>One of the public gave the review, as the host knows them.</summary>
/// <param name="requester">The resident or the enterprise.</param>
public sealed class ReviewByRequester(RequesterId requester) : Criterion<ActivityReview>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ActivityReview candidate) => candidate.Requester == requester;

    /// <inheritdoc/>
    public override Expression<Func<ActivityReview, bool>> ToExpression() => review => review.Requester == requester;
}

/// <summary>The reviews that one of the public gave of activities, those that were struck too, the first first: what is told to who asks what is kept of them (个人信息保护法 art. 45).</summary>
/// <param name="requester">The resident or the enterprise.</param>
public sealed class ReviewsByRequesterSpec(RequesterId requester) : CriterionSpec<ActivityReview>(new ReviewByRequester(requester), Order)
{
    private static readonly Ordering<ActivityReview> Order = Ordering<ActivityReview>.By(review => review.GivenAt).ThenBy(review => review.Id);
}
