using System.Linq.Expressions;

namespace CivicPractice.Mobilization;

/// <summary>The mobilisation is neither stood down nor called off.</summary>
public sealed class MobilizationOpen : Criterion<EmergencyMobilization>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(EmergencyMobilization candidate) => candidate.IsOpen;

    /// <inheritdoc/>
    public override Expression<Func<EmergencyMobilization, bool>> ToExpression() => mobilization =>
        mobilization.State == MobilizationState.Declared || mobilization.State == MobilizationState.Calling || mobilization.State == MobilizationState.Mustering;
}

/// <summary>The mobilisations that are open (进行中的应急动员), the first declared first.</summary>
public sealed class MobilizationsOpenSpec() : CriterionSpec<EmergencyMobilization>(new MobilizationOpen(), Order)
{
    private static readonly Ordering<EmergencyMobilization> Order = Ordering<EmergencyMobilization>.By(mobilization => mobilization.DeclaredAt).ThenBy(mobilization => mobilization.Id);
}
