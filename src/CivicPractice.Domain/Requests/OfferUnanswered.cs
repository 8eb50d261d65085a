using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>An offer was not answered in time.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class OfferUnanswered(Instant now) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) =>
        candidate.NextAnswerBy is { } by && by <= now;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() =>
        request => request.NextAnswerBy != null && request.NextAnswerBy <= now;
}

/// <summary>The work list of the centre: requests with offers nobody answered, the longest overdue first.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class UnansweredOffersSpec(Instant now) : CriterionSpec<ServiceRequest>(new OfferUnanswered(now), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.NextAnswerBy).ThenBy(request => request.Id);
}
