using System.Linq.Expressions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>Something is to be done with the request until a moment, or was to be done before.</summary>
/// <param name="until">The moment.</param>
public sealed class RequestDueUntil(Instant until) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate.DueBy is { } by && by <= until;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() => request => request.DueBy != null && request.DueBy <= until;
}

/// <summary>What is about to fail (即将超时), of one site or of all: requests with which something is to be done until a moment (<see cref="ServiceRequest.Due"/>), what is due first first. With the present moment, what is late.</summary>
/// <param name="until">The moment.</param>
/// <param name="site">The site that takes care, or <see langword="null"/> for all.</param>
public sealed class RequestsDueSpec(Instant until, PracticeSiteId? site = null)
    : CriterionSpec<ServiceRequest>(site is { } one ? new RequestDueUntil(until) & new CaredForBySite(one) : new RequestDueUntil(until), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.DueBy).ThenBy(request => request.Id);
}
