using System.Linq.Expressions;
using Ardalis.Specification;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>The request was served on some days, and reviewed since.</summary>
/// <param name="days">The days of service, in the district's time zone.</param>
public sealed class ReviewedOfDays(Term days) : Criterion<ServiceRequest>
{
    private readonly LocalDate _from = days.From;
    private readonly LocalDate _through = days.Through;

    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate is { State: RequestState.Reviewed, ServedOn: { } day } && _from <= day && day <= _through;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() =>
        request => request.State == RequestState.Reviewed && request.ServedOn != null && request.ServedOn >= _from && request.ServedOn <= _through;
}

/// <summary>The reviewed requests of some days of service, those served first before the others.</summary>
public sealed class ReviewedRequestsSpec : CriterionSpec<ServiceRequest>
{
    /// <summary>Lists them.</summary>
    /// <param name="days">The days of service, in the district's time zone.</param>
    public ReviewedRequestsSpec(Term days)
        : base(new ReviewedOfDays(days)) => Query.OrderBy(request => request.ServedAt).ThenBy(request => request.Id);
}
