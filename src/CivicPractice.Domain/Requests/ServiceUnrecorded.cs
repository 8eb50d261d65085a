using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>The volunteers began, the wanted time is over, and nobody recorded that the service was given.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class ServiceUnrecorded(Instant now) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate.State == RequestState.InService && candidate.Wanted.Until <= now;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() => request => request.State == RequestState.InService && request.Wanted.Until <= now;
}

/// <summary>The work list of those who take care of requests: service that is over and was not recorded, the longest waiting first.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class UnrecordedServiceSpec(Instant now) : CriterionSpec<ServiceRequest>(new ServiceUnrecorded(now), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.Wanted.Until).ThenBy(request => request.Id);
}
