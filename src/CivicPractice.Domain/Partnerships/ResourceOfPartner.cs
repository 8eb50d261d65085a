using System.Linq.Expressions;

namespace CivicPractice.Partnerships;

/// <summary>The resource is contributed by a unit.</summary>
/// <param name="partner">The unit.</param>
public sealed class ResourceOfPartner(PartnerId partner) : Criterion<SharedResource>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SharedResource candidate) => candidate.By == partner;

    /// <inheritdoc/>
    public override Expression<Func<SharedResource, bool>> ToExpression() => resource => resource.By == partner;
}

/// <summary>Everything that a unit shares or has shared, the latest to be gone first.</summary>
/// <param name="partner">The unit.</param>
public sealed class ResourcesOfPartnerSpec(PartnerId partner) : CriterionSpec<SharedResource>(new ResourceOfPartner(partner), Order)
{
    private static readonly Ordering<SharedResource> Order = Ordering<SharedResource>.ByDescending(resource => resource.AvailableUntil).ThenBy(resource => resource.Id);
}
