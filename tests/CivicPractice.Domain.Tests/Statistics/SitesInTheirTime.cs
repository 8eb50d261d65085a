using CivicPractice.Domain.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Statistics;

/// <summary>Each site counts for the time in which it was open, whatever became of it since.</summary>
public sealed class SitesInTheirTime : IAsyncLifetime
{
    private static readonly YearMonth March = new(2022, 3);
    private static readonly Instant Opened = TestDistrict.Nine;
    private static readonly Instant EndOfMarch = TestDistrict.TimeZone.AtStartOfDay(new LocalDate(2022, 4, 1)).ToInstant();

    private Neighbourhood _place = null!;

    public async Task InitializeAsync()
    {
        _place = await Neighbourhood.FoundedAsync();
        await _place.FoundAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage });
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task A_month_that_is_over_stays_as_it_was_when_an_idle_site_is_suspended_and_closed()
    {
        (await _place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        await _place.HoldAsync(AnActivity.TheId, Neighbourhood.Zhao);
        var before = (await Utilisation().OfTiersAsync(March, EndOfMarch)).Answer;

        (await _place.Sites.SuspendAsync(ASite.OtherId, EndOfMarch + Duration.FromDays(40))).EnsureAccepted();
        (await _place.Sites.CloseAsync(ASite.OtherId, SiteClosureReason.LittleUsed, EndOfMarch + Duration.FromDays(41))).EnsureAccepted();

        (await Utilisation().OfTiersAsync(March, EndOfMarch + Duration.FromDays(50))).Answer.Should().Equal(before);
        before.Single(tier => tier.Tier == SiteTier.Station).Sites.Should().Be(2);
    }

    [Fact]
    public async Task A_site_is_in_no_month_before_it_opened_nor_after_it_was_suspended()
    {
        await _place.WindUpAsync(Neighbourhood.Site);
        (await _place.Sites.ResumeAsync(Neighbourhood.Site, EndOfMarch + Duration.FromDays(30))).EnsureAccepted();

        (await SitesOfAsync(new YearMonth(2022, 2))).Should().BeEmpty();
        (await SitesOfAsync(new YearMonth(2015, 7))).Should().BeEmpty();
        (await SitesOfAsync(March)).Should().Equal(ASite.CentreId, ASite.InstituteId, ASite.OtherId);
        (await SitesOfAsync(new YearMonth(2022, 4))).Should().Equal(ASite.CentreId, ASite.InstituteId, ASite.OtherId);
        (await SitesOfAsync(new YearMonth(2022, 5))).Should().Equal(ASite.CentreId, ASite.InstituteId, Neighbourhood.Site, ASite.OtherId);
    }

    [Fact]
    public async Task A_site_that_opens_or_shuts_with_the_month_has_no_part_in_the_other()
    {
        (await _place.Sites.SuspendAsync(ASite.OtherId, EndOfMarch)).EnsureAccepted();
        await _place.FoundAsync(ASite.PointId, ASite.PlanOf(SiteTier.Point) with { Parent = Neighbourhood.Site });
        (await _place.Sites.SuspendAsync(ASite.PointId, Opened + Duration.FromDays(1))).EnsureAccepted();
        (await _place.Sites.ResumeAsync(ASite.PointId, EndOfMarch)).EnsureAccepted();

        (await SitesOfAsync(new YearMonth(2022, 4))).Should().NotContain(ASite.OtherId).And.Contain(ASite.PointId);
        (await OpenTimeAsync(ASite.OtherId, EndOfMarch)).Should().Be(Within(EndOfMarch - Opened));
    }

    [Fact]
    public async Task A_site_counts_from_its_opening_until_it_is_suspended_and_again_from_when_it_resumes()
    {
        (await _place.Sites.SuspendAsync(ASite.OtherId, Opened + Duration.FromDays(3))).EnsureAccepted();
        (await OpenTimeAsync(ASite.OtherId, EndOfMarch)).Should().Be(Within(Duration.FromDays(3)));

        (await _place.Sites.ResumeAsync(ASite.OtherId, Opened + Duration.FromDays(10))).EnsureAccepted();
        (await OpenTimeAsync(ASite.OtherId, Opened + Duration.FromDays(11))).Should().Be(Within(Duration.FromDays(4)));
    }

    [Fact]
    public async Task A_month_that_runs_counts_up_to_the_moment_that_is_named()
    {
        (await OpenTimeAsync(ASite.OtherId, Opened + Duration.FromDays(1))).Should().Be(Within(Duration.FromDays(1)));
        (await OpenTimeAsync(ASite.OtherId, EndOfMarch + Duration.FromDays(100))).Should().Be(Within(EndOfMarch - Opened));
        (await Utilisation().OfSitesAsync(March, Opened)).Answer.Should().BeEmpty();

        var april = (await Utilisation().OfTiersAsync(new YearMonth(2022, 4), EndOfMarch + Duration.FromDays(100))).Answer;
        april.Single(tier => tier.Tier == SiteTier.Centre).OpenTime.Should().Be(Duration.FromHours(40) * 30 / 7);
    }

    [Fact]
    public async Task What_was_done_counts_also_where_the_site_was_open_for_no_time()
    {
        (await _place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        await _place.HoldAsync(AnActivity.TheId, Neighbourhood.Zhao, personTimes: 30);

        var row = (await Utilisation().OfSitesAsync(March, Opened - Duration.FromDays(100))).Answer.Should().ContainSingle().Subject;

        row.Should().Be(new SiteUtilisation(Neighbourhood.Site, SiteTier.Station, March, Duration.FromHours(2), Duration.Zero, Duration.Zero, 30));
        (row.UsedOfOpen, row.PersonTimesPerOpenHour).Should().Be((null, null));
    }

    [Fact]
    public async Task Figures_and_stretches_are_as_of_the_same_event()
    {
        var (position, use) = (await _place.Open().Statistics.FiguresAsync()).UseOfSites(March);
        position.Should().Be(_place.Store.EventsOf(TestDistrict.Id).Count);
        (await Utilisation().OfSitesAsync(March, EndOfMarch)).Position.Should().Be(position);
        use.Open.Should().Equal(new[] { ASite.CentreId, ASite.InstituteId, Neighbourhood.Site, ASite.OtherId }.Select(site => new OpenStretch(site, Opened, null)));
    }

    [Fact]
    public void A_stretch_is_told_by_the_events_of_opening_suspending_and_resuming()
    {
        var projection = new StatisticsProjection();
        foreach (var (hour, happened) in History()) projection.Apply(Enveloped(happened, Opened + Duration.FromHours(hour)));

        Stretches(projection).Should().Equal(
            new OpenStretch(ASite.StationId, Opened, Opened + Duration.FromHours(2)),
            new OpenStretch(ASite.StationId, Opened + Duration.FromHours(5), null));
        Stretches(new StatisticsProjection(projection.Capture())).Should().Equal(Stretches(projection));

        static IEnumerable<(int Hour, DomainEvent Happened)> History() =>
        [
            (-1, new SiteSuspended(ASite.StationId, SiteTier.Station, SiteSetting.Rural)), // never opened
            (0, new SiteOpened(ASite.StationId, SiteTier.Station, SiteSetting.Rural)),
            (1, new SiteResumed(ASite.StationId, SiteTier.Station, SiteSetting.Rural)), // open already
            (2, new SiteSuspended(ASite.StationId, SiteTier.Station, SiteSetting.Rural)),
            (5, new SiteResumed(ASite.StationId, SiteTier.Station, SiteSetting.Rural)),
        ];
    }

    [Fact]
    public void No_moment_counts_twice_where_the_clocks_of_two_programs_differ()
    {
        var projection = new StatisticsProjection();
        projection.Apply(Enveloped(new SiteOpened(ASite.StationId, SiteTier.Station, SiteSetting.Rural), Opened));
        projection.Apply(Enveloped(new SiteSuspended(ASite.StationId, SiteTier.Station, SiteSetting.Rural), Opened - Duration.FromHours(1)));
        projection.Apply(Enveloped(new SiteResumed(ASite.StationId, SiteTier.Station, SiteSetting.Rural), Opened - Duration.FromHours(2)));

        Stretches(projection).Should().Equal(new OpenStretch(ASite.StationId, Opened, Opened), new OpenStretch(ASite.StationId, Opened, null));
        Stretches(projection)[0].Within(new TimeRange(Opened - Duration.FromDays(1), Opened + Duration.FromDays(1))).Should().BeNull();
    }

    [Fact]
    public void A_setting_that_is_not_known_here_counts_as_said_by_nobody()
    {
        var projection = new StatisticsProjection();
        projection.Apply(Enveloped(new SiteOpened(ASite.StationId, SiteTier.Station, (SiteSetting)77), Opened));
        var again = new StatisticsProjection(projection.Capture());

        foreach (var one in new[] { projection, again })
        {
            one.Overview().Answer.Should().Match<DistrictOverview>(figures => figures.Stations == 1 && figures.UrbanStations == 0 && figures.RuralStations == 0);
            one.Apply(Enveloped(new SiteSuspended(ASite.StationId, SiteTier.Station, (SiteSetting)77), Opened));
            one.Overview().Answer.Should().Be(new DistrictOverview());
        }
    }

    private static IReadOnlyList<OpenStretch> Stretches(StatisticsProjection projection) => projection.UseOfSites(March).Answer.Open;

    private static EventEnvelope Enveloped(DomainEvent happened, Instant at) =>
        new(TestDistrict.Id, "site", ASite.StationId.Value, 1, at, TestDistrict.Dispatcher, default, happened);

    // Forty hours a week, to the second: a seventh of them does not come out even.
    private static Duration Within(Duration time) => ToSecond(Duration.FromHours(40) * time.TotalDays / 7);

    private static Duration ToSecond(Duration time) => Duration.FromSeconds(Math.Round(time.TotalSeconds));

    private Utilisation Utilisation() => new(_place.Open());

    private async Task<IEnumerable<PracticeSiteId>> SitesOfAsync(YearMonth month) =>
        (await Utilisation().OfSitesAsync(month, EndOfMarch + Duration.FromDays(400))).Answer.Select(site => site.Site);

    private async Task<Duration> OpenTimeAsync(PracticeSiteId site, Instant until) =>
        ToSecond((await Utilisation().OfSitesAsync(March, until)).Answer.Single(one => one.Site == site).OpenTime!.Value);
}
