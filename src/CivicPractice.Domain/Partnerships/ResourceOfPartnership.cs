using System.Linq.Expressions;

namespace CivicPractice.Partnerships;

/// <summary>The resource is contributed under a partnership.</summary>
/// <param name="partnership">The partnership.</param>
public sealed class ResourceOfPartnership(PartnershipId partnership) : Criterion<SharedResource>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SharedResource candidate) => candidate.Partnership == partnership;

    /// <inheritdoc/>
    public override Expression<Func<SharedResource, bool>> ToExpression() => resource => resource.Partnership == partnership;
}

/// <summary>The resources of a partnership, withdrawn ones too, by the moment from which they are there.</summary>
/// <param name="partnership">The partnership.</param>
public sealed class ResourcesOfPartnershipSpec(PartnershipId partnership) : CriterionSpec<SharedResource>(new ResourceOfPartnership(partnership), Order)
{
    private static readonly Ordering<SharedResource> Order = Ordering<SharedResource>.By(resource => resource.AvailableFrom).ThenBy(resource => resource.Id);
}
