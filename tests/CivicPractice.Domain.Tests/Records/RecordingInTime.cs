using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Records;

public class RecordingInTime
{
    // Tomb-sweeping, 2022: Sunday the 3rd through Tuesday the 5th of April are off, Saturday the 2nd is worked.
    private static readonly DistrictProfile WithHolidays = TestDistrict.Profile with
    {
        Holidays = new Dictionary<LocalDate, HolidayKind>
        {
            [new(2022, 4, 2)] = HolidayKind.MakeUpWorkday,
            [new(2022, 4, 3)] = HolidayKind.DayOff,
            [new(2022, 4, 4)] = HolidayKind.DayOff,
            [new(2022, 4, 5)] = HolidayKind.DayOff,
        },
    };

    [Fact]
    public void Is_due_ten_working_days_after_the_end() => new AServiceRecord().Build().DueBy.Should().Be(new LocalDate(2022, 3, 21));

    [Fact]
    public void Counts_holidays_and_the_days_that_make_up_for_them() =>
        new AServiceRecord().Under(WithHolidays).Given(TimeRange.Starting(Instant.FromUtc(2022, 3, 31, 1, 0), Duration.FromHours(2))).Build().DueBy.Should().Be(new LocalDate(2022, 4, 15));

    [Fact]
    public void Counts_from_the_day_on_which_service_ended_that_went_through_the_night() =>
        new AServiceRecord().Given(TimeRange.Starting(Instant.FromUtc(2022, 3, 7, 14, 0), Duration.FromHours(4))).Build().Should().BeEquivalentTo(
            new { Day = TestDistrict.Monday, DueBy = new LocalDate(2022, 3, 22) });

    [Fact]
    public void Is_by_a_districts_own_number_of_days_where_it_has_one() =>
        new AServiceRecord().Under(TestDistrict.Profile with { Records = new RecordRules { WithinWorkingDays = 3 } }).Build().DueBy.Should().Be(new LocalDate(2022, 3, 10));

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void Is_done_late_from_the_day_after_and_counts_all_the_same(int daysAfter, bool isLate)
    {
        var record = new AServiceRecord().RecordedAt(AServiceRecord.Service.Details.Given.Until + Duration.FromDays(daysAfter)).Build();

        (record.IsLate, record.Stands).Should().Be((isLate, true));
    }

    [Fact]
    public void Needs_a_day_at_least() => FluentActions.Invoking(() => new RecordRules { WithinWorkingDays = 0 }).Should().Throw<ArgumentOutOfRangeException>();

    [Fact]
    public async Task Is_watched_for_activities_and_requests_that_are_over_and_not_recorded()
    {
        var place = await Neighbourhood.FoundedAsync();
        await place.WithinAsync(district => district.Activities.Add(AnActivity.In(ActivityState.Underway).BuildUnstored()));
        await place.WithinAsync(district => district.Requests.Add(ARequest.In(RequestState.InService).BuildUnstored()));
        var watching = new WatchingRecords(place.Open());
        var (tuesday, due) = (AnActivity.Tuesday, new LocalDate(2022, 3, 22));

        (await watching.ListAsync(AnActivity.During.Until - Duration.FromTicks(10))).Should().NotContain(one => one.Activity != null);
        (await watching.ListAsync(AnActivity.During.Until + Duration.FromHours(1))).Should().BeEquivalentTo(
            [new RecordDue(AnActivity.TheId, null, tuesday, due, false), new RecordDue(null, ARequest.TheId, tuesday, due, false)]);
        (await watching.ListAsync(AnActivity.During.Until + Duration.FromDays(15))).Should().OnlyContain(one => one.IsOverdue);
    }

    [Fact]
    public async Task Is_not_asked_of_what_nobody_came_to_or_what_is_recorded()
    {
        var place = await Neighbourhood.FoundedAsync();
        await place.WithinAsync(district => district.Activities.Add(AnActivity.In(ActivityState.Published).BuildUnstored()));
        await place.WithinAsync(district => district.Requests.Add(ARequest.In(RequestState.Served).BuildUnstored()));

        (await new WatchingRecords(place.Open()).ListAsync(AnActivity.During.Until + Duration.FromDays(1))).Should().BeEmpty();
    }
}
