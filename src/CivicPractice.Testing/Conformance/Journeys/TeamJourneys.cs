using CivicPractice.Activities;
using CivicPractice.Organizations;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Teams and organisations from their founding to their end, by the use cases; who is in a team by both ways of asking.</summary>
internal static class TeamJourneys
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly VolunteerId[] Volunteers = [.. Enumerable.Range(0, 5).Select(HardIds.At<VolunteerId>)];
    private static readonly VolunteerTeamId[] Teams = [ATeam.TheId, ATeam.OtherId];

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Told.Both("A team is dissolved in favour of another one and nobody is left behind", DissolvedAsync),
        .. Told.Both("An organisation hands over batch by batch and is dissolved", HandedOverAsync),
    ];

    private static async Task DissolvedAsync(OpenDistrict district, Told told)
    {
        var (joining, recruiting, running, dissolving) = (new JoiningTeams(district), new Recruiting(district), new RunningTeams(district), new DissolvingTeams(district));
        await FoundedAsync(district, told);
        foreach (var (volunteer, team) in new[] { (1, 0), (2, 0), (2, 1), (3, 0) }) await told.AskAsync($"{volunteer} joins {team}", key => joining.JoinAsync(Volunteers[volunteer], Teams[team], Nine, key));
        await told.AskAsync("leave", key => joining.LeaveAsync(Volunteers[3], Teams[0], Nine, key));
        await told.AskAsync("come back", key => joining.JoinAsync(Volunteers[3], Teams[0], Nine + Duration.FromHours(1), key));
        await MembersAsync(district, told, "after joining");
        await told.AskAsync("announce", key => recruiting.AnnounceAsync(ARecruitmentDrive.TheId, ARecruitmentDrive.Drive with { Screening = [] }, Nine, key));
        await told.AskAsync("apply", key => recruiting.ApplyAsync(AnApplication.TheId, ARecruitmentDrive.TheId, Volunteers[4], Nine, key));
        await told.AskAsync("draft", key => new PlanningActivities(district).DraftAsync(AnActivity.TheId, Plan, [], Nine, key));
        await told.AskAsync("order", key => new ServingRequests(district).PlaceAsync(ARequest.TheId, ARequest.Order with { Site = ASite.CentreId, Division = TestDistrict.Code }, Nine, key));
        await told.AskAsync("dispatch", key => new ServingRequests(district).DispatchAsync(ARequest.TheId, Assignee.Of(Teams[0]), Nine, key));
        await told.AskAsync("dissolve at once", key => dissolving.DissolveAsync(Teams[0], Teams[1], Nine, key));
        await told.AskAsync("suspend", key => running.SuspendAsync(Teams[0], Nine, key));
        await told.AskAsync("admit", key => recruiting.AdmitAsync(AnApplication.TheId, Nine, key));
        await told.AskAsync("dissolve with work left", key => dissolving.DissolveAsync(Teams[0], Teams[1], Nine, key));
        await told.AskAsync("call off", key => new HoldingActivities(district).CancelAsync(AnActivity.TheId, ActivityCancellationReason.Weather, Nine, key));
        await told.AskAsync("decline", key => new ServingRequests(district).DeclineAsync(ARequest.TheId, Assignee.Of(Teams[0]), Nine, key));
        await told.AskAsync("dissolve", key => dissolving.DissolveAsync(Teams[0], Teams[1], Nine, key));
        await told.AskAsync("dissolve again", key => dissolving.DissolveAsync(Teams[0], null, Nine, key));
        await MembersAsync(district, told, "after the end");
        Must.Equal(0, await district.TeamMembers.CountAsync(new MemberOfTeam(Teams[0]) & new StillMember()), "Members of the dissolved team");
        Must.Equal(4, await district.TeamMembers.CountAsync(new MemberOfTeam(Teams[1]) & new StillMember()), "Members of the successor");
        await told.AskAsync("end a registration", key => new RegisteringVolunteers(district).EndRegistrationAsync(Volunteers[0], RegistrationEndReason.Inactivity, Nine, key));
        await MembersAsync(district, told, "after an end");
    }

    private static async Task HandedOverAsync(OpenDistrict district, Told told)
    {
        var (from, to, organizations) = (AnOrganization.TheId, AnOrganization.OtherId, new RegisteringOrganizations(district));
        foreach (var id in new[] { from, to }) await told.AskAsync($"register {id}", key => organizations.RegisterAsync(id, new NewOrganization { Name = "南山志愿者协会" }, Nine, key));
        await FoundedAsync(district, told, from);
        await told.AskAsync("suspend", key => organizations.SuspendAsync(from, Nine, key));
        await told.AskAsync("dissolve", key => organizations.DissolveAsync(from, Nine, key));
        var batches = 0;
        while ((await OrganizationTies.OfAsync(district, from)).HasTeamsOrVolunteers)
        {
            await told.AskAsync($"hand over {++batches}", key => organizations.HandOverAsync(from, to, 3, Nine, key));
            told.Tell("left", await OrganizationTies.OfAsync(district, from));
        }

        Must.Equal(3, batches, "Batches of three for two teams and five volunteers");
        await told.AskAsync("dissolve when nobody is left", key => organizations.DissolveAsync(from, Nine, key));
        told.Tell("teams", (await district.Teams.ListAsync(new TeamsOfOrganizationSpec(to))).Select(team => team.Id));
        told.Tell("volunteers", (await district.Volunteers.ListAsync(new VolunteersOfOrganizationSpec(to))).Select(volunteer => volunteer.Id));
    }

    private static NewActivity Plan => AnActivity.Plan with { Site = ASite.CentreId, Host = ActivityHost.Of(Teams[0]) };

    private static async Task FoundedAsync(OpenDistrict district, Told told, VolunteerOrganizationId? organization = null)
    {
        var (sites, founding) = (new FoundingSites(district), new FoundingTeams(district));
        await told.AskAsync("plan", key => sites.PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), Nine, key));
        await told.AskAsync("open", key => sites.OpenAsync(ASite.CentreId, Nine, key));
        for (var n = 0; n < Volunteers.Length; n++)
        {
            var registration = AVolunteer.Registration with { Number = VolunteerNumber.Parse($"HB-{n}"), Organization = organization };
            await told.AskAsync($"register {n}", key => new RegisteringVolunteers(district).RegisterAsync(Volunteers[n], registration, Nine, key));
        }

        foreach (var id in Teams)
            await told.AskAsync($"found {id}", key => founding.FoundAsync(id, ATeam.Team with { Site = ASite.CentreId, Organization = organization, Leader = id == Teams[0] ? Volunteers[0] : null }, Nine, key));
    }

    // The rows that can be asked and what decisions read say the same.
    private static async Task MembersAsync(OpenDistrict district, Told told, string when)
    {
        foreach (var team in Teams)
        {
            var members = (await district.TeamMembers.ListAsync(new MembersOfTeamSpec(team))).Select(member => member.Volunteer).ToList();
            var volunteers = new List<VolunteerId>();
            foreach (var volunteer in Volunteers)
            {
                if ((await district.Volunteers.FindAsync(volunteer))!.IsMemberOf(team)) volunteers.Add(volunteer);
            }

            Must.Equal(volunteers.Order(), members.Order(), $"Who is in {team} {when}, by volunteer and by member");
            told.Tell($"members of {team} {when}", members);
        }
    }
}
