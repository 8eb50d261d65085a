using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Statistics;

/// <summary>What a site is used outside its hours makes no ratio better.</summary>
public sealed class TimeUsedWithinHours : IAsyncLifetime
{
    private static readonly YearMonth March = new(2022, 3);
    private static readonly Instant EndOfMarch = TestDistrict.TimeZone.AtStartOfDay(new LocalDate(2022, 4, 1)).ToInstant();

    private Neighbourhood _place = null!;

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Of_a_session_that_lasts_for_a_month_is_all_the_hours_and_the_ratio_is_one()
    {
        await KeepAsync(ASite.OfficeHours);
        await HeldAsync(1, Neighbourhood.Wang, TestDistrict.Nine + Duration.FromHours(1), Duration.FromDays(40));

        var station = await StationAsync();

        // From ten on Monday the 7th: 18 days with six and a half hours, and this one without its first.
        station.TimeUsed.Should().Be(Duration.FromDays(40));
        station.TimeUsedWithinHours.Should().Be(Duration.FromHours((19 * 6.5) - 1));
        station.OpenTime.Should().Be(Duration.FromHours(19 * 6.5));
        station.UsedOfOpen.Should().BeLessThan(1m).And.BeGreaterThan(0.99m);
    }

    [Theory]
    [InlineData(9, 3, 0)] // from six in the evening
    [InlineData(0, 2, 2)]
    [InlineData(2, 4, 2.5)] // from eleven to three, over noon
    [InlineData(0, 24, 6.5)]
    public async Task Is_what_lies_in_the_hours_of_the_site(int hoursAfterNineOnTuesday, int length, double within)
    {
        await KeepAsync(ASite.OfficeHours);
        await HeldAsync(1, Neighbourhood.Wang, AnActivity.During.From + Duration.FromHours(hoursAfterNineOnTuesday), Duration.FromHours(length));

        (await StationAsync()).Should().Match<SiteUtilisation>(
            station => station.TimeUsed == Duration.FromHours(length) && station.TimeUsedWithinHours == Duration.FromHours(within));
    }

    [Fact]
    public async Task Is_the_time_used_where_only_the_hours_of_a_week_are_known_and_at_most_the_open_time()
    {
        await HeldAsync(1, Neighbourhood.Wang, AnActivity.During.From + Duration.FromHours(12), Duration.FromHours(3));
        (await StationAsync()).TimeUsedWithinHours.Should().Be(Duration.FromHours(3));

        await HeldAsync(2, Neighbourhood.Li, AnActivity.During.From + Duration.FromDays(1), Duration.FromDays(20));
        var station = await StationAsync();

        station.TimeUsed.Should().Be(Duration.FromDays(20) + Duration.FromHours(3));
        station.TimeUsedWithinHours.Should().Be(station.OpenTime);
        station.UsedOfOpen.Should().Be(1m);
    }

    [Fact]
    public async Task Leaves_out_the_time_in_which_the_site_was_suspended()
    {
        var during = new TimeRange(AnActivity.During.From, AnActivity.During.From + Duration.FromHours(2));
        await BegunAsync(1, Neighbourhood.Wang, during);
        (await new FoundingTeams(_place.Open()).MoveAsync(Neighbourhood.Team, ASite.CentreId, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Sites.SuspendAsync(Neighbourhood.Site, during.From + Duration.FromMinutes(30))).EnsureAccepted();
        (await _place.Holding.CompleteAsync(Id(1), 10, during.Until)).EnsureAccepted();

        (await StationAsync()).Should().Match<SiteUtilisation>(
            station => station.TimeUsed == Duration.FromHours(2) && station.TimeUsedWithinHours == Duration.FromMinutes(30));
    }

    [Fact]
    public async Task Ends_with_the_month_in_which_the_session_began()
    {
        var allDay = new WeeklyHours(TestDistrict.Monday, [.. Enumerable.Range(1, 7).Select(day => new WeekdayHours((IsoDayOfWeek)day, [new(LocalTime.Midnight, LocalTime.Midnight)]))], OnHolidays: true);
        await KeepAsync(allDay);
        await HeldAsync(1, Neighbourhood.Wang, EndOfMarch - Duration.FromHours(1), Duration.FromHours(3));

        (await StationAsync()).Should().Match<SiteUtilisation>(
            station => station.TimeUsed == Duration.FromHours(3) && station.TimeUsedWithinHours == Duration.FromHours(1));
        var april = (await new Utilisation(_place.Open()).OfSitesAsync(March.PlusMonths(1), EndOfMarch + Duration.FromDays(60))).Answer.Single(site => site.Site == Neighbourhood.Site);
        april.Should().Match<SiteUtilisation>(station => station.TimeUsed == Duration.Zero && station.TimeUsedWithinHours == Duration.Zero);
    }

    private static ActivityId Id(int number) => new(new Guid(number + 1, 9, 0, new byte[8]));

    private async Task KeepAsync(WeeklyHours hours) =>
        (await new EquippingSites(_place.Open()).SetHoursAsync(Neighbourhood.Site, hours, TestDistrict.Nine)).EnsureAccepted();

    private async Task HeldAsync(int number, VolunteerId by, Instant from, Duration length)
    {
        var during = TimeRange.Starting(from, length);
        await BegunAsync(number, by, during);
        (await _place.Holding.CompleteAsync(Id(number), 10, during.Until)).EnsureAccepted();
    }

    private async Task BegunAsync(int number, VolunteerId by, TimeRange during)
    {
        var seat = new ParticipationId(Id(number).Value);
        (await _place.Planning.DraftAsync(Id(number), Neighbourhood.Plan with { During = during }, [], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Planning.PublishAsync(Id(number), TestDistrict.Nine)).EnsureAccepted();
        (await _place.SigningUp.SignUpAsync(Id(number), seat, by, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Holding.CheckInAsync(Id(number), seat, during.From)).EnsureAccepted();
    }

    private async Task<SiteUtilisation> StationAsync() =>
        (await new Utilisation(_place.Open()).OfSitesAsync(March, EndOfMarch)).Answer.Single(site => site.Site == Neighbourhood.Site);
}
