using CivicPractice.Mobilization;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Mobilization;

internal sealed class EmergencyMobilizationMapping() : RootMapping<EmergencyMobilization, EmergencyMobilizationId>("emergency_mobilizations")
{
    protected override void Map(EntityTypeBuilder<EmergencyMobilization> builder)
    {
        builder.ListAsJson<CallUpWave>("_waves");
        builder.ComplexProperty(mobilization => mobilization.ReachedOfNext);
        builder.HasIndex(mobilization => new { mobilization.District, mobilization.State, mobilization.DeclaredAt });
        builder.HasIndex(mobilization => new { mobilization.District, mobilization.NextWaveAt });
        builder.HasIndex(mobilization => new { mobilization.District, mobilization.State, mobilization.EndedAt });
    }
}
