using System.Linq.Expressions;
using NodaTime;

namespace CivicPractice.Communities;

/// <summary>The community is designated.</summary>
public sealed class CommunityDesignated : Criterion<RelocationCommunity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(RelocationCommunity candidate) => candidate.State == RelocationCommunityState.Designated;

    /// <inheritdoc/>
    public override Expression<Func<RelocationCommunity, bool>> ToExpression() => community => community.State == RelocationCommunityState.Designated;
}

/// <summary>The community was designated by a day, and may have ended since.</summary>
/// <param name="day">The day, in the district's time zone.</param>
public sealed class CommunityDesignatedBy(LocalDate day) : Criterion<RelocationCommunity>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(RelocationCommunity candidate) => candidate.Since <= day;

    /// <inheritdoc/>
    public override Expression<Func<RelocationCommunity, bool>> ToExpression() => community => community.Since <= day;
}

/// <summary>The relocation communities (易地扶贫搬迁社区名册), the first first.</summary>
public sealed class CommunitiesDesignatedSpec() : CriterionSpec<RelocationCommunity>(new CommunityDesignated(), Order)
{
    private static readonly Ordering<RelocationCommunity> Order = Ordering<RelocationCommunity>.By(community => community.Since).ThenBy(community => community.Id);
}

/// <summary>The communities that were designated by a day, also those that have ended since, the first first: which of them stood on it, <see cref="RelocationCommunity.StandsOn"/> says.</summary>
/// <param name="day">The day, in the district's time zone.</param>
public sealed class CommunitiesDesignatedBySpec(LocalDate day) : CriterionSpec<RelocationCommunity>(new CommunityDesignatedBy(day), Order)
{
    private static readonly Ordering<RelocationCommunity> Order = Ordering<RelocationCommunity>.By(community => community.Since).ThenBy(community => community.Id);
}
