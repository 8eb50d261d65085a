using CivicPractice.Teams;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing.Conformance;

/// <summary>A team that ends leaves nobody behind, whoever joins at the same moment.</summary>
internal static class RacesForTeams
{
    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Race.Of("Of 64 who join a team while it pauses and is dissolved nobody is left in it", (play, stores) => EndAsync(play, stores, null)),
        .. Race.Of("Of 64 who join a team while it pauses and is dissolved all who came in are in its successor", (play, stores) => EndAsync(play, stores, ATeam.OtherId)),
    ];

    private static async Task EndAsync(Play play, StoreOf stores, VolunteerTeamId? successor)
    {
        var volunteers = Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<VolunteerId>()).ToList();
        await play.PutAsync(Kept.Of<VolunteerTeam, VolunteerTeamId>(new ATeam().BuildRaising()), Kept.Of<VolunteerTeam, VolunteerTeamId>(new ATeam().WithId(ATeam.OtherId).BuildRaising()));
        await play.PutAsync([.. volunteers.Select(id => Kept.Of<Volunteer, VolunteerId>(
            Volunteer.Register(TestDistrict.Id, id, AVolunteer.Registration, TestDistrict.Monday, TestDistrict.Nine).EnsureAccepted()))]);

        var decisions = await Race.RunAsync(stores, async (district, caller) =>
        {
            if (caller > 0) return await new JoiningTeams(district).JoinAsync(volunteers[caller], ATeam.TheId, TestDistrict.Nine);
            var suspended = await new RunningTeams(district).SuspendAsync(ATeam.TheId, TestDistrict.Nine);
            return suspended.IsAccepted ? await new DissolvingTeams(district).DissolveAsync(ATeam.TheId, successor, TestDistrict.Nine) : suspended;
        });

        Must.BeAccepted(decisions[0], "The end");
        Must.Equal([], decisions.Where(decision => !decision.IsAccepted).Select(Words.Codes).Distinct().Except(["team.inactive"]), "Reasons that losers should not get");
        var joined = volunteers.Where((_, caller) => caller > 0 && decisions[caller].IsAccepted).ToList();
        var district = play.District();
        Must.Equal(0, (await district.TeamMembers.ListAsync(new MembersOfTeamSpec(ATeam.TheId))).Count, "Members of the team that is no more");
        Must.Equal(
            successor is null ? [] : joined, (await district.TeamMembers.ListAsync(new MembersOfTeamSpec(ATeam.OtherId))).Select(member => member.Volunteer).Order(), "Members of the successor");
        foreach (var id in volunteers)
        {
            var memberships = (await district.Volunteers.FindAsync(id))!.Memberships.Select(membership => membership.Team);
            Must.Equal(successor is { } heir && joined.Contains(id) ? [heir] : [], memberships, "The teams of a volunteer afterwards");
        }

        await Race.EventsAsync(play, 0);
    }
}
