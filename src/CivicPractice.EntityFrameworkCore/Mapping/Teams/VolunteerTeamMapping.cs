using CivicPractice.Commendation;
using CivicPractice.Teams;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Teams;

internal sealed class VolunteerTeamMapping() : RootMapping<VolunteerTeam, VolunteerTeamId>("volunteer_teams")
{
    protected override void Map(EntityTypeBuilder<VolunteerTeam> builder)
    {
        builder.ListAsJson<ScreeningStep>("_screening");
        builder.ListAsJson<HonourAward>("_honours");
        builder.HasIndex(team => new { team.District, team.Site, team.FoundedAt });
        builder.HasIndex(team => new { team.District, team.Organization, team.FoundedAt });
        builder.HasIndex(team => new { team.District, team.Sponsor, team.FoundedAt });
        builder.HasIndex(team => new { team.District, team.Category, team.FoundedAt });
        builder.HasIndex(team => new { team.District, team.Leader, team.FoundedAt });
        builder.HasIndex(team => new { team.District, team.State, team.FoundedAt });
    }
}
