using CivicPractice.Volunteers;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Volunteers;

internal sealed class AgreementFileMapping() : RootMapping<AgreementFile, VolunteerId>("agreement_files")
{
    protected override void Map(EntityTypeBuilder<AgreementFile> builder)
    {
        builder.ListAsJson<Agreement>("_agreements");
        builder.HasIndex(file => new { file.District, file.EarliestExpiry });
    }
}
