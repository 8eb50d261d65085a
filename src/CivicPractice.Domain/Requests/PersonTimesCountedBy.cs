using System.Linq.Expressions;
using CivicPractice.Sites;
using CivicPractice.Statistics;

namespace CivicPractice.Requests;

/// <summary>The request was served on its own, reviewed since or not, and its person-times stand as counted in one way. What an activity gave is counted with the activity.</summary>
/// <param name="method">The way.</param>
public sealed class PersonTimesCountedBy(CountingMethod method) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate.ServedAt is not null && candidate.Through is null && candidate.Counted == method;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() =>
        request => request.ServedAt != null && request.Through == null && request.Counted == method;
}

/// <summary>The requests whose person-times were counted in one way, of one site or of all, those served first before the others: such as those that were only estimated.</summary>
/// <param name="method">The way.</param>
/// <param name="site">The site that takes care, or <see langword="null"/> for all.</param>
public sealed class RequestsCountedBySpec(CountingMethod method, PracticeSiteId? site = null)
    : CriterionSpec<ServiceRequest>(site is { } one ? new PersonTimesCountedBy(method) & new CaredForBySite(one) : new PersonTimesCountedBy(method), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.ServedAt).ThenBy(request => request.Id);
}
