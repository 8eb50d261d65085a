using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>The request was served on a day of a term, reviewed since or not.</summary>
/// <param name="days">The days of service, in the district's time zone.</param>
public sealed class ServedOnDays(Term days) : Criterion<ServiceRequest>
{
    private readonly LocalDate _from = days.From;
    private readonly LocalDate _through = days.Through;

    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate.ServedOn is { } day && _from <= day && day <= _through;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() => request => request.ServedOn != null && request.ServedOn >= _from && request.ServedOn <= _through;
}
