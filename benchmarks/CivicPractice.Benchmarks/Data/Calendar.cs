using NodaTime;

namespace CivicPractice.Benchmarks.Data;

/// <summary>The ten months that the data tells of, in Beijing time, and what is asked of them.</summary>
internal static class Calendar
{
    /// <summary>How much there is in each month.</summary>
    private static readonly int[] MonthWeights = [5, 2, 8, 9, 10, 11, 12, 9, 11, 13];

    public static LocalDate First { get; } = new(2026, 1, 1);

    public static LocalDate Last { get; } = new(2026, 10, 31);

    public static DateTimeZone TimeZone { get; } = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];

    /// <summary>Whose teams gave the most is asked of these 90 days.</summary>
    public static Term Window { get; } = new(Last.PlusDays(-89), Last);

    public static Term Week { get; } = new(new LocalDate(2026, 9, 14), new LocalDate(2026, 9, 20));

    public static Term Month { get; } = new(new LocalDate(2026, 9, 1), new LocalDate(2026, 9, 30));

    private static Instant Midnight { get; } = First.AtStartOfDayInZone(TimeZone).ToInstant();

    /// <summary>So many minutes after midnight. Beijing time knows no summer time.</summary>
    public static Instant At(LocalDate day, int minutes) => Midnight + Duration.FromMinutes((1_440L * Period.DaysBetween(First, day)) + minutes);

    /// <summary>The day of a moment.</summary>
    public static LocalDate DayOf(Instant at) => First.PlusDays((int)Math.Floor((at - Midnight).TotalDays));

    public static LocalDate Draw(Draw draw)
    {
        var month = 1 + draw.Of(MonthWeights);
        return new LocalDate(2026, month, draw.Between(1, CalendarSystem.Iso.GetDaysInMonth(2026, month)));
    }

    public static long Microseconds(Instant at) => at.ToUnixTimeTicks() / 10;
}
