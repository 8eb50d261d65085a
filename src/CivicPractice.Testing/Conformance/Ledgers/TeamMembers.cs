using CivicPractice.Teams;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Who is in a team: their id follows from team and volunteer, so that who comes back is the same member.</summary>
internal static class TeamMembers
{
    private static readonly Instant Later = TestDistrict.Nine + Duration.FromDays(1);

    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("A member of a team leaves, comes back and leaves again", async play =>
        {
            await play.PutAsync(Kept.Of<TeamMember, TeamMemberId>(new ATeamMember().BuildRaising()));
            await play.StepAsync<TeamMember, TeamMemberId>("come back without having left", ATeamMember.TheId, member => member.Return(Later));
            await play.StepAsync<TeamMember, TeamMemberId>("leave", ATeamMember.TheId, member => member.Leave(Later + Instants.Microsecond));
            await play.StepAsync<TeamMember, TeamMemberId>("leave again", ATeamMember.TheId, member => member.Leave(Later));
            await play.StepAsync<TeamMember, TeamMemberId>("come back", ATeamMember.TheId, member => member.Return(Later + Duration.FromDays(1)));
            await play.StepAsync<TeamMember, TeamMemberId>("leave for good", ATeamMember.TheId, member => member.Leave(Later + Duration.FromDays(2)));
            await play.OpenAsync();
            await play.TellHistoryAsync();
        }),
        new("A volunteer in two teams is two members", async play =>
        {
            await play.PutAsync(Kept.Of<TeamMember, TeamMemberId>(new ATeamMember().BuildRaising()), Kept.Of<TeamMember, TeamMemberId>(new ATeamMember().In(ATeam.OtherId).BuildRaising()));
            await play.StepAsync<TeamMember, TeamMemberId>("leave one", ATeamMember.TheId, member => member.Leave(Later));
            await play.TellAsync<TeamMember, TeamMemberId>("the other", TeamMemberId.Of(ATeam.OtherId, AVolunteer.TheId));
            var others = await play.District().TeamMembers.ListAsync(new MembersOfTeamSpec(ATeam.OtherId));
            Must.Equal([AVolunteer.TheId], others.Select(member => member.Volunteer), "Who is in the other team");
        }),
    ];
}
