using System.Linq.Expressions;
using CivicPractice.Sites;

namespace CivicPractice.Requests;

/// <summary>The request waits to be dispatched.</summary>
public sealed class WaitingForDispatch : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate.State == RequestState.Placed;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() => request => request.State == RequestState.Placed;
}

/// <summary>A site takes care of the request.</summary>
/// <param name="site">The site.</param>
public sealed class CaredForBySite(PracticeSiteId site) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate.Site == site;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() => request => request.Site == site;
}

/// <summary>The wanted time of the request begins in a range of time.</summary>
/// <param name="during">The range of time.</param>
public sealed class BeginsWithin(TimeRange during) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => during.Contains(candidate.BeginsAt);

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression()
    {
        var (from, until) = (during.From, during.Until);
        return request => request.BeginsAt >= from && request.BeginsAt < until;
    }
}

/// <summary>The order board of a site or of the whole district: requests to be dispatched, the longest waiting first.</summary>
/// <param name="site">The site that takes care, or <see langword="null"/> for all sites.</param>
public sealed class RequestsWaitingForDispatchSpec(PracticeSiteId? site = null)
    : CriterionSpec<ServiceRequest>(site is { } one ? new WaitingForDispatch() & new CaredForBySite(one) : new WaitingForDispatch(), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.PlacedAt).ThenBy(request => request.Id);
}

/// <summary>What waits to be dispatched and is wanted to begin in a range of time, such as a day (某日待派点单); what begins first first.</summary>
/// <param name="during">The range of time.</param>
public sealed class RequestsWaitingWithinSpec(TimeRange during) : CriterionSpec<ServiceRequest>(new WaitingForDispatch() & new BeginsWithin(during), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.BeginsAt).ThenBy(request => request.Id);
}
