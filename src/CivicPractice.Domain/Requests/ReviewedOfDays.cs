using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>The request was served in a time that touches some days, by the rounds whose review counts; of one round that is on those days. While a review is disputed it counts, once it is struck it does not.</summary>
/// <param name="days">The days of service, in the district's time zone.</param>
public sealed class ReviewedOfDays(Term days) : Criterion<ServiceRequest>
{
    private readonly LocalDate _from = days.From;
    private readonly LocalDate _through = days.Through;

    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate is { ReviewedFrom: { } first, ReviewedThrough: { } last } && first <= _through && _from <= last;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() =>
        request => request.ReviewedFrom != null && request.ReviewedThrough != null && request.ReviewedFrom <= _through && request.ReviewedThrough >= _from;
}

/// <summary>The requests with a review that counts of some days of service, those served first before the others. One that was reopened may have been served before and after those days only.</summary>
/// <param name="days">The days of service, in the district's time zone.</param>
public sealed class ReviewedRequestsSpec(Term days) : CriterionSpec<ServiceRequest>(new ReviewedOfDays(days), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.ReviewedFrom).ThenBy(request => request.Id);
}
