using System.Linq.Expressions;

namespace CivicPractice.Requests;

/// <summary>Somebody ordered the request.</summary>
/// <param name="requester">The requester.</param>
public sealed class OrderedByRequester(RequesterId requester) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate.OrderedBy == requester;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() => request => request.OrderedBy == requester;
}

/// <summary>The request was ordered for somebody by another.</summary>
/// <param name="served">Whom it was ordered for.</param>
public sealed class OrderedForSomebody(RequesterId served) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate.OnBehalfOf == served;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() => request => request.OnBehalfOf == served;
}

/// <summary>The requests that somebody ordered (我的点单), the first first.</summary>
/// <param name="requester">The requester.</param>
public sealed class RequestsOrderedBySpec(RequesterId requester) : CriterionSpec<ServiceRequest>(new OrderedByRequester(requester), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.PlacedAt).ThenBy(request => request.Id);
}

/// <summary>The requests that were ordered for somebody by others (代点的单), the first first.</summary>
/// <param name="served">Whom they were ordered for.</param>
public sealed class RequestsOrderedForSpec(RequesterId served) : CriterionSpec<ServiceRequest>(new OrderedForSomebody(served), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.PlacedAt).ThenBy(request => request.Id);
}
