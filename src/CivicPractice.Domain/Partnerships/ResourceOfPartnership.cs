using System.Linq.Expressions;
using Ardalis.Specification;

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
public sealed class ResourcesOfPartnershipSpec : CriterionSpec<SharedResource>
{
    /// <summary>Lists them.</summary>
    /// <param name="partnership">The partnership.</param>
    public ResourcesOfPartnershipSpec(PartnershipId partnership)
        : base(new ResourceOfPartnership(partnership)) => Query.OrderBy(resource => resource.AvailableFrom).ThenBy(resource => resource.Id);
}
