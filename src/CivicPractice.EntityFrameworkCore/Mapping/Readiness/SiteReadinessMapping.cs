using CivicPractice.Readiness;
using CivicPractice.Sites;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Readiness;

internal sealed class SiteReadinessMapping() : RootMapping<SiteReadiness, PracticeSiteId>("site_readiness")
{
    protected override void Map(EntityTypeBuilder<SiteReadiness> builder)
    {
        builder.HasIndex(site => new { site.District, site.NextMendBy });
        builder.HasIndex(site => new { site.District, site.InspectedOn });
        builder.HasIndex(site => new { site.District, site.Level });
        builder.HasIndex(site => new { site.District, site.OpenDefects });
        builder.HasIndex(site => new { site.District, site.LackingThings });
        builder.HasIndex(site => new { site.District, site.Standard });
        builder.HasIndex(site => new { site.District, site.Division });
    }
}
