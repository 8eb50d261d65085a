using System.Linq.Expressions;

namespace CivicPractice.Requests;

/// <summary>The request is offered to a volunteer or a team, or was taken on by them; offers of the past do not count.</summary>
/// <param name="assignee">Who was asked.</param>
public sealed class AskedOf(Assignee assignee) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate.Offer is { } offer && offer.To == assignee;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression()
    {
        var (kind, id) = (assignee.Kind, assignee.Value);
        return request => request.Offer != null && request.Offer.To.Kind == kind && request.Offer.To.Value == id;
    }
}
