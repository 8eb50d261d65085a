using CivicPractice;
using HanbinDistrict.Chances;
using NodaTime;

namespace HanbinDistrict.Replaying;

/// <summary>Days and hours of the period in the district's time zone.</summary>
internal sealed class Clockwork(Term period, DateTimeZone timeZone)
{
    private readonly int _days = Period.DaysBetween(period.From, period.Through) + 1;

    /// <summary>The first moment of the period.</summary>
    public Instant Dawn => At(period.From, 0);

    /// <summary>The last hour of the period.</summary>
    public Instant Dusk => At(period.Through, 23);

    /// <summary>The last day.</summary>
    public LocalDate LastDay => period.Through;

    /// <summary>The number of days.</summary>
    public int Days => _days;

    /// <summary>A day of the period by number, from 0.</summary>
    public LocalDate Day(int number) => period.From.PlusDays(number);

    /// <summary>A day of the period, leaving some at both ends free as far as it is long enough.</summary>
    public LocalDate DayOf(Chance chance, int keepFreeAtStart, int keepFreeAtEnd)
    {
        var first = Math.Min(keepFreeAtStart, _days - 1);
        return Day(chance.Between(first, Math.Max(first, _days - 1 - keepFreeAtEnd)));
    }

    /// <summary>Some time on a day, beginning on a quarter of an hour, in whole half hours.</summary>
    public TimeRange Within(Chance chance, LocalDate day, int firstHour, int lastHour, int longestHours) =>
        TimeRange.Starting(At(day, chance.Between(firstHour, lastHour)) + Duration.FromMinutes(15 * chance.Next(4)), Duration.FromMinutes(30 * chance.Between(2, longestHours * 2)));

    /// <summary>The day of a moment.</summary>
    public LocalDate DayAt(Instant at) => at.InZone(timeZone).Date;

    /// <summary>An hour of a day.</summary>
    public Instant At(LocalDate day, int hour) => day.At(new LocalTime(hour, 0)).InZoneLeniently(timeZone).ToInstant();
}
