using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Mobilization;

/// <summary>The next wave of the mobilisation is due.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class CallUpWaveDue(Instant now) : Criterion<EmergencyMobilization>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(EmergencyMobilization candidate) => candidate.NextWaveAt is { } at && at <= now;

    /// <inheritdoc/>
    public override Expression<Func<EmergencyMobilization, bool>> ToExpression() => mobilization => mobilization.NextWaveAt != null && mobilization.NextWaveAt <= now;
}

/// <summary>The mobilisations whose next wave is due (待召集下一批), the longest due first. One whose seats are taken is due until a seat is free again or it is over.</summary>
/// <param name="now">The moment of asking.</param>
public sealed class CallUpWavesDueSpec(Instant now) : CriterionSpec<EmergencyMobilization>(new CallUpWaveDue(now), Order)
{
    private static readonly Ordering<EmergencyMobilization> Order = Ordering<EmergencyMobilization>.By(mobilization => mobilization.NextWaveAt).ThenBy(mobilization => mobilization.Id);
}
