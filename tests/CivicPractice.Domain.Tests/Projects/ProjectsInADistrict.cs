using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Organizations;
using CivicPractice.Projects;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Projects;

/// <summary>Projects and their hosts, by the use cases.</summary>
public sealed class ProjectsInADistrict : IAsyncLifetime
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly ServiceProjectId Project = AServiceProject.TheId;

    private Neighbourhood _place = null!;

    private RunningProjects Projects => new(_place.Open());

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Are_drafted_once_by_hosts_at_sites_and_for_divisions_that_are_known()
    {
        var (nobody, nowhere) = (ActivityHost.Of(new VolunteerTeamId(Causes.Cause(1))), TestDistrict.Town.SubtreeEnd);

        (await TryAsync(() => DraftAsync(plan => plan with { Host = nobody, Sites = [ASite.OtherId] }))).Refusals.Should().Equal(new NotFound("host", nobody.Value), new NotFound("site", ASite.OtherId.Value));
        (await TryAsync(() => DraftAsync(plan => plan with { Divisions = [TestDistrict.Town, nowhere] }))).Should().Be((Decision)new DivisionUnknown(nowhere));
        (await DraftAsync(plan => plan)).EnsureAccepted();
        (await TryAsync(() => DraftAsync(plan => plan))).Should().Be((Decision)new AlreadyExists("project", Project.Value));
    }

    [Fact]
    public async Task Are_unknown_to_every_command()
    {
        foreach (var command in new Func<ValueTask<Decision>>[]
        {
            () => Projects.AmendAsync(Project, AServiceProject.Plan, At), () => Projects.LaunchAsync(Project, At), () => Projects.SuspendAsync(Project, At), () => Projects.ResumeAsync(Project, At),
            () => Projects.ConcludeAsync(Project, At), () => Projects.WithdrawAsync(Project, At), () => Projects.RecogniseAsync(Project, AServiceProject.Brand, At),
            () => Projects.RevokeRecognitionAsync(Project, AServiceProject.Brand, At),
        })
            (await TryAsync(command)).Should().Be((Decision)new NotFound("project", Project.Value));
        (await new ReadingProjects(_place.Open()).RecordAsync(Project, AServiceProject.Plan.TermUntil(TestDistrict.Monday))).Should().BeNull();
        (await new ReadingProjects(_place.Open()).ProgressAsync(Project, TestDistrict.Monday)).Should().BeNull();
        (await new WatchingProjects(_place.Open()).OfProjectAsync(Project, AServiceProject.Plan.TermUntil(TestDistrict.Monday), At)).Should().BeNull();
    }

    [Fact]
    public async Task Begin_and_go_on_with_a_host_that_acts()
    {
        var team = ActivityHost.Of(Neighbourhood.Team);
        (await DraftAsync(plan => plan with { Host = team, Through = TestDistrict.Monday })).EnsureAccepted();
        await _place.ChangeAsync(Neighbourhood.Team, one => one.Suspend(At));
        (await TryAsync(() => Projects.LaunchAsync(Project, At + Duration.FromDays(1)))).Refusals.Should().Equal(new ProjectLastDayPassed(TestDistrict.Monday), new HostInactive(team));

        await _place.ChangeAsync(Neighbourhood.Team, one => one.Resume(At));
        (await Projects.LaunchAsync(Project, At)).EnsureAccepted();
        (await Projects.SuspendAsync(Project, At)).EnsureAccepted();
        await _place.ChangeAsync(Neighbourhood.Team, one => one.Suspend(At));
        (await TryAsync(() => Projects.ResumeAsync(Project, At))).Should().Be((Decision)new HostInactive(team));
    }

    [Fact]
    public async Task Do_not_begin_with_a_host_that_ends_at_the_same_moment()
    {
        var team = ActivityHost.Of(Neighbourhood.Team);
        (await DraftAsync(plan => plan with { Host = team })).EnsureAccepted();
        var overtaken = new Overtaken(_place.Store, () => _place.ChangeAsync(Neighbourhood.Team, one => one.Suspend(At) & one.Dissolve(TeamTies.None, null, At)));

        (await new RunningProjects(TestDistrict.Open(overtaken)).LaunchAsync(Project, At)).Should().Be((Decision)new HostInactive(team));
        (await _place.Open().Projects.FindAsync(Project))!.State.Should().Be(ProjectState.Drafted);
    }

    [Fact]
    public async Task Are_handed_to_a_host_that_acts()
    {
        await LaunchedAsync(ActivityHost.Of(Neighbourhood.Site));
        var association = AServiceProject.Plan with { Host = ActivityHost.Of(Neighbourhood.Organization) };
        await _place.ChangeAsync(Neighbourhood.Organization, one => one.Suspend(At));

        (await TryAsync(() => Projects.AmendAsync(Project, association with { From = TestDistrict.Monday.PlusDays(1) }, At))).Refusals
            .Should().Equal(new ProjectFirstDayStands(TestDistrict.Monday), new HostInactive(association.Host));
        await _place.ChangeAsync(Neighbourhood.Organization, one => one.Resume(At));
        (await Projects.AmendAsync(Project, association, At)).EnsureAccepted();

        (await _place.Open().Projects.FindAsync(Project))!.Host.Should().Be(association.Host);
    }

    [Fact]
    public async Task Are_amended_in_words_also_while_their_host_pauses()
    {
        await LaunchedAsync(ActivityHost.Of(Neighbourhood.Organization));
        await _place.ChangeAsync(Neighbourhood.Organization, one => one.Suspend(At));

        (await Projects.AmendAsync(Project, AServiceProject.Plan with { Host = ActivityHost.Of(Neighbourhood.Organization), Aim = "?" }, At)).EnsureAccepted();
    }

    [Fact]
    public async Task Hold_a_site_until_they_are_handed_over()
    {
        await LaunchedAsync(ActivityHost.Of(Neighbourhood.Site));
        await _place.WindUpAsync(Neighbourhood.Site);

        (await SiteTies.OfAsync(_place.Open(), Neighbourhood.Site, At)).Should().Be(SiteTies.None with { ProjectsUnderWay = 1 });
        (await TryAsync(() => _place.Sites.CloseAsync(Neighbourhood.Site, SiteClosureReason.LittleUsed, At))).Should().Be((Decision)new ProjectsLeft(1));
        (await Projects.AmendAsync(Project, AServiceProject.Plan with { Host = ActivityHost.Of(ASite.CentreId) }, At)).EnsureAccepted();
        (await _place.Sites.CloseAsync(Neighbourhood.Site, SiteClosureReason.LittleUsed, At)).EnsureAccepted();
    }

    [Fact]
    public async Task Hold_a_team_until_they_are_concluded_pauses_included()
    {
        await LaunchedAsync(ActivityHost.Of(Neighbourhood.Team));
        (await Projects.SuspendAsync(Project, At)).EnsureAccepted();
        await _place.ChangeAsync(Neighbourhood.Team, one => one.Suspend(At));
        var dissolving = new DissolvingTeams(_place.Open());

        (await TryAsync(() => dissolving.DissolveAsync(Neighbourhood.Team, null, At))).Should().Be((Decision)new TeamProjectsLeft(1));
        (await Projects.ConcludeAsync(Project, At)).EnsureAccepted();
        (await dissolving.DissolveAsync(Neighbourhood.Team, null, At)).EnsureAccepted();
    }

    [Fact]
    public async Task Hold_an_organisation_until_they_are_concluded()
    {
        await LaunchedAsync(ActivityHost.Of(Neighbourhood.Organization));
        var registering = new RegisteringOrganizations(_place.Open());
        (await registering.SuspendAsync(Neighbourhood.Organization, At)).EnsureAccepted();

        (await TryAsync(() => registering.DissolveAsync(Neighbourhood.Organization, At))).Should().Be((Decision)new OrganizationProjectsLeft(1));
        (await Projects.ConcludeAsync(Project, At)).EnsureAccepted();
        (await registering.DissolveAsync(Neighbourhood.Organization, At)).EnsureAccepted();
    }

    [Fact]
    public async Task Are_listed_by_state_host_site_and_brand()
    {
        await LaunchedAsync(ActivityHost.Of(Neighbourhood.Team));
        (await Projects.RecogniseAsync(Project, AServiceProject.Brand, At)).EnsureAccepted();
        var district = _place.Open();

        foreach (var listed in new CriterionSpec<ServiceProject>[]
        {
            new ProjectsInStateSpec(ProjectState.Running), new ProjectsOfHostSpec(ActivityHost.Of(Neighbourhood.Team)), new ProjectsGivenAtSpec(ASite.StationId), new BrandedProjectsSpec(RecognitionLevel.District),
        })
            (await district.Projects.ListAsync(listed)).Should().ContainSingle().Which.Id.Should().Be(Project);
        foreach (var empty in new CriterionSpec<ServiceProject>[]
        {
            new ProjectsInStateSpec(ProjectState.Suspended), new ProjectsOfHostSpec(ActivityHost.Of(Neighbourhood.Site)), new ProjectsGivenAtSpec(ASite.CentreId), new BrandedProjectsSpec(RecognitionLevel.City),
        })
            (await district.Projects.ListAsync(empty)).Should().BeEmpty();
    }

    private async Task LaunchedAsync(ActivityHost host)
    {
        (await DraftAsync(plan => plan with { Host = host })).EnsureAccepted();
        (await Projects.LaunchAsync(Project, At)).EnsureAccepted();
    }

    private ValueTask<Decision> DraftAsync(Func<ProjectPlan, ProjectPlan> change) => Projects.DraftAsync(Project, change(AServiceProject.Plan), At);

    private Task<Decision> TryAsync(Func<ValueTask<Decision>> command) => _place.Store.TryAsync(command);
}
