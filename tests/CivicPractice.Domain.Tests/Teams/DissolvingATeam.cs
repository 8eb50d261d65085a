using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Teams;

public class DissolvingATeam
{
    private static readonly Instant At = TestDistrict.Nine + Duration.FromDays(1);
    private static readonly VolunteerTeamId Successor = ATeam.OtherId;
    private static readonly VolunteerId Newcomer = new(new Guid("00000000-0000-7000-8000-0000000000c7"));

    [Fact]
    public async Task Lets_every_member_join_the_successor_and_answers_who_waits()
    {
        var place = await SuspendedAsync(async (place, recruiting) =>
        {
            await place.RegisterAsync(Newcomer, 7);
            (await recruiting.AnnounceAsync(ARecruitmentDrive.TheId, ARecruitmentDrive.Drive with { Team = Neighbourhood.Team }, TestDistrict.Nine)).EnsureAccepted();
            (await recruiting.ApplyAsync(AnApplication.TheId, ARecruitmentDrive.TheId, Newcomer, TestDistrict.Nine)).EnsureAccepted();
            (await new JoiningTeams(place.Open()).JoinAsync(Neighbourhood.Li, Successor, TestDistrict.Nine)).EnsureAccepted();
        });

        (await Dissolving(place).DissolveAsync(Neighbourhood.Team, Successor, At)).EnsureAccepted();

        var district = place.Open();
        var team = (await district.Teams.FindAsync(Neighbourhood.Team))!;
        (team.State, team.Leader, team.Successor).Should().Be((TeamState.Dissolved, (VolunteerId?)null, (VolunteerTeamId?)Successor));
        (await MembersOfAsync(place, Neighbourhood.Team)).Should().BeEmpty();
        (await MembersOfAsync(place, Successor)).Should().BeEquivalentTo([Neighbourhood.Wang, Neighbourhood.Li, Neighbourhood.Zhao]);
        (await district.Volunteers.FindAsync(Neighbourhood.Li))!.Memberships.Should().Equal(new TeamMembership(Successor, TestDistrict.Nine));
        (await district.Volunteers.FindAsync(Neighbourhood.Zhao))!.Memberships.Should().Equal(new TeamMembership(Successor, At));
        (await district.RecruitmentDrives.FindAsync(ARecruitmentDrive.TheId))!.State.Should().Be(DriveState.Closed);
        var application = (await district.Applications.FindAsync(AnApplication.TheId))!;
        (application.State, application.RejectedFor).Should().Be((ApplicationState.Rejected, (RejectionReason?)RejectionReason.DriveCalledOff));
    }

    [Fact]
    public async Task Without_a_successor_lets_every_member_leave()
    {
        var place = await SuspendedAsync();

        (await Dissolving(place).DissolveAsync(Neighbourhood.Team, null, At)).EnsureAccepted();

        (await MembersOfAsync(place, Neighbourhood.Team)).Should().BeEmpty();
        foreach (var volunteer in new[] { Neighbourhood.Wang, Neighbourhood.Li, Neighbourhood.Zhao })
            (await place.Open().Volunteers.FindAsync(volunteer))!.Memberships.Should().BeEmpty();
    }

    [Fact]
    public async Task Answers_also_who_applied_in_a_drive_that_was_closed_before()
    {
        var place = await SuspendedAsync(async (place, recruiting) =>
        {
            await place.RegisterAsync(Newcomer, 7);
            (await recruiting.AnnounceAsync(ARecruitmentDrive.TheId, ARecruitmentDrive.Drive with { Team = Neighbourhood.Team }, TestDistrict.Nine)).EnsureAccepted();
            (await recruiting.ApplyAsync(AnApplication.TheId, ARecruitmentDrive.TheId, Newcomer, TestDistrict.Nine)).EnsureAccepted();
            (await recruiting.CloseAsync(ARecruitmentDrive.TheId, TestDistrict.Nine)).EnsureAccepted();
        });

        (await Dissolving(place).DissolveAsync(Neighbourhood.Team, null, At)).EnsureAccepted();

        (await place.Open().Applications.FindAsync(AnApplication.TheId))!.State.Should().Be(ApplicationState.Rejected);
    }

    [Fact]
    public async Task Takes_members_along_whose_registration_pauses()
    {
        var place = await SuspendedAsync();
        await place.ChangeAsync(Neighbourhood.Zhao, volunteer => volunteer.Suspend(TestDistrict.Nine));

        (await Dissolving(place).DissolveAsync(Neighbourhood.Team, Successor, At)).EnsureAccepted();

        var zhao = (await place.Open().Volunteers.FindAsync(Neighbourhood.Zhao))!;
        (zhao.State, zhao.IsMemberOf(Successor)).Should().Be((VolunteerState.Suspended, true));
        (await MembersOfAsync(place, Successor)).Should().Contain(Neighbourhood.Zhao);
    }

    [Fact]
    public async Task Leaves_a_kit_that_is_out_noted_until_it_comes_back()
    {
        var place = await SuspendedAsync();
        await place.ChangeAsync(Neighbourhood.Li, volunteer => volunteer.IssueIdentityKit(Neighbourhood.Team, new IdentityKit("A-012", true, true), TestDistrict.Nine));

        (await Dissolving(place).DissolveAsync(Neighbourhood.Team, Successor, At)).EnsureAccepted();

        (await place.Open().Volunteers.FindAsync(Neighbourhood.Li))!.IdentityKits.Should().ContainSingle(kit => kit.Team == Neighbourhood.Team && kit.Number == "A-012");
        await place.ChangeAsync(Neighbourhood.Li, volunteer => volunteer.ReturnIdentityKit(Neighbourhood.Team, At));
        (await place.Open().Volunteers.FindAsync(Neighbourhood.Li))!.IdentityKits.Should().BeEmpty();
    }

    [Fact]
    public async Task Is_refused_while_the_team_has_something_to_do_with_the_counts()
    {
        var place = await Neighbourhood.FoundedAsync();
        (await place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan with { Host = ActivityHost.Of(Neighbourhood.Team) }, [], TestDistrict.Nine)).EnsureAccepted();
        var published = new ActivityId(new Guid("00000000-0000-7000-8000-000000000202"));
        (await place.Planning.DraftAsync(published, Neighbourhood.Plan with { Host = ActivityHost.Of(Neighbourhood.Team) }, [], TestDistrict.Nine)).EnsureAccepted();
        (await place.Planning.PublishAsync(published, TestDistrict.Nine)).EnsureAccepted();
        (await place.Serving.PlaceAsync(ARequest.TheId, Neighbourhood.Order, TestDistrict.Nine)).EnsureAccepted();
        (await place.Serving.DispatchAsync(ARequest.TheId, Assignee.Of(Neighbourhood.Team), TestDistrict.Nine)).EnsureAccepted();
        await SuspendAsync(place);

        (await place.Store.TryAsync(() => Dissolving(place).DissolveAsync(Neighbourhood.Team, null, At))).Refusals
            .Should().Equal(new TeamActivitiesLeft(2), new TeamRequestsLeft(1));

        foreach (var activity in new[] { AnActivity.TheId, published }) (await place.Holding.CancelAsync(activity, ActivityCancellationReason.Weather, TestDistrict.Nine)).EnsureAccepted();
        (await place.Serving.DeclineAsync(ARequest.TheId, Assignee.Of(Neighbourhood.Team), TestDistrict.Nine)).EnsureAccepted();
        (await Dissolving(place).DissolveAsync(Neighbourhood.Team, null, At)).EnsureAccepted();
    }

    [Fact]
    public async Task Does_not_wait_for_what_others_do_or_what_is_done()
    {
        var place = await Neighbourhood.FoundedAsync();
        (await place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        var held = new ActivityId(new Guid("00000000-0000-7000-8000-000000000202"));
        (await place.Planning.DraftAsync(held, Neighbourhood.Plan with { Host = ActivityHost.Of(Neighbourhood.Team) }, [], TestDistrict.Nine)).EnsureAccepted();
        await place.HoldAsync(held, Neighbourhood.Li);
        (await place.Serving.PlaceAsync(ARequest.TheId, Neighbourhood.Order, TestDistrict.Nine)).EnsureAccepted();
        (await place.Serving.DispatchAsync(ARequest.TheId, Assignee.Of(Neighbourhood.Li), TestDistrict.Nine)).EnsureAccepted();
        await SuspendAsync(place);

        (await Dissolving(place).DissolveAsync(Neighbourhood.Team, null, At)).EnsureAccepted();
    }

    [Fact]
    public async Task Is_for_suspended_teams_and_in_favour_of_active_ones()
    {
        var place = await Neighbourhood.FoundedAsync();
        (await place.Store.TryAsync(() => Dissolving(place).DissolveAsync(Neighbourhood.Team, null, At))).Refusals
            .Should().Equal(new NotPermittedInState<TeamState, TeamAction>("team", TeamState.Active, TeamAction.Dissolve));
        (await Dissolving(place).DissolveAsync(Neighbourhood.Team, Successor, At)).Should().Be((Decision)new NotFound("team", Successor.Value));
        (await Dissolving(place).DissolveAsync(Successor, null, At)).Should().Be((Decision)new NotFound("team", Successor.Value));
        (await new FoundingTeams(place.Open()).FoundAsync(Successor, ATeam.Team with { Site = Neighbourhood.Site }, TestDistrict.Nine)).EnsureAccepted();
        foreach (var team in new[] { Neighbourhood.Team, Successor }) await SuspendAsync(place, team);

        (await place.Store.TryAsync(() => Dissolving(place).DissolveAsync(Neighbourhood.Team, Successor, At))).Should().Be((Decision)new TeamInactive(Successor));
        (await MembersOfAsync(place, Neighbourhood.Team)).Should().HaveCount(3);
    }

    [Fact]
    public async Task Again_is_accepted_and_changes_nothing()
    {
        var place = await SuspendedAsync();
        (await Dissolving(place).DissolveAsync(Neighbourhood.Team, Successor, At)).EnsureAccepted();
        var before = place.Store.EventsOf(TestDistrict.Id).Count;

        (await Dissolving(place).DissolveAsync(Neighbourhood.Team, null, At)).EnsureAccepted();

        place.Store.EventsOf(TestDistrict.Id).Should().HaveCount(before);
        (await place.Open().Teams.FindAsync(Neighbourhood.Team))!.Successor.Should().Be(Successor);
    }

    [Fact]
    public async Task In_favour_of_no_team_or_of_itself_is_a_bug_of_the_caller()
    {
        var place = await SuspendedAsync();

        foreach (var successor in new VolunteerTeamId[] { default, Neighbourhood.Team })
        {
            FluentActions.Invoking(() => new ATeam().Suspended().Build().Dissolve(TeamTies.None, successor, At)).Should().Throw<ArgumentException>();
        }

        await FluentActions.Awaiting(async () => await Dissolving(place).DissolveAsync(Neighbourhood.Team, Neighbourhood.Team, At)).Should().ThrowAsync<ArgumentException>();
        FluentActions.Invoking(() => new ATeam().Suspended().Build().CanDissolve(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public async Task In_favour_of_a_team_that_pauses_meanwhile_leaves_everybody_where_they_are()
    {
        var place = await SuspendedAsync();
        var overtaken = new Overtaken(place.Store, () => place.ChangeAsync(Successor, team => team.Suspend(TestDistrict.Nine)));

        (await new DissolvingTeams(TestDistrict.Open(overtaken)).DissolveAsync(Neighbourhood.Team, Successor, At)).Should().Be((Decision)new TeamInactive(Successor));

        (await MembersOfAsync(place, Neighbourhood.Team)).Should().HaveCount(3);
    }

    [Fact]
    public async Task Overlooks_nobody_because_the_pause_keeps_out_who_joins_at_the_same_moment()
    {
        var place = await Neighbourhood.FoundedAsync();
        await place.RegisterAsync(Newcomer, 7);
        var overtaken = new Overtaken(place.Store, async () => (await new RunningTeams(place.Open()).SuspendAsync(Neighbourhood.Team, TestDistrict.Nine)).EnsureAccepted());

        (await new JoiningTeams(TestDistrict.Open(overtaken)).JoinAsync(Newcomer, Neighbourhood.Team, TestDistrict.Nine)).Should().Be((Decision)new TeamInactive(Neighbourhood.Team));

        (await MembersOfAsync(place, Neighbourhood.Team)).Should().HaveCount(3, "whoever comes after the pause stays out, so that the count of members holds");
    }

    private static DissolvingTeams Dissolving(Neighbourhood place) => new(place.Open());

    private static async Task<Neighbourhood> SuspendedAsync(Func<Neighbourhood, Recruiting, Task>? before = null)
    {
        var place = await Neighbourhood.FoundedAsync();
        (await new FoundingTeams(place.Open()).FoundAsync(Successor, ATeam.Team with { Site = Neighbourhood.Site }, TestDistrict.Nine)).EnsureAccepted();
        if (before is not null) await before(place, new Recruiting(place.Open()));
        await SuspendAsync(place);
        return place;
    }

    private static async Task SuspendAsync(Neighbourhood place, VolunteerTeamId? team = null) =>
        (await new RunningTeams(place.Open()).SuspendAsync(team ?? Neighbourhood.Team, TestDistrict.Nine)).EnsureAccepted();

    private static async Task<IEnumerable<VolunteerId>> MembersOfAsync(Neighbourhood place, VolunteerTeamId team) =>
        (await place.Open().TeamMembers.ListAsync(new MembersOfTeamSpec(team))).Select(member => member.Volunteer);
}
