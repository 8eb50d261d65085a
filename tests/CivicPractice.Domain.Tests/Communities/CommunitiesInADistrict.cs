using CivicPractice.Communities;
using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Projects;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Communities;

/// <summary>Relocation communities and their integration programmes, by the use cases.</summary>
public sealed class CommunitiesInADistrict : IAsyncLifetime
{
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly RelocationCommunityId Community = ARelocationCommunity.TheId;
    private static readonly IntegrationProgrammeId Programme = AnIntegrationProgramme.TheId;

    private Neighbourhood _place = null!;

    private DesignatingCommunities Designating => new(_place.Open());

    private RunningIntegration Running => new(_place.Open());

    private ReadingCommunities Communities => new(_place.Open());

    private ReadingIntegration Integration => new(_place.Open());

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Tell_how_many_were_resettled_and_how_far_three_programmes_have_come()
    {
        await DesignatedAsync(TestDistrict.Community, TestDistrict.OtherCommunity);
        (await Designating.CountAsync(Community, ARelocationCommunity.HeadCount, At)).EnsureAccepted();
        (await Designating.CountAsync(Community, ARelocationCommunity.HeadCount with { Persons = 1_703 }, At)).EnsureAccepted();
        (await Designating.CountAsync(ARelocationCommunity.OtherId, new HeadCount(88, 301, Monday, HeadCountSource.Census), At)).EnsureAccepted();
        var ids = new Dictionary<IntegrationDimension, IntegrationProgrammeId>();
        foreach (var dimension in Enum.GetValues<IntegrationDimension>())
        {
            var id = ids[dimension] = new IntegrationProgrammeId(Causes.Cause((int)dimension));
            (await Running.PlanAsync(id, Community, dimension, AnIntegrationProgramme.Plan, At)).EnsureAccepted();
            (await Running.StartAsync(id, At)).EnsureAccepted();
            (await Running.MeasureAsync(id, IntegrationGoalCode.Employed, Monday, dimension == IntegrationDimension.Thought ? 90 : 65, At)).EnsureAccepted();
        }

        (await Running.MeasureAsync(ids[IntegrationDimension.Thought], IntegrationGoalCode.Complaints, Monday, 8, At)).EnsureAccepted();
        (await Running.CompleteAsync(ids[IntegrationDimension.Thought], null, At)).EnsureAccepted();
        (await Running.GiveUpAsync(ids[IntegrationDimension.DailyLife], IntegrationGivenUpReason.MeansLacking, At)).EnsureAccepted();

        (await Communities.TotalsAsync(Monday)).Should().Be(new ResettledTotals(Monday, 2, 2, 500, 2_004));
        (await Integration.ByDimensionAsync(Monday)).Should().Equal(
            new DimensionFigures(IntegrationDimension.Thought, 1, 1, 1, 2, 2), new DimensionFigures(IntegrationDimension.Economy, 1, 1, 0, 2, 0), new DimensionFigures(IntegrationDimension.DailyLife, 0, 0, 0, 0, 0));
        (await Integration.OfCommunityAsync(Community, Monday)).Select(one => (one.Dimension, one.IsReached)).Should().Equal(
            (IntegrationDimension.Thought, true), (IntegrationDimension.Economy, false), (IntegrationDimension.DailyLife, false));
    }

    [Fact]
    public async Task Count_in_the_totals_of_a_day_by_what_was_known_and_designated_then()
    {
        await DesignatedAsync(TestDistrict.Community, TestDistrict.OtherCommunity);
        var later = At + Duration.FromDays(9);
        (await Designating.CountAsync(Community, ARelocationCommunity.HeadCount, At)).EnsureAccepted();
        (await Designating.CountAsync(ARelocationCommunity.OtherId, new HeadCount(10, 20, Monday.PlusDays(5), HeadCountSource.Census), later)).EnsureAccepted();
        (await Designating.EndAsync(Community, Monday.PlusDays(7), later)).EnsureAccepted();

        (await Communities.TotalsAsync(Monday.PlusDays(-1))).Should().Be(new ResettledTotals(Monday.PlusDays(-1), 0, 0, 0, 0));
        (await Communities.TotalsAsync(Monday.PlusDays(4))).Should().Be(new ResettledTotals(Monday.PlusDays(4), 2, 1, 412, 1_730));
        (await Communities.TotalsAsync(Monday.PlusDays(6))).Should().Be(new ResettledTotals(Monday.PlusDays(6), 2, 2, 422, 1_750));
        (await Communities.TotalsAsync(Monday.PlusDays(7))).Should().Be(new ResettledTotals(Monday.PlusDays(7), 1, 1, 10, 20));
    }

    [Fact]
    public async Task Are_designated_once_at_a_division_of_the_register()
    {
        var nowhere = DivisionCode.Parse("990101001099");
        (await TryAsync(() => Designating.DesignateAsync(nowhere, ARelocationCommunity.Plan, At))).Should().Be((Decision)new DivisionUnknown(nowhere));
        (await TryAsync(() => Designating.DesignateAsync(TestDistrict.Town, ARelocationCommunity.Plan, At))).Should().Be((Decision)new CommunityOfOtherLevel(TestDistrict.Town, DivisionLevel.Town));

        await DesignatedAsync(TestDistrict.Community);
        (await TryAsync(() => Designating.DesignateAsync(TestDistrict.Community, ARelocationCommunity.Plan, At))).Should().Be((Decision)new AlreadyExists("relocation-community", Community.Value));
    }

    [Fact]
    public async Task Are_unknown_to_every_command()
    {
        foreach (var command in new Func<ValueTask<Decision>>[]
        {
            () => Designating.RenameAsync(Community, "?", At), () => Designating.CountAsync(Community, ARelocationCommunity.HeadCount, At), () => Designating.AssignSiteAsync(Community, Neighbourhood.Site, At),
            () => Designating.ReleaseSiteAsync(Community, At), () => Designating.EndAsync(Community, Monday, At), () => Designating.RestoreAsync(Community, Monday, At),
            () => Running.PlanAsync(Programme, Community, IntegrationDimension.Economy, AnIntegrationProgramme.Plan, At),
        })
            (await TryAsync(command)).Should().Be((Decision)new NotFound("relocation-community", Community.Value));

        foreach (var command in new Func<ValueTask<Decision>>[]
        {
            () => Running.AmendAsync(Programme, AnIntegrationProgramme.Plan, At), () => Running.StartAsync(Programme, At), () => Running.SuspendAsync(Programme, At), () => Running.ResumeAsync(Programme, At),
            () => Running.MeasureAsync(Programme, IntegrationGoalCode.Employed, Monday, 1, At), () => Running.CompleteAsync(Programme, null, At), () => Running.GiveUpAsync(Programme, IntegrationGivenUpReason.NotNeeded, At),
        })
            (await TryAsync(command)).Should().Be((Decision)new NotFound("integration-programme", Programme.Value));
        (await Integration.ServiceAsync(Programme)).Should().BeNull();
    }

    [Fact]
    public async Task End_once_no_programme_is_under_way_and_none_begins_after()
    {
        await DesignatedAsync(TestDistrict.Community);
        (await Running.PlanAsync(Programme, Community, IntegrationDimension.Economy, AnIntegrationProgramme.Plan, At)).EnsureAccepted();
        (await Running.PlanAsync(AnIntegrationProgramme.OtherId, Community, IntegrationDimension.Economy, AnIntegrationProgramme.Plan, At)).EnsureAccepted();
        (await Running.StartAsync(Programme, At)).EnsureAccepted();
        (await TryAsync(() => Designating.EndAsync(Community, Monday, At))).Should().Be((Decision)new IntegrationUnderWay(1));

        (await Running.GiveUpAsync(Programme, IntegrationGivenUpReason.CommunityEnded, At)).EnsureAccepted();
        (await Designating.EndAsync(Community, Monday, At)).EnsureAccepted();
        (await TryAsync(() => Running.StartAsync(AnIntegrationProgramme.OtherId, At))).Should().Be((Decision)new CommunityNotDesignated(Community));
    }

    [Fact]
    public async Task Begin_no_programme_while_the_community_ends()
    {
        await DesignatedAsync(TestDistrict.Community);
        (await Running.PlanAsync(Programme, Community, IntegrationDimension.Economy, AnIntegrationProgramme.Plan, At)).EnsureAccepted();
        var overtaken = new Overtaken(_place.Store, async () => (await Designating.EndAsync(Community, Monday, At)).EnsureAccepted());

        (await new RunningIntegration(TestDistrict.Open(overtaken)).StartAsync(Programme, At)).Should().Be((Decision)new CommunityNotDesignated(Community));
        (await _place.Open().IntegrationProgrammes.FindAsync(Programme))!.State.Should().Be(IntegrationProgrammeState.Planned);
    }

    [Fact]
    public async Task Do_not_end_while_a_programme_begins()
    {
        await DesignatedAsync(TestDistrict.Community);
        (await Running.PlanAsync(Programme, Community, IntegrationDimension.Economy, AnIntegrationProgramme.Plan, At)).EnsureAccepted();
        var overtaken = new Overtaken(_place.Store, async () => (await Running.StartAsync(Programme, At)).EnsureAccepted());

        (await new DesignatingCommunities(TestDistrict.Open(overtaken)).EndAsync(Community, Monday, At)).Should().Be((Decision)new IntegrationUnderWay(1));
        (await _place.Open().RelocationCommunities.FindAsync(Community))!.State.Should().Be(RelocationCommunityState.Designated);
    }

    [Fact]
    public async Task Do_not_end_while_a_programme_is_planned_and_begins()
    {
        await DesignatedAsync(TestDistrict.Community);
        var overtaken = new Overtaken(_place.Store, async () =>
        {
            (await Running.PlanAsync(Programme, Community, IntegrationDimension.Economy, AnIntegrationProgramme.Plan, At)).EnsureAccepted();
            (await Running.StartAsync(Programme, At)).EnsureAccepted();
        });

        (await new DesignatingCommunities(TestDistrict.Open(overtaken)).EndAsync(Community, Monday, At)).Should().Be((Decision)new IntegrationUnderWay(1));
    }

    [Fact]
    public async Task Tell_how_a_dimension_stood_on_a_day_of_the_past()
    {
        await DesignatedAsync(TestDistrict.Community);
        var (completed, givenUp, planned) = (new IntegrationProgrammeId(Causes.Cause(1)), new IntegrationProgrammeId(Causes.Cause(2)), new IntegrationProgrammeId(Causes.Cause(3)));
        foreach (var id in new[] { completed, givenUp, planned }) (await Running.PlanAsync(id, Community, IntegrationDimension.Economy, AnIntegrationProgramme.Plan, At)).EnsureAccepted();
        (await Running.StartAsync(completed, On(1))).EnsureAccepted();
        (await Running.StartAsync(givenUp, On(2))).EnsureAccepted();
        (await Running.MeasureAsync(completed, IntegrationGoalCode.Employed, Monday.PlusDays(2), 90, On(2))).EnsureAccepted();
        (await Running.CompleteAsync(completed, ShortfallReason.TermOver, On(3))).EnsureAccepted();
        (await Running.GiveUpAsync(givenUp, IntegrationGivenUpReason.MeansLacking, On(4))).EnsureAccepted();

        var stood = new List<DimensionFigures>();
        for (var day = 0; day <= 4; day++) stood.Add((await Integration.ByDimensionAsync(Monday.PlusDays(day))).Single(one => one.Dimension == IntegrationDimension.Economy));

        stood.Should().Equal(Economy(0, 0, 0, 0, 0), Economy(1, 1, 0, 2, 0), Economy(1, 2, 0, 4, 1), Economy(1, 2, 1, 4, 1), Economy(1, 1, 1, 2, 1));

        static Instant On(int days) => At + Duration.FromDays(days);
        static DimensionFigures Economy(int communities, int programmes, int completed, int goals, int reached) => new(IntegrationDimension.Economy, communities, programmes, completed, goals, reached);
    }

    [Fact]
    public async Task Are_served_by_sites_and_projects_that_are_known()
    {
        await DesignatedAsync(TestDistrict.Community);
        (await TryAsync(() => Designating.AssignSiteAsync(Community, ASite.OtherId, At))).Should().Be((Decision)new NotFound("site", ASite.OtherId.Value));
        var plan = AnIntegrationProgramme.Plan with { Project = AServiceProject.TheId };
        (await TryAsync(() => Running.PlanAsync(Programme, Community, IntegrationDimension.Economy, plan, At))).Should().Be((Decision)new NotFound("project", AServiceProject.TheId.Value));
        (await Running.PlanAsync(Programme, Community, IntegrationDimension.Economy, AnIntegrationProgramme.Plan, At)).EnsureAccepted();
        (await TryAsync(() => Running.AmendAsync(Programme, plan, At))).Should().Be((Decision)new NotFound("project", AServiceProject.TheId.Value));
        (await TryAsync(() => Running.PlanAsync(Programme, Community, IntegrationDimension.Economy, plan, At))).Should().Be((Decision)new AlreadyExists("integration-programme", Programme.Value));
    }

    [Fact]
    public async Task Lack_a_site_a_programme_and_an_activity_until_there_is_one()
    {
        await DesignatedAsync(TestDistrict.Community, TestDistrict.Village);
        var village = RelocationCommunityId.Of(TestDistrict.Village);
        var (days, today) = (new Term(Monday, Monday.PlusDays(6)), Monday.PlusDays(6));
        (await Communities.LackingAsync(days, today)).Should().BeEquivalentTo(
            [new CommunityLacking(Community, true, true, true), new CommunityLacking(village, false, true, true)], "the station of the village stands in it");

        (await new RunningProjects(_place.Open()).DraftAsync(AServiceProject.TheId, AServiceProject.Plan, At)).EnsureAccepted();
        (await new RunningProjects(_place.Open()).LaunchAsync(AServiceProject.TheId, At)).EnsureAccepted();
        (await Running.PlanAsync(Programme, Community, IntegrationDimension.Economy, AnIntegrationProgramme.Plan with { Project = AServiceProject.TheId }, At)).EnsureAccepted();
        (await Running.StartAsync(Programme, At)).EnsureAccepted();
        (await _place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan with { Project = AServiceProject.TheId }, [], At)).EnsureAccepted();
        await _place.HoldAsync(AnActivity.TheId, Neighbourhood.Wang);
        (await Communities.LackingAsync(days, today)).Should().BeEquivalentTo(
            [new CommunityLacking(Community, true, false, false), new CommunityLacking(village, false, true, false)], "the session was for the project of the one, in the division of the other");
        (await Integration.ServiceAsync(Programme))!.PersonTimes.Should().Be(20);

        (await Designating.AssignSiteAsync(Community, ASite.CentreId, At)).EnsureAccepted();
        (await Communities.LackingAsync(days, today)).Select(one => one.Community).Should().Equal(village);
        (await Communities.LackingAsync(new Term(Monday, Monday), today)).Should().BeEquivalentTo(
            [new CommunityLacking(Community, false, false, true), new CommunityLacking(village, false, true, true)], "it was held on Tuesday");
    }

    [Fact]
    public async Task Lack_a_site_again_when_the_one_that_serves_them_is_shut()
    {
        await DesignatedAsync(TestDistrict.Community);
        (await Designating.AssignSiteAsync(Community, Neighbourhood.Site, At)).EnsureAccepted();
        (await _place.Sites.SuspendAsync(Neighbourhood.Site, At)).EnsureAccepted();

        (await Communities.LackingAsync(new Term(Monday, Monday), Monday)).Should().ContainSingle().Which.OpenSite.Should().BeTrue();
        (await _place.Open().RelocationCommunities.ListAsync(new CommunitiesWithoutSiteSpec())).Should().BeEmpty("it is named all the same");
    }

    private async Task DesignatedAsync(params DivisionCode[] divisions)
    {
        foreach (var division in divisions) (await Designating.DesignateAsync(division, ARelocationCommunity.Plan, At)).EnsureAccepted();
    }

    private Task<Decision> TryAsync(Func<ValueTask<Decision>> command) => _place.Store.TryAsync(command);
}
