using System.Linq.Expressions;
using Ardalis.Specification;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>Nobody answered the offer in time.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class OfferUnanswered(Instant now) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) =>
        candidate is { State: RequestState.Dispatched, Offer: { } offer } && offer.AnswerBy <= now;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() =>
        request => request.State == RequestState.Dispatched && request.Offer != null && request.Offer.AnswerBy <= now;
}

/// <summary>The work list of the centre: offers nobody answered, the longest overdue first.</summary>
public sealed class UnansweredOffersSpec : CriterionSpec<ServiceRequest>
{
    /// <summary>Lists the offers unanswered at a moment.</summary>
    /// <param name="now">The moment of asking.</param>
    public UnansweredOffersSpec(Instant now)
        : base(new OfferUnanswered(now)) => Query.OrderBy(request => request.Offer!.AnswerBy).ThenBy(request => request.Id);
}
