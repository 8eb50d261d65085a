using System.Linq.Expressions;
using CivicPractice.Activities;

namespace CivicPractice.Requests;

/// <summary>The request is for somebody, and of a category.</summary>
/// <param name="whom">Who is to be served.</param>
/// <param name="category">What is wanted.</param>
public sealed class LikeOrder(RequesterId whom, ActivityCategory category) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate.Beneficiary == whom && candidate.Category == category;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() => request => request.Beneficiary == whom && request.Category == category;
}

/// <summary>The requests that look like an order (疑似重复点单): for the same person, of the same category, at about the same time, and not served yet; the first first.</summary>
/// <param name="whom">Who is to be served.</param>
/// <param name="category">What is wanted.</param>
/// <param name="around">At about which time.</param>
public sealed class LikeRequestsSpec(RequesterId whom, ActivityCategory category, TimeRange around)
    : CriterionSpec<ServiceRequest>(new LikeOrder(whom, category) & new NotYetServed() & new Safeguards.WantedDuring(around), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.Wanted.From).ThenBy(request => request.Id);
}
