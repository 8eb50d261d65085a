using CivicPractice.Readiness;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Readiness;

internal sealed class SiteInspectionMapping() : RootMapping<SiteInspection, SiteInspectionId>("site_inspections")
{
    protected override void Map(EntityTypeBuilder<SiteInspection> builder)
    {
        builder.ListAsJson<InspectionItem>("_items");
        builder.HasIndex(inspection => new { inspection.District, inspection.State, inspection.PlannedFor });
        builder.HasIndex(inspection => new { inspection.District, inspection.Site });
    }
}
