using CivicPractice.Teams;
using CivicPractice.Volunteers;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Teams;

internal sealed class ScreeningFileMapping() : RootMapping<ScreeningFile, VolunteerId>("screening_files")
{
    protected override void Map(EntityTypeBuilder<ScreeningFile> builder)
    {
        builder.ListAsJson<ScreeningPass>("_passes");
        builder.ListAsJson<ScreeningCheck>("_checks");
        builder.HasIndex(file => new { file.District, file.EarliestExpiry });
    }
}
