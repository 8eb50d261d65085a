using CivicPractice.Commendation;
using CivicPractice.Volunteers;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Commendation;

internal sealed class HonourRollMapping() : RootMapping<HonourRoll, VolunteerId>("honour_rolls")
{
    protected override void Map(EntityTypeBuilder<HonourRoll> builder)
    {
        builder.ListAsJson<CreditedService>("_services");
        builder.ListAsJson<StarAward>("_starAwards");
        builder.ListAsJson<HonourAward>("_honours");
        builder.HasIndex(roll => new { roll.District, roll.Stars, roll.Minutes });
        builder.HasIndex(roll => new { roll.District, roll.Minutes });
    }
}
