using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Organizations;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Statistics;

/// <summary>The figures of the district after what its use cases did, counted by hand.</summary>
public sealed class TheOverview : IAsyncLifetime
{
    private static readonly TimeRange Wanted = Neighbourhood.Order.Wanted;
    private static readonly PracticeSiteId SubdistrictInstitute = new(new Guid("00000000-0000-7000-8000-000000005106"));
    private static readonly PracticeSiteId UrbanStation = new(new Guid("00000000-0000-7000-8000-000000005107"));

    private static readonly DistrictOverview AtFirst = new() { Centres = 1, Institutes = 1, Stations = 1, RuralStations = 1, Organizations = 1, Volunteers = 3 };

    private Neighbourhood _place = null!;

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public void Of_a_district_in_which_nothing_happened_is_empty()
    {
        var nothing = new StatisticsProjection();

        nothing.Overview().Should().Be(new AsOf<DistrictOverview>(0, new DistrictOverview()));
        nothing.Sessions().Position.Should().Be(0);
        nothing.Sessions().Answer.Should().BeEmpty();
    }

    [Fact]
    public void Counts_what_is_open_and_active() => Overview().Should().Be(AtFirst);

    [Fact]
    public async Task Says_up_to_which_event_it_counts()
    {
        var statistics = _place.Open().Statistics;

        (await statistics.FiguresAsync()).Overview().Position.Should().Be(_place.Events.Count());
        (await statistics.FiguresAsync()).Sessions().Position.Should().Be(_place.Events.Count());
    }

    [Fact]
    public async Task Counts_every_tier_and_both_settings()
    {
        await _place.FoundAsync(ASite.PointId, ASite.PlanOf(SiteTier.Point));
        await _place.FoundAsync(SubdistrictInstitute, ASite.PlanOf(SiteTier.Institute) with { Division = TestDistrict.Subdistrict });
        await _place.FoundAsync(UrbanStation, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.Community, Setting = SiteSetting.Urban, Parent = SubdistrictInstitute });

        Overview().Should().Be(AtFirst with { Institutes = 2, Stations = 2, UrbanStations = 1, PointSites = 1 });
    }

    [Fact]
    public async Task Counts_no_site_that_is_only_planned()
    {
        (await _place.Sites.PlanAsync(ASite.PointId, ASite.PlanOf(SiteTier.Point), TestDistrict.Nine)).EnsureAccepted();
        (await _place.Sites.CloseAsync(ASite.PointId, SiteClosureReason.LittleUsed, TestDistrict.Nine)).EnsureAccepted();

        Overview().Should().Be(AtFirst);
    }

    [Fact]
    public async Task Counts_no_site_while_it_is_suspended()
    {
        (await _place.Sites.SuspendAsync(Neighbourhood.Site, TestDistrict.Nine)).EnsureAccepted();
        Overview().Should().Be(AtFirst with { Stations = 0, RuralStations = 0 });

        (await _place.Sites.ResumeAsync(Neighbourhood.Site, TestDistrict.Nine)).EnsureAccepted();
        Overview().Should().Be(AtFirst);
    }

    [Fact]
    public async Task Takes_a_site_out_once_when_it_is_suspended_and_closed()
    {
        await _place.WindUpAsync(Neighbourhood.Site);

        (await _place.Sites.CloseAsync(Neighbourhood.Site, SiteClosureReason.LittleUsed, TestDistrict.Nine)).EnsureAccepted();

        Overview().Should().Be(AtFirst with { Stations = 0, RuralStations = 0 });
    }

    [Fact]
    public async Task Takes_a_site_out_once_when_it_is_suspended_and_merged_into_another()
    {
        await _place.FoundAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage });
        Overview().Should().Be(AtFirst with { Stations = 2, RuralStations = 2 });
        await _place.WindUpAsync(Neighbourhood.Site);

        (await _place.Sites.MergeAsync(Neighbourhood.Site, ASite.OtherId, TestDistrict.Nine)).EnsureAccepted();

        Overview().Should().Be(AtFirst);
    }

    [Fact]
    public async Task Counts_the_organisations_that_act()
    {
        await _place.ChangeAsync(Neighbourhood.Organization, one => one.Suspend(TestDistrict.Nine));
        Overview().Organizations.Should().Be(0);
        await _place.ChangeAsync(Neighbourhood.Organization, one => one.Resume(TestDistrict.Nine));
        Overview().Organizations.Should().Be(1);
        await _place.ChangeAsync(Neighbourhood.Organization, one => one.Suspend(TestDistrict.Nine) & one.Dissolve(OrganizationTies.None, TestDistrict.Nine));
        Overview().Organizations.Should().Be(0);
    }

    [Fact]
    public async Task Counts_the_volunteers_whose_registration_is_in_force()
    {
        await _place.ChangeAsync(Neighbourhood.Wang, one => one.Suspend(TestDistrict.Nine));
        Overview().Volunteers.Should().Be(2);
        (await _place.Registering.WithdrawAsync(Neighbourhood.Wang, TestDistrict.Nine)).EnsureAccepted();
        Overview().Volunteers.Should().Be(2, "the suspended one was not counted");
        (await _place.Registering.WithdrawAsync(Neighbourhood.Li, TestDistrict.Nine)).EnsureAccepted();
        Overview().Volunteers.Should().Be(1);
        (await _place.Registering.EndRegistrationAsync(Neighbourhood.Zhao, RegistrationEndReason.Inactivity, TestDistrict.Nine)).EnsureAccepted();
        Overview().Volunteers.Should().Be(0);
    }

    [Fact]
    public async Task Counts_requests_person_times_and_the_minutes_of_each_volunteer()
    {
        await ServedAsync(personTimes: 3, through: null);

        Overview().Should().Be(AtFirst with { RequestsPlaced = 1, PersonTimes = 3, ServiceMinutes = 240 });
        (await _place.Reviewing.ReviewAsync(ARequest.TheId, ARequest.Requester, 5, null, Wanted.Until)).EnsureAccepted();
        Overview().RequestsReviewed.Should().Be(1);
    }

    [Fact]
    public async Task Counts_once_what_an_activity_gave_for_a_request()
    {
        (await _place.Serving.PlaceAsync(ARequest.TheId, Neighbourhood.Order with { VolunteersWanted = 2 }, TestDistrict.Nine)).EnsureAccepted();
        await HeldAsync(AnActivity.TheId, Neighbourhood.Plan with { Answers = ARequest.TheId }, personTimes: 30, Neighbourhood.Zhao);
        await ServedOncePlacedAsync(personTimes: 0, AnActivity.TheId);

        Overview().Should().Be(AtFirst with { Activities = 1, RequestsPlaced = 1, PersonTimes = 30, ServiceMinutes = 120 });
    }

    [Fact]
    public async Task Counts_no_activity_that_is_called_off()
    {
        (await _place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Holding.CancelAsync(AnActivity.TheId, ActivityCancellationReason.Weather, TestDistrict.Nine)).EnsureAccepted();

        Overview().Should().Be(AtFirst);
        (await _place.Open().Statistics.FiguresAsync()).Sessions().Answer.Should().BeEmpty();
    }

    [Fact]
    public async Task Has_a_row_of_sessions_for_each_month_tier_and_category()
    {
        // The last hour of March in Beijing begins on the 31st and ends in April: the day of the beginning counts.
        var lastNight = TimeRange.Starting(Instant.FromUtc(2022, 3, 31, 15, 30), Duration.FromHours(2));
        var firstOfApril = TimeRange.Starting(Instant.FromUtc(2022, 3, 31, 18, 0), Duration.FromHours(1));
        var legalAid = Neighbourhood.Plan with { Category = ActivityCategory.LegalAid };
        await HeldAsync(Activity(1), Neighbourhood.Plan, 10, Neighbourhood.Wang);
        await HeldAsync(Activity(2), Neighbourhood.Plan with { During = lastNight }, 20, Neighbourhood.Wang);
        await HeldAsync(Activity(3), Neighbourhood.Plan with { During = firstOfApril }, 40, Neighbourhood.Li);
        await HeldAsync(Activity(4), legalAid with { Site = ASite.CentreId }, 80, Neighbourhood.Zhao);
        await HeldAsync(Activity(5), legalAid, 160, Neighbourhood.Li);
        await _place.WindUpAsync(Neighbourhood.Site);
        (await _place.Sites.CloseAsync(Neighbourhood.Site, SiteClosureReason.LittleUsed, TestDistrict.Nine)).EnsureAccepted();

        var (march, april) = (new YearMonth(2022, 3), new YearMonth(2022, 4));
        (await _place.Open().Statistics.FiguresAsync()).Sessions().Answer.Should().Equal(
            new SessionFigures(march, SiteTier.Centre, ActivityCategory.LegalAid, 1, 80, 120),
            new SessionFigures(march, SiteTier.Station, ActivityCategory.HealthCheck, 2, 30, 240),
            new SessionFigures(march, SiteTier.Station, ActivityCategory.LegalAid, 1, 160, 120),
            new SessionFigures(april, SiteTier.Station, ActivityCategory.HealthCheck, 1, 40, 60));
        (Overview().Activities, Overview().PersonTimes, Overview().ServiceMinutes).Should().Be((5, 310, 540L));
    }

    [Fact]
    public void Has_a_row_without_a_tier_for_sessions_at_a_site_of_which_nothing_was_heard()
    {
        var projection = new StatisticsProjection();
        var held = new ActivityHeld(AnActivity.TheId, ASite.PointId, ActivityCategory.LegalAid, ActivityHost.Of(ASite.PointId), TestDistrict.Monday, 7, 90, 1);

        projection.Apply(new EventEnvelope(TestDistrict.Id, "Activity", AnActivity.TheId.Value, 1, TestDistrict.Nine, TestDistrict.Dispatcher, default, held));

        projection.Sessions().Answer.Should().Equal(new SessionFigures(new YearMonth(2022, 3), null, ActivityCategory.LegalAid, 1, 7, 90));
        projection.Position.Should().Be(1);
    }

    [Fact]
    public async Task Of_one_district_knows_nothing_of_another()
    {
        await ServedAsync(personTimes: 3, through: null);

        (await _place.Store.StatisticsOf(TestDistrict.OtherId).FiguresAsync()).Overview().Should().Be(new AsOf<DistrictOverview>(0, new DistrictOverview()));
    }

    [Fact]
    public void Needs_an_event() => FluentActions.Invoking(() => new StatisticsProjection().Apply(null!)).Should().Throw<ArgumentNullException>();

    private DistrictOverview Overview() => _place.Open().Statistics.FiguresAsync().AsTask().Result.Overview().Answer;

    private static ActivityId Activity(int number) => new(new Guid(number, 9, 0, new byte[8]));

    private async Task ServedAsync(int personTimes, ActivityId? through)
    {
        (await _place.Serving.PlaceAsync(ARequest.TheId, Neighbourhood.Order with { VolunteersWanted = 2 }, TestDistrict.Nine)).EnsureAccepted();
        await ServedOncePlacedAsync(personTimes, through);
    }

    private async Task ServedOncePlacedAsync(int personTimes, ActivityId? through)
    {
        var team = Assignee.Of(Neighbourhood.Team);
        (await _place.Serving.DispatchAsync(ARequest.TheId, team, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(ARequest.TheId, team, [Neighbourhood.Wang, Neighbourhood.Li], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.BeginAsync(ARequest.TheId, Wanted.From)).EnsureAccepted();
        (await _place.Serving.ServeAsync(ARequest.TheId, Wanted.Until, personTimes, through)).EnsureAccepted();
    }

    private async Task HeldAsync(ActivityId id, NewActivity plan, int personTimes, VolunteerId by)
    {
        (await _place.Planning.DraftAsync(id, plan, [], TestDistrict.Nine)).EnsureAccepted();
        await _place.HoldAsync(id, by, personTimes);
    }
}
