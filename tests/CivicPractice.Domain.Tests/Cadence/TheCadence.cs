using System.Globalization;
using CivicPractice.Cadence;
using CivicPractice.Sites;
using CsCheck;
using NodaTime;
using NodaTime.Calendars;

namespace CivicPractice.Domain.Tests.Cadence;

public class TheCadence
{
    private static readonly Term Always = new(new LocalDate(2000, 1, 1), new LocalDate(2099, 12, 31));
    private static readonly WorkingDays NoHolidays = new(new Dictionary<LocalDate, HolidayKind>());

    // The National Day of 2022, Monday to Friday of its week.
    private static readonly Dictionary<LocalDate, HolidayKind> NationalDay = new()
    {
        [new LocalDate(2022, 10, 3)] = HolidayKind.DayOff,
        [new LocalDate(2022, 10, 4)] = HolidayKind.DayOff,
        [new LocalDate(2022, 10, 5)] = HolidayKind.DayOff,
        [new LocalDate(2022, 10, 6)] = HolidayKind.DayOff,
        [new LocalDate(2022, 10, 7)] = HolidayKind.DayOff,
    };

    [Theory]
    [InlineData(CadencePeriod.Week, "2021-01-01", "2020-12-28/2021-01-03")]
    [InlineData(CadencePeriod.Week, "2026-12-31", "2026-12-28/2027-01-03")]
    [InlineData(CadencePeriod.Week, "2022-01-02", "2021-12-27/2022-01-02")]
    [InlineData(CadencePeriod.Week, "2022-03-07", "2022-03-07/2022-03-13")]
    [InlineData(CadencePeriod.Month, "2024-02-10", "2024-02-01/2024-02-29")]
    [InlineData(CadencePeriod.Month, "2022-12-31", "2022-12-01/2022-12-31")]
    [InlineData(CadencePeriod.Quarter, "2022-12-31", "2022-10-01/2022-12-31")]
    [InlineData(CadencePeriod.Quarter, "2022-01-01", "2022-01-01/2022-03-31")]
    public void Counts_by_ISO_weeks_months_and_quarters(CadencePeriod period, string day, string expected) =>
        new CadenceRule(period).PeriodOf(Day(day)).ToString().Should().Be(expected);

    [Fact]
    public void Tells_what_was_missed_and_what_will_be()
    {
        var today = Day("2022-03-16");

        var weeks = CadenceRule.Weekly.Standings(
            new Term(Day("2022-02-23"), Day("2022-04-03")), [Always], [Day("2022-03-13"), Day("2022-02-21"), Day("2022-02-22")], [Day("2022-03-22"), Day("2022-03-14")], NoHolidays, today);

        weeks.Select(week => (week.Period.From.ToString("MM-dd", CultureInfo.InvariantCulture), week.Held, week.Planned, week.State)).Should().Equal(
            ("02-21", 2, 0, CadenceState.Met), ("02-28", 0, 0, CadenceState.Missed), ("03-07", 1, 0, CadenceState.Met), ("03-14", 0, 0, CadenceState.AtRisk), ("03-21", 0, 1, CadenceState.Expected),
            ("03-28", 0, 0, CadenceState.AtRisk));
    }

    [Fact]
    public void Is_not_missed_before_the_period_is_over()
    {
        var days = new Term(Day("2022-03-07"), Day("2022-03-07"));

        CadenceRule.Weekly.Standings(days, [Always], [], [], NoHolidays, Day("2022-03-13")).Should().ContainSingle().Which.State.Should().Be(CadenceState.AtRisk);
        CadenceRule.Weekly.Standings(days, [Always], [], [], NoHolidays, Day("2022-03-14")).Should().ContainSingle().Which.State.Should().Be(CadenceState.Missed);
    }

    [Theory]
    [InlineData(false, 1, CadenceState.Excused)]
    [InlineData(true, 1, CadenceState.Missed)]
    [InlineData(true, 2, CadenceState.Excused)]
    [InlineData(false, 0, CadenceState.Missed)]
    public void Excuses_weeks_of_holidays_unless_a_Saturday_is_worked(bool worksSaturday, int workingDays, CadenceState expected)
    {
        var holidays = new Dictionary<LocalDate, HolidayKind>(NationalDay);
        if (worksSaturday) holidays[Day("2022-10-08")] = HolidayKind.MakeUpWorkday;
        var rule = CadenceRule.Weekly with { WorkingDaysNeeded = workingDays };

        rule.Standings(new Term(Day("2022-10-03"), Day("2022-10-09")), [Always], [], [], new WorkingDays(holidays), Day("2022-10-31"))
            .Should().ContainSingle().Which.State.Should().Be(expected);
    }

    [Fact]
    public void Asks_nothing_where_the_site_was_not_open_throughout_but_counts_what_was_held()
    {
        var opened = new Term(Day("2022-03-09"), Day("2022-03-20"));

        CadenceRule.Weekly.Standings(new Term(Day("2022-03-07"), Day("2022-03-21")), [opened], [], [], NoHolidays, Day("2022-04-01")).Select(week => week.State)
            .Should().Equal(CadenceState.Excused, CadenceState.Missed, CadenceState.Excused);
        CadenceRule.Weekly.Standings(opened, [opened], [Day("2022-03-10")], [], NoHolidays, Day("2022-04-01"))[0].State.Should().Be(CadenceState.Met);
    }

    [Fact]
    public void Reaches_from_the_first_year_to_the_last_but_one()
    {
        foreach (var rule in Enum.GetValues<CadencePeriod>().Select(period => new CadenceRule(period)))
        {
            var ends = new[] { new LocalDate(1, 1, 1), new LocalDate(9_998, 12, 31) };
            foreach (var day in ends) rule.Standings(new Term(day, day), [], [], [], NoHolidays, day).Should().ContainSingle().Which.Period.Contains(day).Should().BeTrue();
            foreach (var beyond in new[] { ends[0].PlusDays(-1), ends[1].PlusDays(1) }) rule.Invoking(one => one.PeriodOf(beyond)).Should().Throw<ArgumentOutOfRangeException>();
        }
    }

    [Fact]
    public void Is_for_one_activity_or_more_in_a_period()
    {
        FluentActions.Invoking(() => CadenceRule.Weekly with { AtLeast = 0 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => CadenceRule.Weekly with { WorkingDaysNeeded = -1 }).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new CadenceRule((CadencePeriod)9)).Should().Throw<ArgumentOutOfRangeException>();
    }

    // A second way to say it: label every day with its period, and group by the label.
    [Fact]
    public void Equals_a_count_of_labelled_days() => Gen.Select(
        Gen.Enum<CadencePeriod>(), Gen.Int[1, 3], Gen.Int[0, 900].Array[0, 40], Gen.Int[0, 900].Array[0, 20], Gen.Int[0, 900], Gen.Select(Gen.Int[0, 900], Gen.Int[0, 300])).Sample((period, atLeast, held, planned, now, span) =>
        {
            var start = Day("2019-11-20");
            var (today, days) = (start.PlusDays(now), new Term(start.PlusDays(span.Item1), start.PlusDays(span.Item1 + span.Item2)));
            var standings = (new CadenceRule(period) with { AtLeast = atLeast }).Standings(days, [Always], [.. held.Select(start.PlusDays)], [.. planned.Select(start.PlusDays)], NoHolidays, today);

            var labels = Enumerable.Range(span.Item1, span.Item2 + 1).Select(n => Label(period, start.PlusDays(n))).Distinct().ToList();
            standings.Select(one => Label(period, one.Period.From)).Should().Equal(labels);
            standings.Should().AllSatisfy(one =>
            {
                Label(period, one.Period.Through).Should().Be(Label(period, one.Period.From));
                Label(period, one.Period.Through.PlusDays(1)).Should().NotBe(Label(period, one.Period.From));
            });
            standings.Select(one => one.Held).Should().Equal(labels.Select(label => held.Count(n => n <= now && Label(period, start.PlusDays(n)) == label)));
            standings.Select(one => one.Planned).Should().Equal(labels.Select(label => planned.Count(n => n >= now && Label(period, start.PlusDays(n)) == label)));
            standings.Should().OnlyContain(one => (one.State == CadenceState.Met) == (one.Held >= atLeast) && (one.State == CadenceState.Missed) == (one.Held < atLeast && one.Period.Through < today));
        }, iter: 300);

    private static string Label(CadencePeriod period, LocalDate day) => period switch
    {
        CadencePeriod.Week => $"{WeekYearRules.Iso.GetWeekYear(day)}-W{WeekYearRules.Iso.GetWeekOfWeekYear(day)}",
        CadencePeriod.Month => $"{day.Year}-{day.Month}",
        _ => $"{day.Year}-Q{(day.Month + 2) / 3}",
    };

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
