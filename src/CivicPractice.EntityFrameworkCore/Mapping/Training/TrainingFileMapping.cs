using CivicPractice.Training;
using CivicPractice.Volunteers;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Training;

internal sealed class TrainingFileMapping() : RootMapping<TrainingFile, VolunteerId>("training_files")
{
    protected override void Map(EntityTypeBuilder<TrainingFile> builder)
    {
        builder.ListAsJson<TrainingCertificate>("_certificates");
        builder.ListAsJson<AllottedCertificate>("_allotted");
        builder.HasIndex(file => new { file.District, file.EarliestExpiry });
    }
}
