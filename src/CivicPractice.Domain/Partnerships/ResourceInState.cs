using System.Linq.Expressions;
using CivicPractice.Sites;

namespace CivicPractice.Partnerships;

/// <summary>The resource stands where it is asked to.</summary>
/// <param name="state">Where.</param>
public sealed class ResourceInState(ResourceState state) : Criterion<SharedResource>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SharedResource candidate) => candidate.State == state;

    /// <inheritdoc/>
    public override Expression<Func<SharedResource, bool>> ToExpression() => resource => resource.State == state;
}

/// <summary>The resources that stand somewhere, at a site or all of them; the first to be gone first.</summary>
/// <param name="state">Where they stand.</param>
/// <param name="site">The site they are at, or <see langword="null"/> for all, also those that come to wherever they are needed.</param>
public sealed class ResourcesInStateSpec(ResourceState state, PracticeSiteId? site = null)
    : CriterionSpec<SharedResource>(site is { } place ? new ResourceInState(state) & new ResourceAtSite(place) : new ResourceInState(state), Order)
{
    private static readonly Ordering<SharedResource> Order = Ordering<SharedResource>.By(resource => resource.AvailableUntil).ThenBy(resource => resource.Id);
}
