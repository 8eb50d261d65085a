using System.Linq.Expressions;
using CivicPractice.Sites;

namespace CivicPractice.Partnerships;

/// <summary>The resource is at a site; one that comes to wherever it is needed is at none.</summary>
/// <param name="site">The site.</param>
public sealed class ResourceAtSite(PracticeSiteId site) : Criterion<SharedResource>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SharedResource candidate) => candidate.Site == site;

    /// <inheritdoc/>
    public override Expression<Func<SharedResource, bool>> ToExpression() => resource => resource.Site == site;
}
