using System.Linq.Expressions;
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
/// <param name="site">The site.</param>
public sealed class CommunitiesServedBySpec(PracticeSiteId site) : CriterionSpec<RelocationCommunity>(new CommunityServedBy(site), Order)
{
    private static readonly Ordering<RelocationCommunity> Order = Ordering<RelocationCommunity>.By(community => community.Since).ThenBy(community => community.Id);
}
