using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Programmes;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Training;
using NodaTime;

namespace CivicPractice.Domain.Tests.Sites;

/// <summary>What happens to children, teams and activities when a site is suspended, moved, merged or closed (docs/decisions/0013).</summary>
public sealed class WhatBecomesOfASitesLife : IAsyncLifetime
{
    private static readonly PracticeSiteId Site = Neighbourhood.Site;
    private static readonly ActivityId Activity = AnActivity.TheId;
    private static readonly Instant At = TestDistrict.Nine;

    private Neighbourhood _place = null!;

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task It_stops_before_it_ends()
    {
        var refusal = new NotPermittedInState<SiteState, SiteAction>("site", SiteState.Open, SiteAction.Close);

        (await _place.Store.TryAsync(() => CloseAsync())).Should().Be((Decision)refusal);
        await _place.WindUpAsync(Site);
        (await CloseAsync()).EnsureAccepted();
    }

    [Fact]
    public async Task It_is_not_closed_with_child_sites_teams_and_activities_that_are_announced()
    {
        await _place.FoundAsync(ASite.PointId, ASite.PlanOf(SiteTier.Point));
        await PublishedAsync();
        (await _place.Sites.SuspendAsync(Site, At)).EnsureAccepted();

        (await _place.Store.TryAsync(() => CloseAsync())).Refusals.Should().Equal(new ChildSitesLeft(1), new TeamsLeft(1), new ActivitiesAhead(1));
        await _place.FoundAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage });
        (await _place.Store.TryAsync(() => _place.Sites.MergeAsync(Site, ASite.OtherId, At))).Refusals.Should().Equal(new ChildSitesLeft(1), new TeamsLeft(1), new ActivitiesAhead(1));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public async Task An_activity_holds_it_until_its_end_and_no_longer(int microseconds, bool isHeld)
    {
        await PublishedAsync();
        await _place.WindUpAsync(Site);
        var at = AnActivity.During.Until + Duration.FromTicks(10 * microseconds);

        (await _place.Store.TryAsync(() => CloseAsync(at))).Should().Be(isHeld ? new ActivitiesAhead(1) : Decision.Accepted);
    }

    [Fact]
    public async Task Drafts_and_what_was_called_off_do_not_hold_it()
    {
        await PublishedAsync();
        (await _place.Holding.CancelAsync(Activity, ActivityCancellationReason.Weather, At)).EnsureAccepted();
        (await _place.Planning.DraftAsync(new ActivityId(new Guid("00000000-0000-7000-8000-0000000ac502")), Neighbourhood.Plan, [], At)).EnsureAccepted();
        await _place.WindUpAsync(Site);

        (await CloseAsync()).EnsureAccepted();
    }

    [Fact]
    public async Task While_it_is_shut_its_teams_and_its_announcements_stay_and_nothing_new_begins()
    {
        var seat = AnActivity.Participation;
        var draft = new ActivityId(new Guid("00000000-0000-7000-8000-0000000ac503"));
        await PublishedAsync();
        (await _place.Planning.DraftAsync(draft, Neighbourhood.Plan, [], At)).EnsureAccepted();
        (await _place.SigningUp.SignUpAsync(Activity, seat, Neighbourhood.Wang, At)).EnsureAccepted();
        (await _place.Sites.SuspendAsync(Site, At)).EnsureAccepted();

        (await _place.Open().Activities.FindAsync(Activity))!.State.Should().Be(ActivityState.Published);
        (await _place.Open().Teams.FindAsync(Neighbourhood.Team))!.Site.Should().Be(Site);
        var other = new ParticipationId(new Guid("00000000-0000-7000-8000-0000000ac504"));
        await ShouldFindItShutAsync(() => _place.SigningUp.SignUpAsync(Activity, other, Neighbourhood.Li, At));
        await ShouldFindItShutAsync(() => _place.Holding.CheckInAsync(Activity, seat, AnActivity.During.From));
        await ShouldFindItShutAsync(() => _place.Planning.PublishAsync(draft, At));
        await ShouldFindItShutAsync(() => _place.Planning.DraftAsync(new ActivityId(new Guid("00000000-0000-7000-8000-0000000ac507")), Neighbourhood.Plan with { Host = ActivityHost.Of(Neighbourhood.Team) }, [], At));
        await ShouldFindItShutAsync(() => _place.Serving.PlaceAsync(ARequest.TheId, Neighbourhood.Order, At));
        await ShouldFindItShutAsync(() => new FoundingTeams(_place.Open()).FoundAsync(ATeam.OtherId, ATeam.Team with { Site = Site }, At));

        (await _place.Sites.ResumeAsync(Site, At)).EnsureAccepted();
        (await _place.Holding.CheckInAsync(Activity, seat, AnActivity.During.From)).EnsureAccepted();
    }

    [Fact]
    public async Task Who_is_there_already_may_leave_it_and_finish()
    {
        var seat = AnActivity.Participation;
        await PublishedAsync();
        (await _place.SigningUp.SignUpAsync(Activity, seat, Neighbourhood.Wang, At)).EnsureAccepted();
        (await _place.Holding.CheckInAsync(Activity, seat, AnActivity.During.From)).EnsureAccepted();
        (await _place.Sites.SuspendAsync(Site, AnActivity.During.From)).EnsureAccepted();

        (await _place.Holding.CheckOutAsync(Activity, seat, AnActivity.During.Until)).EnsureAccepted();
        (await _place.Holding.CompleteAsync(Activity, 5, AnActivity.During.Until)).EnsureAccepted();
    }

    [Fact]
    public async Task Its_teams_move_to_the_site_it_becomes_part_of()
    {
        await _place.FoundAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage });
        (await _place.Sites.SuspendAsync(Site, At)).EnsureAccepted();

        (await _place.Store.TryAsync(() => _place.Sites.MergeAsync(Site, ASite.OtherId, At))).Should().Be((Decision)new TeamsLeft(1));
        (await _place.Sites.MergeWithTeamsAsync(Site, ASite.OtherId, At)).EnsureAccepted();
        (await _place.Sites.MergeWithTeamsAsync(Site, ASite.OtherId, At)).EnsureAccepted();

        (await _place.Open().Teams.FindAsync(Neighbourhood.Team))!.Site.Should().Be(ASite.OtherId);
        _place.Events.OfType<TeamMoved>().Should().Equal(new TeamMoved(Neighbourhood.Team, Site, ASite.OtherId));
        _place.Events.OfType<SiteMerged>().Should().ContainSingle();
    }

    [Fact]
    public async Task Orders_and_training_hold_it_until_they_are_done_or_called_off()
    {
        (await _place.Serving.PlaceAsync(ARequest.TheId, Neighbourhood.Order, At)).EnsureAccepted();
        await _place.WithinAsync(district => district.Courses.Add(new ATrainingCourse().Offered().BuildRaising()));
        var training = new SchedulingTraining(_place.Open());
        (await training.ScheduleAsync(ATrainingCourse.TheId, ATrainingSession.TheId, ATrainingSession.Session with { Site = Site }, At)).EnsureAccepted();
        await _place.WindUpAsync(Site);

        (await SiteTies.OfAsync(_place.Open(), Site, At)).Should().Be(new SiteTies(0, 0, 1, 1));
        (await _place.Store.TryAsync(() => CloseAsync())).Refusals.Should().Equal(new RequestsLeft(1), new TrainingsAhead(1));
        (await _place.Serving.DispatchAsync(ARequest.TheId, Assignee.Of(Neighbourhood.Wang), At)).EnsureAccepted();
        (await _place.Serving.CancelAsync(ARequest.TheId, CancellationReason.NoLongerNeeded, At)).EnsureAccepted();
        (await training.CancelAsync(ATrainingSession.TheId, At)).EnsureAccepted();
        (await CloseAsync()).EnsureAccepted();
    }

    [Fact]
    public async Task Programmes_hold_it_through_their_last_day()
    {
        var running = new RunningProgrammes(_place.Open(), new WeekdayRecurrence());
        (await running.StartAsync(AProgramme.TheId, AProgramme.Classroom with { Site = Site }, At)).EnsureAccepted();
        await _place.WindUpAsync(Site);

        (await _place.Store.TryAsync(() => CloseAsync())).Should().Be((Decision)new ProgrammesRunning(1));
        (await running.EndAsync(AProgramme.TheId, TestDistrict.Monday.PlusDays(1), At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => CloseAsync())).Should().Be((Decision)new ProgrammesRunning(1));
        (await SiteTies.OfAsync(_place.Open(), Site, At + Duration.FromDays(1))).Should().Be(SiteTies.None with { ProgrammesRunning = 1 });
        (await SiteTies.OfAsync(_place.Open(), Site, At + Duration.FromDays(2))).Should().Be(SiteTies.None);
    }

    [Fact]
    public async Task People_money_and_supplies_hold_it_until_they_are_seen_to()
    {
        var (staffing, budgeting, keeping) = (new Staffing(_place.Open()), new Budgeting(_place.Open()), new KeepingStock(_place.Open()));
        var vacant = new PostId(new Guid("00000000-0000-7000-8000-0000000ac511"));
        foreach (var post in new[] { APost.TheId, vacant }) (await staffing.EstablishAsync(post, Site, PostDuty.Manager, At)).EnsureAccepted();
        (await staffing.AppointAsync(APost.TheId, APost.Holder, At)).EnsureAccepted();
        (await budgeting.GrantAsync(ABudget.TheId, ABudget.Grant with { Site = Site }, At)).EnsureAccepted();
        foreach (var (item, place) in new[] { (AStockItem.TheId, Site), (AStockItem.OtherId, ASite.CentreId) }) (await keeping.OpenAsync(item, place, SupplyKind.Vest, At)).EnsureAccepted();
        (await keeping.ReceiveAsync(AStockItem.TheId, Causes.Cause(1), 5, null, At)).EnsureAccepted();
        (await keeping.IssueAsync(AStockItem.TheId, Causes.Cause(2), Neighbourhood.Wang, 1, At)).EnsureAccepted();
        await _place.FoundAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage });
        await _place.WindUpAsync(Site);

        (await SiteTies.OfAsync(_place.Open(), Site, At)).Should().Be(SiteTies.None with { PostsFilled = 1, StocksLeft = 1, BudgetsOpen = 1 });
        (await _place.Store.TryAsync(() => CloseAsync())).Refusals.Should().Equal(new PostsFilled(1), new SuppliesLeft(1), new BudgetsOpen(1));
        (await _place.Store.TryAsync(() => _place.Sites.MergeAsync(Site, ASite.OtherId, At))).Refusals.Should().Equal(new PostsFilled(1), new SuppliesLeft(1), new BudgetsOpen(1));
        (await staffing.VacateAsync(APost.TheId, At + Duration.FromHours(1))).EnsureAccepted();
        (await budgeting.CloseAsync(ABudget.TheId, At)).EnsureAccepted();
        (await keeping.TransferAsync(AStockItem.TheId, AStockItem.OtherId, Causes.Cause(3), 4, At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => CloseAsync())).Should().Be((Decision)new SuppliesLeft(1), "one piece is with a volunteer");
        (await keeping.ReturnAsync(AStockItem.TheId, Causes.Cause(4), Causes.Cause(2), 1, At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => CloseAsync())).Should().Be((Decision)new SuppliesLeft(1), "it is in stock again");
        (await keeping.WriteOffAsync(AStockItem.TheId, Causes.Cause(5), null, 1, At)).EnsureAccepted();
        (await CloseAsync(At + Duration.FromHours(1))).EnsureAccepted();
        (await CloseAsync(At + Duration.FromHours(1))).EnsureAccepted();

        var left = _place.Open();
        foreach (var post in new[] { APost.TheId, vacant }) (await left.Posts.FindAsync(post))!.State.Should().Be(PostState.Abolished, "nobody is looked for");
        (await left.StockItems.FindAsync(AStockItem.TheId))!.State.Should().Be(StockState.Closed, "nobody refills it");
        (await left.StockItems.FindAsync(AStockItem.OtherId))!.State.Should().Be(StockState.Open);
    }

    [Fact]
    public async Task Vacant_posts_and_empty_stocks_end_with_a_merger()
    {
        (await new Staffing(_place.Open()).EstablishAsync(APost.TheId, Site, PostDuty.Manager, At)).EnsureAccepted();
        (await new KeepingStock(_place.Open()).OpenAsync(AStockItem.TheId, Site, SupplyKind.Vest, At)).EnsureAccepted();
        await _place.FoundAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage });
        await _place.WindUpAsync(Site);

        (await _place.Sites.MergeAsync(Site, ASite.OtherId, At)).EnsureAccepted();

        (await _place.Open().Posts.FindAsync(APost.TheId))!.State.Should().Be(PostState.Abolished);
        (await _place.Open().StockItems.FindAsync(AStockItem.TheId))!.State.Should().Be(StockState.Closed);
    }

    private static readonly ProgrammeId Later = new(new Guid("00000000-0000-7000-8000-00000000b0a2"));

    [Fact]
    public async Task Programmes_let_go_of_it_when_their_end_is_brought_forward_or_they_are_given_up_before_they_began()
    {
        var running = new RunningProgrammes(_place.Open(), new WeekdayRecurrence());
        (await running.StartAsync(AProgramme.TheId, AProgramme.Classroom with { Site = Site }, At)).EnsureAccepted();
        (await running.EndAsync(AProgramme.TheId, TestDistrict.Monday.PlusDays(300), At)).EnsureAccepted();
        (await running.StartAsync(Later, AProgramme.Classroom with { Site = Site, From = TestDistrict.Monday.PlusDays(100) }, At)).EnsureAccepted();
        await _place.WindUpAsync(Site);
        (await SiteTies.OfAsync(_place.Open(), Site, At + Duration.FromDays(1))).ProgrammesRunning.Should().Be(2);

        (await running.EndAsync(AProgramme.TheId, TestDistrict.Monday, At)).EnsureAccepted();
        (await running.EndAsync(Later, TestDistrict.Monday.PlusDays(99), At)).EnsureAccepted();

        (await running.OccurrencesAsync(new Term(TestDistrict.Monday, TestDistrict.Monday.PlusDays(200)))).Should().ContainSingle();
        (await SiteTies.OfAsync(_place.Open(), Site, At + Duration.FromDays(1))).Should().Be(SiteTies.None);
    }

    [Fact]
    public async Task Training_is_scheduled_where_there_is_an_open_site_with_room()
    {
        await _place.WithinAsync(district => district.Courses.Add(new ATrainingCourse().Offered().BuildRaising()));
        var (training, session) = (new SchedulingTraining(_place.Open()), ATrainingSession.Session with { Site = Site });
        (await new EquippingSites(_place.Open()).SetCapacityAsync(Site, session.Capacity - 1, At)).EnsureAccepted();
        (await _place.Sites.SuspendAsync(Site, At)).EnsureAccepted();

        (await _place.Store.TryAsync(() => training.ScheduleAsync(ATrainingCourse.TheId, ATrainingSession.TheId, session, At))).Refusals.Should()
            .Equal(new SiteNotOpen(Site, SiteState.Suspended), new BeyondCapacity(Site, session.Capacity, session.Capacity - 1));
        (await _place.Store.TryAsync(() => training.ScheduleAsync(new TrainingCourseId(ASite.OtherId.Value), ATrainingSession.TheId, session with { Site = ASite.OtherId }, At))).Refusals.Should()
            .Equal(new NotFound("training-course", ASite.OtherId.Value), new NotFound("site", ASite.OtherId.Value));
    }

    [Fact]
    public async Task What_it_hosts_elsewhere_holds_it_and_what_it_hosted_is_not_published()
    {
        var draft = new ActivityId(new Guid("00000000-0000-7000-8000-0000000ac508"));
        var elsewhere = Neighbourhood.Plan with { Site = ASite.CentreId };
        foreach (var id in new[] { Activity, draft }) (await _place.Planning.DraftAsync(id, elsewhere, [], At)).EnsureAccepted();
        (await _place.Planning.PublishAsync(Activity, At)).EnsureAccepted();
        await _place.WindUpAsync(Site);

        (await _place.Store.TryAsync(() => CloseAsync())).Should().Be((Decision)new ActivitiesAhead(1));
        (await _place.Store.TryAsync(() => _place.Planning.PublishAsync(draft, At))).Should().Be((Decision)new HostInactive(ActivityHost.Of(Site)));
    }

    [Fact]
    public async Task A_draft_with_more_seats_than_it_holds_now_is_not_published()
    {
        (await _place.Planning.DraftAsync(Activity, Neighbourhood.Plan, [], At)).EnsureAccepted();
        (await new EquippingSites(_place.Open()).SetCapacityAsync(Site, Neighbourhood.Plan.Seats - 1, At)).EnsureAccepted();

        (await _place.Store.TryAsync(() => _place.Planning.PublishAsync(Activity, At))).Should().Be((Decision)new BeyondCapacity(Site, Neighbourhood.Plan.Seats, Neighbourhood.Plan.Seats - 1));
    }

    [Fact]
    public async Task What_was_done_before_it_was_shut_can_be_repeated()
    {
        var seat = AnActivity.Participation;
        await PublishedAsync();
        (await _place.SigningUp.SignUpAsync(Activity, seat, Neighbourhood.Wang, At)).EnsureAccepted();
        (await _place.Holding.CheckInAsync(Activity, seat, AnActivity.During.From)).EnsureAccepted();
        (await _place.Sites.SuspendAsync(Site, AnActivity.During.From)).EnsureAccepted();

        (await _place.SigningUp.SignUpAsync(Activity, seat, Neighbourhood.Wang, At)).EnsureAccepted();
        (await _place.Holding.CheckInAsync(Activity, seat, AnActivity.During.From)).EnsureAccepted();
    }

    [Fact]
    public async Task Its_child_sites_are_transferred_before_it_merges()
    {
        await _place.FoundAsync(ASite.PointId, ASite.PlanOf(SiteTier.Point));
        await _place.FoundAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage });
        await _place.WindUpAsync(Site);

        (await _place.Store.TryAsync(() => _place.Sites.MergeAsync(Site, ASite.OtherId, At))).Should().Be((Decision)new ChildSitesLeft(1));
        (await _place.Sites.TransferAsync(ASite.PointId, ASite.OtherId, TestDistrict.OtherVillage, At)).EnsureAccepted();
        (await _place.Sites.MergeAsync(Site, ASite.OtherId, At)).EnsureAccepted();

        (await _place.Open().Sites.FindAsync(ASite.PointId))!.Parent.Should().Be(ASite.OtherId);
    }

    [Fact]
    public async Task Its_name_and_setting_change_and_the_overview_follows()
    {
        (await _place.Sites.RenameAsync(Site, "南山社区站", At)).EnsureAccepted();
        (await _place.Sites.ReclassifyAsync(Site, SiteSetting.Urban, At)).EnsureAccepted();

        (await _place.Open().Sites.FindAsync(Site))!.Name.Should().Be("南山社区站");
        var overview = (await _place.Open().Statistics.FiguresAsync()).Overview().Answer;
        (overview.UrbanStations, overview.RuralStations).Should().Be((1, 0));
        (await _place.Sites.SuspendAsync(Site, At)).EnsureAccepted();
        (await _place.Open().Statistics.FiguresAsync()).Overview().Answer.UrbanStations.Should().Be(0);
        (await _place.Sites.ReclassifyAsync(Site, SiteSetting.Rural, At)).EnsureAccepted();
        (await _place.Sites.ReclassifyAsync(ASite.InstituteId, SiteSetting.Urban, At)).EnsureAccepted();
        (await _place.Sites.ResumeAsync(Site, At)).EnsureAccepted();
        var after = (await _place.Open().Statistics.FiguresAsync()).Overview().Answer;
        (after.UrbanStations, after.RuralStations, after.Institutes).Should().Be((0, 1, 1));
    }

    [Fact]
    public async Task Its_teams_move_by_themselves_to_an_open_site()
    {
        var teams = new FoundingTeams(_place.Open());
        (await _place.Sites.PlanAsync(ASite.PointId, ASite.PlanOf(SiteTier.Point), At)).EnsureAccepted();

        (await _place.Store.TryAsync(() => teams.MoveAsync(Neighbourhood.Team, ASite.PointId, At))).Should().Be((Decision)new SiteNotOpen(ASite.PointId, SiteState.Planned));
        (await teams.MoveAsync(Neighbourhood.Team, ASite.CentreId, At)).EnsureAccepted();
        (await teams.MoveAsync(Neighbourhood.Team, ASite.CentreId, At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => teams.MoveAsync(ATeam.OtherId, new(Guid.Empty), At))).Refusals.Should()
            .Equal(new NotFound("team", ATeam.OtherId.Value), new NotFound("site", Guid.Empty));

        _place.Events.OfType<TeamMoved>().Should().ContainSingle();
        await teams.Awaiting(_ => _place.ChangeAsync(Neighbourhood.Team, team => team.MoveTo(ASite.FactsOf(SiteTier.Centre) with { District = TestDistrict.OtherId }, At)))
            .Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task A_point_site_moves_freely_inside_the_site_above_it()
    {
        await _place.FoundAsync(ASite.PointId, ASite.PlanOf(SiteTier.Point) with { Parent = ASite.InstituteId });

        (await _place.Sites.RelocateAsync(ASite.PointId, TestDistrict.OtherVillage, At)).EnsureAccepted();
        (await _place.Sites.RelocateAsync(ASite.PointId, TestDistrict.Town, At)).EnsureAccepted();
        (await _place.Store.TryAsync(() => _place.Sites.RelocateAsync(ASite.PointId, TestDistrict.Community, At))).Should().Be((Decision)new DivisionOutsideParent(TestDistrict.Community, TestDistrict.Town));
    }

    [Theory]
    [InlineData("draft")]
    [InlineData("publish")]
    [InlineData("sign up")]
    [InlineData("check in")]
    [InlineData("found a team")]
    [InlineData("move a team")]
    public async Task Who_comes_while_somebody_shuts_it_finds_it_shut(string what)
    {
        var (other, seat) = (new ActivityId(new Guid("00000000-0000-7000-8000-0000000ac505")), AnActivity.Participation);
        await PublishedAsync();
        (await _place.Planning.DraftAsync(other, Neighbourhood.Plan, [], At)).EnsureAccepted();
        if (what == "check in") (await _place.SigningUp.SignUpAsync(Activity, seat, Neighbourhood.Wang, At)).EnsureAccepted();
        if (what == "move a team") (await new FoundingTeams(_place.Open()).MoveAsync(Neighbourhood.Team, ASite.CentreId, At)).EnsureAccepted();
        var mine = TestDistrict.Open(new Overtaken(_place.Store, async () => (await _place.Sites.SuspendAsync(Site, At)).EnsureAccepted()));

        var decision = await (what switch
        {
            "draft" => new PlanningActivities(mine).DraftAsync(new ActivityId(new Guid("00000000-0000-7000-8000-0000000ac506")), Neighbourhood.Plan with { Host = ActivityHost.Of(Neighbourhood.Team) }, [], At),
            "publish" => new PlanningActivities(mine).PublishAsync(other, At),
            "sign up" => new SigningUp(mine).SignUpAsync(Activity, seat, Neighbourhood.Wang, At),
            "check in" => new HoldingActivities(mine).CheckInAsync(Activity, seat, AnActivity.During.From),
            "found a team" => new FoundingTeams(mine).FoundAsync(ATeam.OtherId, ATeam.Team with { Site = Site }, At),
            _ => new FoundingTeams(mine).MoveAsync(Neighbourhood.Team, Site, At),
        });

        decision.Should().Be((Decision)new SiteNotOpen(Site, SiteState.Suspended));
    }

    [Fact]
    public async Task Who_closes_it_while_somebody_opens_it_again_and_comes_finds_it_open()
    {
        await _place.WindUpAsync(Site);
        var overtaken = new Overtaken(_place.Store, async () =>
        {
            (await _place.Sites.ResumeAsync(Site, At)).EnsureAccepted();
            await PublishedAsync();
        });

        (await new FoundingSites(TestDistrict.Open(overtaken)).CloseAsync(Site, SiteClosureReason.LittleUsed, At))
            .Should().Be((Decision)new NotPermittedInState<SiteState, SiteAction>("site", SiteState.Open, SiteAction.Close));
    }

    [Fact]
    public async Task Who_closes_it_while_somebody_opens_it_comes_and_shuts_it_again_finds_what_came()
    {
        await _place.WindUpAsync(Site);
        var overtaken = new Overtaken(_place.Store, async () =>
        {
            (await _place.Sites.ResumeAsync(Site, At)).EnsureAccepted();
            await PublishedAsync();
            (await _place.Sites.SuspendAsync(Site, At)).EnsureAccepted();
        });

        (await new FoundingSites(TestDistrict.Open(overtaken)).CloseAsync(Site, SiteClosureReason.LittleUsed, At)).Should().Be((Decision)new ActivitiesAhead(1));
    }

    private ValueTask<Decision> CloseAsync(Instant? at = null) => _place.Sites.CloseAsync(Site, SiteClosureReason.LittleUsed, at ?? At);

    private async Task PublishedAsync()
    {
        (await _place.Planning.DraftAsync(Activity, Neighbourhood.Plan, [], At)).EnsureAccepted();
        (await _place.Planning.PublishAsync(Activity, At)).EnsureAccepted();
    }

    private async Task ShouldFindItShutAsync(Func<ValueTask<Decision>> command) =>
        (await _place.Store.TryAsync(command)).Refusals.Should().Equal(new SiteNotOpen(Site, SiteState.Suspended));
}
