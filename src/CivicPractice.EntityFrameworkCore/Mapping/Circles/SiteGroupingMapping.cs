using CivicPractice.Circles;
using CivicPractice.Sites;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Circles;

internal sealed class SiteGroupingMapping() : RootMapping<SiteGrouping, SiteGroupingId>("site_groupings")
{
    protected override void Map(EntityTypeBuilder<SiteGrouping> builder)
    {
        builder.ListAsJson<PracticeSiteId>("_sites");
    }
}
