using System.Linq.Expressions;

namespace CivicPractice.Requests;

/// <summary>Somebody has taken the request on, though perhaps not as many as are wanted, and it is not served yet; and its wanted time shares a moment with a range of time.</summary>
/// <param name="during">The range of time.</param>
public sealed class ToBeServedDuring(TimeRange during) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate.IsAhead && candidate.Wanted.Overlaps(during);

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression()
    {
        var (from, until) = (during.From, during.Until);
        return request => (request.State == RequestState.Placed || request.State == RequestState.Dispatched || request.State == RequestState.Accepted || request.State == RequestState.InService)
            && request.SeatsTaken > 0 && request.Wanted.From < until && request.Wanted.Until > from;
    }
}

/// <summary>What was accepted or is being served in a range of time (待服务与服务中的点单), the first first.</summary>
/// <param name="during">The range of time.</param>
public sealed class ServiceAheadSpec(TimeRange during) : CriterionSpec<ServiceRequest>(new ToBeServedDuring(during), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.Wanted.From).ThenBy(request => request.Id);
}
