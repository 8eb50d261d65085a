using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Statistics;

/// <summary>Time used over time open, and person-times an opening hour.</summary>
public class UsingSites
{
    private static readonly YearMonth March = new(2022, 3);
    private static readonly Instant EndOfMarch = TestDistrict.TimeZone.AtStartOfDay(new LocalDate(2022, 4, 1)).ToInstant();
    private static readonly Instant Noon = Instant.FromUtc(2022, 3, 8, 4, 0);

    [Theory]
    [InlineData("9-11", 2, 2)]
    [InlineData("9-11 9-11", 4, 2)]
    [InlineData("9-11 10-12", 4, 3)]
    [InlineData("10-12 9-11", 4, 3)]
    [InlineData("9-11 11-12", 3, 3)]
    [InlineData("11-12 9-11", 3, 3)]
    [InlineData("9-10 11-12", 2, 2)]
    [InlineData("11-12 9-10 10-11", 3, 3)]
    [InlineData("9-10 11-12 8-13", 7, 5)]
    [InlineData("8-13 9-10 11-12", 7, 5)]
    [InlineData("9-10 12-13 15-16 10-12", 5, 5)]
    public void Counts_sessions_that_overlap_once_as_time_used(string sessions, int hoursOfSessions, int hoursUsed)
    {
        var projection = new StatisticsProjection();
        foreach (var (number, session) in sessions.Split(' ').Index())
        {
            var hours = session.Split('-').Select(int.Parse).ToList();
            projection.Apply(Enveloped(number, Held(number, TimeRange.Starting(Noon + Duration.FromHours(hours[0]), Duration.FromHours(hours[1] - hours[0])))));
        }

        projection.Sites().Answer.Should().ContainSingle()
            .Which.Should().Match<SiteFigures>(row => row.SessionTime == Duration.FromHours(hoursOfSessions) && row.TimeUsed == Duration.FromHours(hoursUsed));
    }

    [Fact]
    public void Comes_to_the_same_in_any_order_and_from_any_snapshot() =>
        Gen.Select(Gen.Int[0, 60], Gen.Int[1, 12], (from, length) => TimeRange.Starting(Noon + Duration.FromMinutes(from), Duration.FromMinutes(length))).Array[1, 12]
            .Select(Gen.Int[0, 12]).Sample((sessions, at) =>
            {
                var projection = new StatisticsProjection();
                foreach (var (number, during) in sessions.Index())
                {
                    if (number == at) projection = new StatisticsProjection(projection.Capture());
                    projection.Apply(Enveloped(number, Held(number, during)));
                }

                var minutes = Enumerable.Range(0, 80).Count(minute => sessions.Any(one => one.Contains(Noon + Duration.FromMinutes(minute))));
                projection.Sites().Answer.Single().TimeUsed.Should().Be(Duration.FromMinutes(minutes));
            });

    [Fact]
    public void Counts_no_time_where_an_event_of_an_earlier_release_names_none()
    {
        var projection = new StatisticsProjection();

        projection.Apply(Enveloped(0, Held(0, null)));

        projection.Sites().Answer.Should().Equal(new SiteFigures(ASite.PointId, null, March, 1, Duration.Zero, Duration.Zero, 0, 10, new(10, 0, 0, 0, 0)));
    }

    [Fact]
    public async Task Divides_by_the_hours_open_of_every_site_also_of_those_where_nothing_was_done()
    {
        var place = await Neighbourhood.FoundedAsync();
        await place.FoundAsync(ASite.OtherId, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage });
        await place.FoundAsync(ASite.PointId, ASite.PlanOf(SiteTier.Point));
        await HeldAsync(place, 1, Neighbourhood.Site, Neighbourhood.Wang, personTimes: 30);
        await HeldAsync(place, 2, Neighbourhood.Site, Neighbourhood.Li, personTimes: 20);
        await HeldAsync(place, 3, ASite.PointId, Neighbourhood.Zhao, personTimes: 7);
        var utilisation = new Utilisation(place.Open(), new TenHours());

        var sites = (await utilisation.OfSitesAsync(March, EndOfMarch)).Answer;
        var tiers = (await utilisation.OfTiersAsync(March, EndOfMarch)).Answer;

        var station = sites.Single(site => site.Site == Neighbourhood.Site);
        (station.TimeUsed, station.UsedOfOpen, station.PersonTimesPerOpenHour).Should().Be((Duration.FromHours(2), 0.2m, 5m));
        sites.Single(site => site.Site == ASite.OtherId).Should().Match<SiteUtilisation>(site => site.UsedOfOpen == 0 && site.PersonTimesPerOpenHour == 0);
        sites.Single(site => site.Site == ASite.PointId).Should().Match<SiteUtilisation>(site => site.UsedOfOpen == null && site.PersonTimes == 7);
        tiers.Select(tier => tier.Tier).Should().Equal(SiteTier.Centre, SiteTier.Institute, SiteTier.Station, SiteTier.Point);
        tiers[2].Should().Be(new TierUtilisation(SiteTier.Station, March, 2, Duration.FromHours(2), Duration.FromHours(2), Duration.FromHours(20), 50, 50));
        (tiers[2].UsedOfOpen, tiers[2].PersonTimesPerOpenHour).Should().Be((0.1m, 2.5m));
        tiers[3].Should().Be(new TierUtilisation(SiteTier.Point, March, 1, Duration.Zero, null, null, 7, 0));
        (tiers[3].UsedOfOpen, tiers[3].PersonTimesPerOpenHour).Should().Be((null, null));
        (await utilisation.OfTiersAsync(March.PlusMonths(1), EndOfMarch + Duration.FromDays(30))).Answer.Sum(tier => tier.PersonTimes).Should().Be(0);
    }

    [Fact]
    public async Task Is_measured_over_the_hours_a_site_keeps_itself()
    {
        var place = await Neighbourhood.FoundedAsync();
        var hours = new WeeklyHours(new LocalDate(2022, 1, 1), [new(IsoDayOfWeek.Tuesday, [new(new LocalTime(9, 0), new LocalTime(12, 0))])], OnHolidays: true);
        (await new EquippingSites(place.Open()).SetHoursAsync(Neighbourhood.Site, hours, TestDistrict.Nine)).EnsureAccepted();

        var sites = (await new Utilisation(place.Open()).OfSitesAsync(March, EndOfMarch)).Answer;

        // Four Tuesdays from the 7th on; the centre has no hours of its own and keeps the usual ones.
        sites.Single(site => site.Site == Neighbourhood.Site).OpenTime.Should().Be(Duration.FromHours(4 * 3));
        var usual = await new WeeklyOpeningHours(TestDistrict.Profile).OpenTimeAsync(ASite.FactsOf(SiteTier.Centre), [new TimeRange(TestDistrict.Nine, EndOfMarch)]);
        sites.Single(site => site.Site == ASite.CentreId).OpenTime.Should().Be(usual!.Single().Open);
    }

    [Fact]
    public async Task Goes_on_counting_a_closed_site_in_the_months_in_which_it_was_used()
    {
        var place = await Neighbourhood.FoundedAsync();
        await HeldAsync(place, 1, Neighbourhood.Site, Neighbourhood.Wang, personTimes: 30);
        await place.WindUpAsync(Neighbourhood.Site);
        (await place.Sites.CloseAsync(Neighbourhood.Site, SiteClosureReason.LittleUsed, Noon)).EnsureAccepted();
        var utilisation = new Utilisation(place.Open());

        (await utilisation.OfSitesAsync(March, EndOfMarch)).Answer.Select(site => site.Site).Should().Equal(ASite.CentreId, ASite.InstituteId, Neighbourhood.Site);
        (await utilisation.OfSitesAsync(March.PlusMonths(1), EndOfMarch + Duration.FromDays(30))).Answer.Select(site => site.Site).Should().Equal(ASite.CentreId, ASite.InstituteId);
    }

    [Fact]
    public async Task Rolls_person_times_of_sites_up_to_tiers()
    {
        var place = await Neighbourhood.FoundedAsync();
        await HeldAsync(place, 1, Neighbourhood.Site, Neighbourhood.Wang, personTimes: 30);
        await HeldAsync(place, 2, Neighbourhood.Site, Neighbourhood.Li, personTimes: 20, days: 31);
        await HeldAsync(place, 3, ASite.CentreId, Neighbourhood.Zhao, personTimes: 7);
        var two = Duration.FromHours(2);

        var sites = (await place.Open().Statistics.FiguresAsync()).Sites().Answer;

        sites.Should().Equal(
            new SiteFigures(ASite.CentreId, SiteTier.Centre, March, 1, two, two, 0, 7, new(7, 0, 0, 0, 0)),
            new SiteFigures(Neighbourhood.Site, SiteTier.Station, March, 1, two, two, 0, 30, new(30, 0, 0, 0, 0)),
            new SiteFigures(Neighbourhood.Site, SiteTier.Station, March.PlusMonths(1), 1, two, two, 0, 20, new(20, 0, 0, 0, 0)));
        TierFigures.SumOf(sites).Should().Equal(
            new TierFigures(SiteTier.Centre, 1, 1, two, two, 0, 7, new(7, 0, 0, 0, 0)),
            new TierFigures(SiteTier.Station, 1, 2, two + two, two + two, 0, 50, new(50, 0, 0, 0, 0)));
        TierFigures.SumOf(sites).Sum(tier => tier.PersonTimes).Should().Be((await place.Open().Statistics.FiguresAsync()).Overview().Answer.PersonTimes);
    }

    private static ActivityHeld Held(int number, TimeRange? during) =>
        new(Id(number), ASite.PointId, ActivityCategory.LegalAid, ActivityHost.Of(ASite.PointId), TestDistrict.Monday, 10, 90, 1, during);

    private static EventEnvelope Enveloped(int number, ActivityHeld held) =>
        new(TestDistrict.Id, "activity", Id(number).Value, 1, TestDistrict.Nine, TestDistrict.Dispatcher, default, held);

    private static ActivityId Id(int number) => new(new Guid(number + 1, 9, 0, new byte[8]));

    private static async Task HeldAsync(Neighbourhood place, int number, PracticeSiteId site, VolunteerId by, int personTimes, int days = 0)
    {
        var during = TimeRange.Starting(Neighbourhood.Plan.During.From + Duration.FromDays(days), Duration.FromHours(2));
        (await place.Planning.DraftAsync(Id(number), Neighbourhood.Plan with { Site = site, Host = ActivityHost.Of(site), During = during }, [], TestDistrict.Nine)).EnsureAccepted();
        await place.HoldAsync(Id(number), by, personTimes);
    }

    // Ten hours a month for every site but points.
    private sealed class TenHours : IOpeningHoursSource
    {
        public ValueTask<IReadOnlyList<OpeningPart>?> OpenTimeAsync(SiteFacts site, IReadOnlyList<TimeRange> within, CancellationToken cancellationToken = default) =>
            new(site.Tier == SiteTier.Point ? null : [.. within.Select(time => new OpeningPart(time, Duration.FromHours(10)))]);
    }
}
