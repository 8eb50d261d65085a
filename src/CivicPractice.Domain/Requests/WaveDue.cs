using System.Linq.Expressions;
using Ardalis.Specification;
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
public sealed class WavesDueSpec : CriterionSpec<ServiceRequest>
{
    /// <summary>Lists them.</summary>
    /// <param name="now">The moment of asking.</param>
    public WavesDueSpec(Instant now)
        : base(new WaveDue(now)) => Query.OrderBy(request => request.NextWaveAt).ThenBy(request => request.Id);
}
