using CivicPractice.Teams;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Teams;

internal sealed class TeamMemberMapping() : RootMapping<TeamMember, TeamMemberId>("team_members")
{
    protected override void Map(EntityTypeBuilder<TeamMember> builder)
    {
        builder.HasIndex(member => new { member.District, member.Team, member.State, member.Since });
    }
}
