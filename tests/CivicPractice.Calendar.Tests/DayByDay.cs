using NodaTime;
using NodaTime.Calendars;

namespace CivicPractice.Calendar.Tests;

/// <summary>A second, slow reading of RFC 5545, 3.3.10: period by period, every day of it is asked whether the rule falls on it.</summary>
internal sealed class DayByDay
{
    private static readonly string[] Names = ["", "MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public required LocalDate First { get; init; }

    public string Frequency { get; init; } = "DAILY";

    public int Interval { get; init; } = 1;

    public int? Count { get; init; }

    public LocalDate? Until { get; init; }

    public IReadOnlyList<(int Ordinal, IsoDayOfWeek Day)> ByDay { get; init; } = [];

    public IReadOnlyList<int> ByMonthDay { get; init; } = [];

    public IReadOnlyList<int> ByYearDay { get; init; } = [];

    public IReadOnlyList<int> ByWeekNo { get; init; } = [];

    public IReadOnlyList<int> ByMonth { get; init; } = [];

    public IReadOnlyList<int> BySetPos { get; init; } = [];

    public IsoDayOfWeek WeekStart { get; init; } = IsoDayOfWeek.Monday;

    public override string ToString() => string.Join(';', new[]
    {
        $"FREQ={Frequency}", Until is { } until ? $"UNTIL={until.ToString("uuuuMMdd", null)}" : "", Count is { } count ? $"COUNT={count}" : "", Interval == 1 ? "" : $"INTERVAL={Interval}",
        Part("BYDAY", ByDay.Select(one => (one.Ordinal == 0 ? "" : $"{one.Ordinal}") + Names[(int)one.Day])), Part("BYMONTHDAY", ByMonthDay), Part("BYYEARDAY", ByYearDay), Part("BYWEEKNO", ByWeekNo),
        Part("BYMONTH", ByMonth), Part("BYSETPOS", BySetPos), WeekStart == IsoDayOfWeek.Monday ? "" : $"WKST={Names[(int)WeekStart]}",
    }.Where(part => part.Length > 0));

    public IEnumerable<LocalDate> Through(LocalDate last)
    {
        var left = Count ?? int.MaxValue;
        for (var period = 0; ; period++)
        {
            var days = Period(period * Interval);
            if (days[0] > last) yield break;
            var set = days.Where(IsMet).ToList();
            if (BySetPos.Count > 0) set = [.. set.Where((_, i) => BySetPos.Contains(i + 1) || BySetPos.Contains(i - set.Count))];
            foreach (var day in set.Where(day => day >= First))
            {
                if (day > last || day > Until || left-- == 0) yield break;
                yield return day;
            }
        }
    }

    private List<LocalDate> Period(int number)
    {
        var from = Frequency switch
        {
            "DAILY" => First.PlusDays(number),
            "WEEKLY" => First.PlusDays(-((First.DayOfWeek - WeekStart + 7) % 7)).PlusWeeks(number),
            "MONTHLY" => new LocalDate(First.Year, First.Month, 1).PlusMonths(number),
            _ => new LocalDate(First.Year + number, 1, 1),
        };
        var next = Frequency switch { "DAILY" => from.PlusDays(1), "WEEKLY" => from.PlusWeeks(1), "MONTHLY" => from.PlusMonths(1), _ => from.PlusYears(1) };
        return [.. Enumerable.Range(0, NodaTime.Period.DaysBetween(from, next)).Select(from.PlusDays)];
    }

    private bool IsMet(LocalDate day) =>
        (ByMonth.Count == 0 || ByMonth.Contains(day.Month))
        && (ByMonthDay.Count == 0 || Has(ByMonthDay, day.Day, day.Calendar.GetDaysInMonth(day.Year, day.Month)))
        && (ByYearDay.Count == 0 || Has(ByYearDay, day.DayOfYear, day.Calendar.GetDaysInYear(day.Year)))
        && (ByWeekNo.Count == 0 || IsInWeek(day))
        && (ByDay.Count == 0 ? IsLikeTheFirst(day) : ByDay.Any(one => one.Day == day.DayOfWeek && IsOrdinal(one.Ordinal, day)));

    // Where the rule does not say which day, it is the one of the start.
    private bool IsLikeTheFirst(LocalDate day) => Frequency switch
    {
        "DAILY" => true,
        "WEEKLY" => day.DayOfWeek == First.DayOfWeek,
        "MONTHLY" => ByMonthDay.Count > 0 || day.Day == First.Day,
        _ when ByMonthDay.Count + ByYearDay.Count > 0 => true,
        _ when ByWeekNo.Count > 0 => day.DayOfWeek == First.DayOfWeek,
        _ => day.Day == First.Day && (ByMonth.Count > 0 || day.Month == First.Month),
    };

    private bool IsOrdinal(int ordinal, LocalDate day)
    {
        if (ordinal == 0) return true;
        var inMonth = Frequency == "MONTHLY" || ByMonth.Count > 0;
        var (number, length) = inMonth ? (day.Day, day.Calendar.GetDaysInMonth(day.Year, day.Month)) : (day.DayOfYear, day.Calendar.GetDaysInYear(day.Year));
        return ordinal > 0 ? (number - 1) / 7 + 1 == ordinal : (length - number) / 7 + 1 == -ordinal;
    }

    private bool IsInWeek(LocalDate day)
    {
        var weeks = WeekYearRules.ForMinDaysInFirstWeek(4, WeekStart);
        var year = weeks.GetWeekYear(day);
        return Has(ByWeekNo, weeks.GetWeekOfWeekYear(day), weeks.GetWeeksInWeekYear(year));
    }

    private static bool Has(IReadOnlyList<int> numbers, int number, int length) => numbers.Contains(number) || numbers.Contains(number - length - 1);

    private static string Part<T>(string name, IEnumerable<T> values) => values.Any() ? $"{name}={string.Join(',', values)}" : "";
}
