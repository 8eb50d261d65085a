using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Teams;

/// <summary>Who is in which team is written twice: with the volunteer, and as the row that can be asked. They never differ.</summary>
public class MembersByBothWays
{
    private const int Teams = 3;
    private const int Volunteers = 5;

    private enum Deed
    {
        Join, Leave, Apply, Admit, StepBack, Lead, Suspend, Resume, Dissolve, Found, SuspendVolunteer, End, Withdraw,
    }

    private static readonly Deed[] MostlyJoining = [Deed.Join, Deed.Join, Deed.Join, Deed.Apply, Deed.Admit, Deed.Suspend, Deed.Dissolve, Deed.Dissolve, .. Enum.GetValues<Deed>()];

    private static readonly Gen<(Deed Deed, int Team, int Who)[]> Histories = Gen.Select(Gen.OneOfConst(MostlyJoining), Gen.Int[0, Teams - 1], Gen.Int[0, Volunteers - 1]).Array[0, 60];

    [Fact]
    public void Are_the_same_after_any_history()
    {
        var seen = new HashSet<Deed>();
        Histories.Sample(history => PlayAsync(history, seen).AsTask().Wait(), iter: 150, threads: 1);

        seen.Should().BeEquivalentTo(Enum.GetValues<Deed>(), "each deed was accepted in some history");
    }

    private static async ValueTask PlayAsync((Deed Deed, int Team, int Who)[] history, HashSet<Deed> seen)
    {
        var (store, ids) = (new InMemoryStore(), new SeededIds(11));
        var district = TestDistrict.Open(store);
        var volunteers = Enumerable.Range(0, Volunteers).Select(_ => ids.Next<VolunteerId>()).ToArray();
        for (var i = 0; i < Volunteers; i++)
            (await new RegisteringVolunteers(district).RegisterAsync(volunteers[i], Neighbourhood.RegistrationOf(i), TestDistrict.Nine)).EnsureAccepted();
        district.Sites.Add(ASite.In(SiteState.Open).WithId(ATeam.Site).BuildRaising());
        await district.UnitOfWork.CommitAsync();
        var teams = new VolunteerTeamId[Teams];
        for (var i = 0; i < Teams; i++) teams[i] = await FoundAsync(district, ids, null, TestDistrict.Nine);
        var all = teams.ToList();
        var drives = new Dictionary<VolunteerTeamId, RecruitmentDriveId>();
        var applications = new List<TeamApplicationId>();

        for (var step = 0; step < history.Length; step++)
        {
            var (deed, team, who) = history[step];
            var (one, other, at) = (teams[team], teams[(team + 1) % Teams], TestDistrict.Nine + Duration.FromMinutes(step));
            if ((await DoAsync()).IsAccepted) seen.Add(deed);
            await CompareAsync(district, all, volunteers);

            async ValueTask<Decision> DoAsync()
            {
                var (joining, recruiting, running) = (new JoiningTeams(district), new Recruiting(district), new RunningTeams(district));
                switch (deed)
                {
                    case Deed.Join: return await joining.JoinAsync(volunteers[who], one, at);
                    case Deed.Leave: return await joining.LeaveAsync(volunteers[who], one, at);
                    case Deed.Apply:
                        if (!drives.TryGetValue(one, out var drive))
                        {
                            drive = drives[one] = ids.Next<RecruitmentDriveId>();
                            _ = await recruiting.AnnounceAsync(drive, ARecruitmentDrive.Drive with { Team = one, Places = 2, Screening = [] }, at);
                        }

                        applications.Add(ids.Next<TeamApplicationId>());
                        return await recruiting.ApplyAsync(applications[^1], drive, volunteers[who], at);
                    case Deed.Admit: return applications.Count == 0 ? new NotInTeam(one) : await recruiting.AdmitAsync(applications[^1], at);
                    case Deed.StepBack: return applications.Count == 0 ? new NotInTeam(one) : await recruiting.WithdrawAsync(applications[step % applications.Count], at);
                    case Deed.Lead: return await new FoundingTeams(district).AppointLeaderAsync(one, volunteers[who], at);
                    case Deed.Suspend: return await running.SuspendAsync(one, at);
                    case Deed.Resume: return await running.ResumeAsync(one, at);
                    case Deed.Dissolve: return await new DissolvingTeams(district).DissolveAsync(one, who > 1 ? other : null, at);
                    case Deed.Found:
                        var id = ids.Next<VolunteerTeamId>();
                        var team = ATeam.Team with { Leader = volunteers[who] };
                        var founded = await new FoundingTeams(district).FoundAsync(id, team, at);
                        if (founded.IsAccepted) all.Add(teams[Array.IndexOf(teams, one)] = id);
                        return founded;
                    case Deed.SuspendVolunteer: return await district.RunAsync("suspend", default, async () => (await district.Volunteers.FindAsync(volunteers[who]))!.Suspend(at));
                    case Deed.End: return await new RegisteringVolunteers(district).EndRegistrationAsync(volunteers[who], RegistrationEndReason.Inactivity, at);
                    default: return await new RegisteringVolunteers(district).WithdrawAsync(volunteers[who], at);
                }
            }
        }
    }

    private static async ValueTask<VolunteerTeamId> FoundAsync(OpenDistrict district, SeededIds ids, VolunteerId? leader, Instant at)
    {
        var id = ids.Next<VolunteerTeamId>();
        (await new FoundingTeams(district).FoundAsync(id, ATeam.Team with { Leader = leader }, at)).EnsureAccepted();
        return id;
    }

    private static async ValueTask CompareAsync(OpenDistrict district, IReadOnlyList<VolunteerTeamId> teams, VolunteerId[] volunteers)
    {
        var byVolunteer = new List<(VolunteerTeamId Team, VolunteerId Volunteer, Instant Since)>();
        foreach (var id in volunteers)
            byVolunteer.AddRange((await district.Volunteers.FindAsync(id))!.Memberships.Select(membership => (membership.Team, id, membership.Since)));
        foreach (var team in teams)
        {
            var found = (await district.Teams.FindAsync(team))!;
            var members = await district.TeamMembers.ListAsync(new MembersOfTeamSpec(team));
            members.Select(member => (member.Team, member.Volunteer, member.Since)).Should().BeEquivalentTo(byVolunteer.Where(one => one.Team == team));
            if (found.State == TeamState.Dissolved) members.Should().BeEmpty("nobody is left in a team that is no more");
            if (found.Leader is { } leader) members.Select(member => member.Volunteer).Should().Contain(leader);
        }

        district.UnitOfWork.Forget();
    }
}
