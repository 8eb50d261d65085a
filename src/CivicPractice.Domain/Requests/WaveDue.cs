using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Requests;

/// <summary>The next group of those who are to be asked in waves is due, and the wanted time has not come yet.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class WaveDue(Instant now) : Criterion<ServiceRequest>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceRequest candidate) => candidate.NextWaveAt is { } at && at <= now && now < candidate.Wanted.From;

    /// <inheritdoc/>
    public override Expression<Func<ServiceRequest, bool>> ToExpression() => request => request.NextWaveAt != null && request.NextWaveAt <= now && request.Wanted.From > now;
}

/// <summary>The requests whose next wave is due (待派下一批), the longest due first.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class WavesDueSpec(Instant now) : CriterionSpec<ServiceRequest>(new WaveDue(now), Order)
{
    private static readonly Ordering<ServiceRequest> Order = Ordering<ServiceRequest>.By(request => request.NextWaveAt).ThenBy(request => request.Id);
}
