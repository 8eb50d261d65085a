using CivicPractice.Volunteers;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Volunteers;

internal sealed class AbsenceFileMapping() : RootMapping<AbsenceFile, VolunteerId>("absence_files")
{
    protected override void Map(EntityTypeBuilder<AbsenceFile> builder)
    {
        builder.ListAsJson<Absence>("_absences");
        builder.HasIndex(file => new { file.District, file.ReachedLimitOn });
        builder.HasIndex(file => new { file.District, file.OneShortOn });
    }
}
