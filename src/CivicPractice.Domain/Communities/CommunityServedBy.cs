using System.Linq.Expressions;
using Ardalis.Specification;
using CivicPractice.Sites;

namespace CivicPractice.Communities;

/// <summary>A site serves the community.</summary>
/// <param name="site">The site.</param>
public sealed class CommunityServedBy(PracticeSiteId site) : Criterion<RelocationCommunity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(RelocationCommunity candidate) => candidate.Site == site;

    /// <inheritdoc/>
    public override Expression<Func<RelocationCommunity, bool>> ToExpression() => community => community.Site == site;
}

/// <summary>The communities that a site serves, the first first.</summary>
public sealed class CommunitiesServedBySpec : CriterionSpec<RelocationCommunity>
{
    /// <summary>Lists them.</summary>
    /// <param name="site">The site.</param>
    public CommunitiesServedBySpec(PracticeSiteId site)
        : base(new CommunityServedBy(site)) => Query.OrderBy(community => community.Since).ThenBy(community => community.Id);
}
