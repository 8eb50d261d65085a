using System.Linq.Expressions;

namespace CivicPractice.Requests;

/// <summary>The request was placed in a range of time.</summary>
/// <param name="during">The range of time; its end is not in it.</param>
public sealed class PlacedWithin(TimeRange during) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => during.From <= candidate.PlacedAt && candidate.PlacedAt < during.Until;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression()
    {
        var (from, until) = (during.From, during.Until);
        return request => request.PlacedAt >= from && request.PlacedAt < until;
    }
}

/// <summary>The requests placed in a range of time, whatever became of them, the first first.</summary>
/// <param name="during">The range of time; its end is not in it.</param>
public sealed class RequestsPlacedSpec(TimeRange during) : CriterionSpec<ServiceRequest>(new PlacedWithin(during), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.PlacedAt).ThenBy(request => request.Id);
}
