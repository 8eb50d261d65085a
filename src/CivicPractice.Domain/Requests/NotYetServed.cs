using System.Linq.Expressions;

namespace CivicPractice.Requests;

/// <summary>The request is neither served nor cancelled.</summary>
public sealed class NotYetServed : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) =>
        candidate.State is RequestState.Placed or RequestState.Dispatched or RequestState.Accepted or RequestState.InService;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() => request =>
        request.State == RequestState.Placed || request.State == RequestState.Dispatched || request.State == RequestState.Accepted || request.State == RequestState.InService;
}
