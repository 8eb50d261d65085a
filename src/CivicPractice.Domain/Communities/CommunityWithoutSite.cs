using System.Linq.Expressions;

namespace CivicPractice.Communities;

/// <summary>The community is designated, and no site of its own serves it.</summary>
public sealed class CommunityWithoutSite : Criterion<RelocationCommunity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(RelocationCommunity candidate) => candidate is { State: RelocationCommunityState.Designated, Site: null };

    /// <inheritdoc/>
    public override Expression<Func<RelocationCommunity, bool>> ToExpression() => community => community.State == RelocationCommunityState.Designated && community.Site == null;
}

/// <summary>The communities that no site of their own serves (缺服务阵地社区), the first first.</summary>
public sealed class CommunitiesWithoutSiteSpec() : CriterionSpec<RelocationCommunity>(new CommunityWithoutSite(), Order)
{
    private static readonly Ordering<RelocationCommunity> Order = Ordering<RelocationCommunity>.By(community => community.Since).ThenBy(community => community.Id);
}
