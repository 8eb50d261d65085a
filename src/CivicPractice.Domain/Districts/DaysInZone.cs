using NodaTime;
using NodaTime.TimeZones;

namespace CivicPractice;

/// <summary>The days of a time zone, one after another without gaps.</summary>
internal static class DaysInZone
{
    // A day whose midnight the clocks skip begins with what follows; one that the zone leaves out altogether has no length.
    private static readonly ZoneLocalMappingResolver Resolver = Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    /// <summary>The day of a moment in a district.</summary>
    public static LocalDate DayOf(this OpenDistrict district, Instant at) => at.InZone(district.Profile.TimeZone).Date;

    /// <summary>The first moment of a day.</summary>
    public static Instant StartOf(this DateTimeZone zone, LocalDate day) => zone.ResolveLocal(day.AtMidnight(), Resolver).ToInstant();

    /// <summary>A whole month.</summary>
    public static TimeRange RangeOf(this DateTimeZone zone, YearMonth month) => new(zone.StartOf(month.OnDayOfMonth(1)), zone.StartOf(month.OnDayOfMonth(1).PlusMonths(1)));

    /// <summary>The days that some time touches, each with its whole length and the part of it.</summary>
    public static IEnumerable<(LocalDate Day, TimeRange Whole, TimeRange Part)> DaysOf(this DateTimeZone zone, TimeRange time)
    {
        var day = time.From.InZone(zone).Date;
        for (var start = zone.StartOf(day); start < time.Until; day = day.PlusDays(1))
        {
            var (from, until) = (start, zone.StartOf(day.PlusDays(1)));
            start = until;
            if (until > from && new TimeRange(from, until) is var whole && whole.Intersection(time) is { } part) yield return (day, whole, part);
        }
    }
}
