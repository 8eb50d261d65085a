using CivicPractice.Communities;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Communities;

internal sealed class IntegrationProgrammeMapping() : RootMapping<IntegrationProgramme, IntegrationProgrammeId>("integration_programmes")
{
    protected override void Map(EntityTypeBuilder<IntegrationProgramme> builder)
    {
        builder.ListAsJson<IntegrationGoal>("_goals");
        builder.ListAsJson<GoalMeasurement>("_measurements");
        builder.HasIndex(programme => new { programme.District, programme.Community, programme.From });
        builder.HasIndex(programme => new { programme.District, programme.Dimension, programme.From });
        builder.HasIndex(programme => new { programme.District, programme.Project, programme.From });
        builder.HasIndex(programme => new { programme.District, programme.State, programme.From });
        builder.HasIndex(programme => new { programme.District, programme.Through });
    }
}
