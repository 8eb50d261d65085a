using CivicPractice.Commendation;
using CivicPractice.Sites;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Sites;

internal sealed class PracticeSiteMapping() : RootMapping<PracticeSite, PracticeSiteId>("practice_sites")
{
    protected override void Map(EntityTypeBuilder<PracticeSite> builder)
    {
        builder.ListAsJson<ServicePlatform>("_platforms");
        builder.ListAsJson<ChildSite>("_children");
        builder.ListAsJson<PracticeSiteId>("_absorbed");
        builder.ListAsJson<WeeklyHours>("_hours");
        builder.ListAsJson<SpecialHours>("_specialHours");
        builder.ListAsJson<HonourAward>("_honours");
        builder.HasIndex(site => new { site.District, site.State, site.Division });
        builder.HasIndex(site => new { site.District, site.Division });
        builder.HasIndex(site => new { site.District, site.OpenedAt });
        builder.HasIndex(site => new { site.District, site.EndedAt });
        builder.HasIndex(site => new { site.District, site.Parent, site.Division, site.Id });
    }
}
