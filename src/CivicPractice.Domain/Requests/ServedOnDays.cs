using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>Something was given for the request in a time that touches some days, in whichever round: a service, or the time until a visit was broken off because cover ended. Of one round that is on those days.</summary>
/// <param name="days">The days of service, in the district's time zone.</param>
public sealed class ServedOnDays(Term days) : Criterion<ServiceRequest>
{
    private readonly LocalDate _from = days.From;
    private readonly LocalDate _through = days.Through;

    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate is { ServedFrom: { } first, ServedThrough: { } last } && first <= _through && _from <= last;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() =>
        request => request.ServedFrom != null && request.ServedThrough != null && request.ServedFrom <= _through && request.ServedThrough >= _from;
}
