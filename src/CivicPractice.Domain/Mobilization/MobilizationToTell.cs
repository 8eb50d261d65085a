using System.Linq.Expressions;

namespace CivicPractice.Mobilization;

/// <summary>The mobilisation is over, and those who have not answered are still to be told.</summary>
public sealed class MobilizationToTell : Criterion<EmergencyMobilization>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(EmergencyMobilization candidate) => !candidate.IsOpen && candidate.HasCallsToDismiss;

    /// <inheritdoc/>
    public override Expression<Func<EmergencyMobilization, bool>> ToExpression() => mobilization =>
        (mobilization.State == MobilizationState.StoodDown || mobilization.State == MobilizationState.CalledOff) && mobilization.HasCallsToDismiss;
}

/// <summary>The mobilisations that are over and of which somebody who was called may still be on the way (待通知不必到场), the first ended first: for each <see cref="MobilizingVolunteers.ExpireCallsAsync"/> is due at once.</summary>
public sealed class MobilizationsToTellSpec() : CriterionSpec<EmergencyMobilization>(new MobilizationToTell(), Order)
{
    private static readonly Ordering<EmergencyMobilization> Order = Ordering<EmergencyMobilization>.By(mobilization => mobilization.EndedAt).ThenBy(mobilization => mobilization.Id);
}
