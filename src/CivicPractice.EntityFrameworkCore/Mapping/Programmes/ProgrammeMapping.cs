using CivicPractice.Programmes;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Programmes;

internal sealed class ProgrammeMapping() : RootMapping<Programme, ProgrammeId>("programmes")
{
    protected override void Map(EntityTypeBuilder<Programme> builder)
    {
        builder.ListAsJson<ProgrammeSegment>("_segments");
        builder.ListAsJson<OccurrenceChange>("_changes");
        builder.HasIndex(programme => new { programme.District, programme.Site });
    }
}
