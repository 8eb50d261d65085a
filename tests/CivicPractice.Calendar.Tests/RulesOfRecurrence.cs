using System.Collections.Concurrent;
using CivicPractice.Programmes;
using CsCheck;
using NodaTime;

namespace CivicPractice.Calendar.Tests;

public class RulesOfRecurrence
{
    private static readonly IcalRecurrence Recurrence = new();
    private static readonly LocalDate Base = new(2016, 1, 1);

    private static readonly Gen<IsoDayOfWeek> Weekday = Gen.Int[1, 7].Select(day => (IsoDayOfWeek)day);
    private static readonly Gen<int> MonthDay = Gen.OneOf(Gen.Int[1, 31], Gen.Int[-31, -1]);

    // Each part is left out half of the time, and is there only with the frequencies that the RFC allows it with.
    private static readonly Gen<DayByDay> Rule =
        from frequency in Gen.OneOfConst("DAILY", "WEEKLY", "MONTHLY", "YEARLY")
        from first in Gen.Int[0, 3_000].Select(Base.PlusDays)
        from interval in Gen.Int[1, 4]
        from end in Gen.Int[0, 2]
        from count in Gen.Int[1, 40]
        from length in Gen.Int[0, 1_500]
        from weekdays in Some(Weekday, 4)
        from ordinals in Gen.OneOf(Gen.Int[1, 5], Gen.Int[-5, -1]).Array[4]
        from hasOrdinals in Gen.Bool
        from monthDays in Some(MonthDay, 4)
        from yearDays in Some(Gen.OneOf(Gen.Int[1, 366], Gen.Int[-366, -1]), 4)
        from weekNumbers in Some(Gen.Int[2, 51], 4)
        from fromTheEnd in Gen.Bool
        from months in Some(Gen.Int[1, 12], 4)
        from positions in Some(Gen.OneOf(Gen.Int[1, 5], Gen.Int[-5, -1]), 2)
        from weekStart in Weekday
        let weeks = fromTheEnd ? Array.ConvertAll(weekNumbers, week => -week) : weekNumbers
        let isYearly = frequency == "YEARLY"
        let byMonthDay = frequency == "WEEKLY" || (isYearly && weeks.Length > 0) ? [] : monthDays
        let ordinalsGo = hasOrdinals && (frequency == "MONTHLY" || (isYearly && weeks.Length == 0 && byMonthDay.Length == 0))
        let byYearDay = isYearly && weeks.Length == 0 && byMonthDay.Length == 0 && months.Length == 0 ? yearDays : []
        let byWeekNo = isYearly ? weeks : []
        select new DayByDay
        {
            Frequency = frequency,
            Interval = byWeekNo.Length > 0 ? 1 : interval,
            Count = end == 1 ? count : null,
            Until = end == 2 ? first.PlusDays(length + 200) : null,
            ByDay = [.. weekdays.Select((day, i) => (ordinalsGo ? ordinals[i] : 0, day))],
            ByMonthDay = byMonthDay,
            ByYearDay = byYearDay,
            ByWeekNo = byWeekNo,
            ByMonth = byWeekNo.Length > 0 ? [] : months,
            BySetPos = weekdays.Length + byMonthDay.Length + byYearDay.Length + byWeekNo.Length + (byWeekNo.Length > 0 ? 0 : months.Length) > 0 ? positions : [],
            WeekStart = weekStart,
            First = first,
        };

    [Fact]
    public void May_leave_out_twenty_eight_years() =>
        Recurrence.DaysWithin(RecurrenceRule.Parse("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29;BYDAY=MO"), new LocalDate(2016, 2, 29), new Term(new LocalDate(2016, 2, 29), new LocalDate(2060, 1, 1)))
            .Should().Equal(new LocalDate(2016, 2, 29), new LocalDate(2044, 2, 29));

    [Fact]
    public void Fall_on_the_same_days_by_a_second_reading_of_the_rfc()
    {
        var frequencies = new ConcurrentDictionary<string, int>();

        Rule.Sample(
            rule =>
            {
                var through = rule.First.PlusYears(6);
                var expected = rule.Through(through).ToList();
                if (expected.Count > 0) frequencies.AddOrUpdate(rule.Frequency, 1, (_, seen) => seen + 1);
                Recurrence.DaysWithin(RecurrenceRule.Parse(rule.ToString()), rule.First, new Term(rule.First, through)).Should().Equal(expected, rule.ToString());
            },
            iter: 2_000);

        frequencies.Values.Should().HaveCount(4).And.AllSatisfy(seen => seen.Should().BeGreaterThan(50));
    }

    [Fact]
    public void Fall_on_the_same_days_whatever_part_of_the_time_is_asked_for() => Gen.Select(Rule, Gen.Int[0, 1_000], Gen.Int[0, 400]).Sample(
        (rule, from, length) =>
        {
            var (parsed, within) = (RecurrenceRule.Parse(rule.ToString()), new Term(rule.First.PlusDays(from), rule.First.PlusDays(from + length)));

            Recurrence.DaysWithin(parsed, rule.First, within).Should().Equal(Recurrence.DaysWithin(parsed, rule.First, new Term(rule.First, within.Through)).Where(within.Contains), rule.ToString());
        },
        iter: 500);

    [Fact]
    public void That_fall_on_no_day_come_to_an_end() =>
        Recurrence.DaysWithin(RecurrenceRule.Parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=31"), Base, new Term(Base, Base.PlusYears(100))).Should().BeEmpty();

    [Fact]
    public void Fall_on_leap_days_only_where_they_say_so() =>
        Recurrence.DaysWithin(RecurrenceRule.Parse("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29"), new LocalDate(2096, 2, 29), new Term(new LocalDate(2096, 1, 1), new LocalDate(2104, 12, 31)))
            .Should().Equal(new LocalDate(2096, 2, 29), new LocalDate(2104, 2, 29));

    [Fact]
    public void Fall_on_nothing_before_they_begin()
    {
        var days = new Term(Base, Base.PlusDays(9));

        Recurrence.DaysWithin(RecurrenceRule.Daily, Base.PlusDays(8), days).Should().Equal(Base.PlusDays(8), Base.PlusDays(9));
        Recurrence.DaysWithin(RecurrenceRule.Daily, Base.PlusDays(10), days).Should().BeEmpty();
        FluentActions.Invoking(() => Recurrence.DaysWithin(default, Base, days)).Should().Throw<ArgumentException>();
    }

    private static Gen<T[]> Some<T>(Gen<T> one, int most) => Gen.Bool.SelectMany(isThere => isThere ? one.Array[1, most].Select(all => all.Distinct().ToArray()) : Gen.Const(Array.Empty<T>()));
}
