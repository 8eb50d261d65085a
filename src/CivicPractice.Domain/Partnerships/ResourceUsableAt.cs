using System.Linq.Expressions;
using CivicPractice.Sites;

namespace CivicPractice.Partnerships;

/// <summary>The resource is at a site, or comes to wherever it is needed.</summary>
/// <param name="site">The site.</param>
public sealed class ResourceUsableAt(PracticeSiteId site) : Criterion<SharedResource>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(SharedResource candidate) => candidate.Site is null || candidate.Site == site;

    /// <inheritdoc/>
    public override Expression<Func<SharedResource, bool>> ToExpression() => resource => resource.Site == null || resource.Site == site;
}
