using CivicPractice.Communities;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Communities;

internal sealed class RelocationCommunityMapping() : RootMapping<RelocationCommunity, RelocationCommunityId>("relocation_communities")
{
    protected override void Map(EntityTypeBuilder<RelocationCommunity> builder)
    {
        builder.ListAsJson<DesignatedStretch>("_stretches");
        builder.ListAsJson<EnteredHeadCount>("_counts");
        builder.HasIndex(community => new { community.District, community.State, community.Since });
        builder.HasIndex(community => new { community.District, community.Since });
        builder.HasIndex(community => new { community.District, community.State, community.Division });
        builder.HasIndex(community => new { community.District, community.Site, community.Since });
    }
}
