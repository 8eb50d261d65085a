using System.Linq.Expressions;
using Ardalis.Specification;

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
public sealed class ResourcesOfPartnerSpec : CriterionSpec<SharedResource>
{
    /// <summary>Lists it.</summary>
    /// <param name="partner">The unit.</param>
    public ResourcesOfPartnerSpec(PartnerId partner)
        : base(new ResourceOfPartner(partner)) => Query.OrderByDescending(resource => resource.AvailableUntil).ThenBy(resource => resource.Id);
}
