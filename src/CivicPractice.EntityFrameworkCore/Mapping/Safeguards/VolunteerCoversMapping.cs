using CivicPractice.Safeguards;
using CivicPractice.Volunteers;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Safeguards;

internal sealed class VolunteerCoversMapping() : RootMapping<VolunteerCovers, VolunteerId>("volunteer_covers")
{
    protected override void Map(EntityTypeBuilder<VolunteerCovers> builder)
    {
        builder.ListAsJson<InsuranceCover>("_covers");
        builder.HasIndex(covers => new { covers.District, covers.CoveredUntil });
    }
}
