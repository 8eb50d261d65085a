using System.Linq.Expressions;
using Ardalis.Specification;
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
public sealed class ResourcesInStateSpec : CriterionSpec<SharedResource>
{
    /// <summary>Lists them.</summary>
    /// <param name="state">Where they stand.</param>
    /// <param name="site">The site they are at, or <see langword="null"/> for all, also those that come to wherever they are needed.</param>
    public ResourcesInStateSpec(ResourceState state, PracticeSiteId? site = null)
        : base(site is { } place ? new ResourceInState(state) & new ResourceAtSite(place) : new ResourceInState(state)) =>
        Query.OrderBy(resource => resource.AvailableUntil).ThenBy(resource => resource.Id);
}
