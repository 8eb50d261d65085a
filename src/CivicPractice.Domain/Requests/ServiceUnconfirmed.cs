using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>The service was given, and nobody said in time whether it is done.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class ServiceUnconfirmed(Instant now) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate is { State: RequestState.Served, ConfirmBy: { } until } && until <= now;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() =>
        request => request.State == RequestState.Served && request.ConfirmBy != null && request.ConfirmBy <= now;
}

/// <summary>What is to be confirmed by silence (待默认确认的服务), the longest waiting first.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class ServiceUnconfirmedSpec(Instant now) : CriterionSpec<ServiceRequest>(new ServiceUnconfirmed(now), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.ConfirmBy).ThenBy(request => request.Id);
}
