using CivicPractice.Teams;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Teams;

internal sealed class TeamApplicationMapping() : RootMapping<TeamApplication, TeamApplicationId>("team_applications")
{
    protected override void Map(EntityTypeBuilder<TeamApplication> builder)
    {
        builder.ListAsJson<ScreeningStep>("_asked");
        builder.ListAsJson<ScreeningResult>("_results");
        builder.HasIndex(application => new { application.District, application.Drive, application.State, application.SubmittedAt });
        builder.HasIndex(application => new { application.District, application.Team, application.State, application.SubmittedAt });
        builder.HasIndex(application => new { application.District, application.Volunteer });
    }
}
