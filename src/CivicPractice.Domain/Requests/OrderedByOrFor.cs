using System.Linq.Expressions;
using Ardalis.Specification;

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
public sealed class RequestsOrderedBySpec : CriterionSpec<ServiceRequest>
{
    /// <summary>Lists them.</summary>
    /// <param name="requester">The requester.</param>
    public RequestsOrderedBySpec(RequesterId requester)
        : base(new OrderedByRequester(requester)) => Query.OrderBy(request => request.PlacedAt).ThenBy(request => request.Id);
}

/// <summary>The requests that were ordered for somebody by others (代点的单), the first first.</summary>
public sealed class RequestsOrderedForSpec : CriterionSpec<ServiceRequest>
{
    /// <summary>Lists them.</summary>
    /// <param name="served">Whom they were ordered for.</param>
    public RequestsOrderedForSpec(RequesterId served)
        : base(new OrderedForSomebody(served)) => Query.OrderBy(request => request.PlacedAt).ThenBy(request => request.Id);
}
