using System.Linq.Expressions;
using Ardalis.Specification;
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

/// <summary>The order board of a site or of the whole district: requests to be dispatched, the longest waiting first.</summary>
public sealed class RequestsWaitingForDispatchSpec : CriterionSpec<ServiceRequest>
{
    /// <summary>Lists what waits.</summary>
    /// <param name="site">The site that takes care, or <see langword="null"/> for all sites.</param>
    public RequestsWaitingForDispatchSpec(PracticeSiteId? site = null)
        : base(site is { } one ? new WaitingForDispatch() & new CaredForBySite(one) : new WaitingForDispatch()) =>
        Query.OrderBy(request => request.PlacedAt).ThenBy(request => request.Id);
}
