using NodaTime;

namespace CivicPractice.Sites;

/// <summary>The hours a site keeps every week from a day on (每周开放时间), in the district's time zone. Earlier ones stay: what was open last month is still known.</summary>
/// <param name="From">The first day on which they hold.</param>
/// <param name="Days">The days of the week on which it is open; on those left out it is closed.</param>
/// <param name="OnHolidays">Whether it keeps its hours on public holidays too.</param>
public sealed record WeeklyHours(LocalDate From, IReadOnlyList<WeekdayHours> Days, bool OnHolidays)
{
    /// <summary>How many minutes it is open in a week without holidays and special hours.</summary>
    public int MinutesAWeek => Days.Sum(day => day.Intervals.Sum(interval => interval.Minutes));

    /// <summary>When it is open on a day of the week; nothing means closed.</summary>
    /// <param name="day">The day of the week.</param>
    public IReadOnlyList<OpeningInterval> On(IsoDayOfWeek day) => Days.FirstOrDefault(one => one.Day == day)?.Intervals ?? [];
}
