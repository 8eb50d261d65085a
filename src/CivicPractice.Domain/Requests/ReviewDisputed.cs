using System.Linq.Expressions;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>The review is disputed, and the decision waits for an answer of whoever reviewed.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class DisputeToAnswer(Instant now) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) =>
        candidate is { State: RequestState.Disputed, Dispute: { AnsweredAt: null } dispute } && dispute.AnswerBy > now;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() =>
        request => request.State == RequestState.Disputed && request.Dispute != null && request.Dispute.AnsweredAt == null && request.Dispute.AnswerBy > now;
}

/// <summary>The review is disputed, and whoever reviewed has answered, or the time for it is over: it can be decided.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class DisputeToDecide(Instant now) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) =>
        candidate is { State: RequestState.Disputed, Dispute: { } dispute } && (dispute.AnsweredAt is not null || dispute.AnswerBy <= now);

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() =>
        request => request.State == RequestState.Disputed && request.Dispute != null && (request.Dispute.AnsweredAt != null || request.Dispute.AnswerBy <= now);
}

/// <summary>The grounds of a volunteer who objected to the review stand on the request.</summary>
/// <param name="volunteer">The volunteer.</param>
public sealed class DisputedByVolunteer(VolunteerId volunteer) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate.DisputedBy == volunteer;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() => request => request.DisputedBy == volunteer;
}

/// <summary>The objections that wait for an answer of whoever reviewed (待答复的评价异议), the oldest first.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class DisputesToAnswerSpec(Instant now) : CriterionSpec<ServiceRequest>(new DisputeToAnswer(now), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.Dispute!.RaisedAt).ThenBy(request => request.Id);
}

/// <summary>The work list of those who decide on objections (待裁定的评价异议), the oldest first.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class DisputesToDecideSpec(Instant now) : CriterionSpec<ServiceRequest>(new DisputeToDecide(now), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.Dispute!.RaisedAt).ThenBy(request => request.Id);
}

/// <summary>The requests on which the grounds of a volunteer stand, the first first.</summary>
/// <param name="volunteer">The volunteer.</param>
public sealed class RequestsDisputedBySpec(VolunteerId volunteer) : CriterionSpec<ServiceRequest>(new DisputedByVolunteer(volunteer), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.PlacedAt).ThenBy(request => request.Id);
}
