using CivicPractice.Readiness;
using CivicPractice.Sites;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Readiness;

internal sealed class SiteReadinessMapping() : RootMapping<SiteReadiness, PracticeSiteId>("site_readiness")
{
    protected override void Map(EntityTypeBuilder<SiteReadiness> builder)
    {
        builder.HasIndex(site => new { site.District, site.NextMendBy });
        // Sites of one tier come by id out of it; else the key would be taken for the order.
        builder.HasIndex(site => new { site.District, site.InspectedOn, site.Tier, site.Id });
        builder.HasIndex(site => new { site.District, site.Level });
        builder.HasIndex(site => new { site.District, site.OpenDefects });
        builder.HasIndex(site => new { site.District, site.LackingThings });
        builder.HasIndex(site => new { site.District, site.Standard });
        builder.HasIndex(site => new { site.District, site.Division });
    }
}
