using NodaTime;

namespace CivicPractice.Sites;

/// <summary>When the doors of a site are open: its weekly hours, its special hours and the district's holidays, in the district's time zone (开放日历).</summary>
/// <remarks>
/// <para>A site is open at a moment when the clock on its wall shows an hour of that day's. So where clocks are put back, an hour that the clock shows
/// twice is open twice, and one that it skips is not open at all.</para>
/// <para>On a day special hours come first; then, on a public holiday, nothing unless the site keeps its hours; on a working day that makes up for a
/// holiday the hours of its weekday, and where there are none, those of <see cref="SiteRules.MakeUpDaysLike"/>. Immutable and safe for concurrent use.</para>
/// </remarks>
public sealed class OpeningCalendar
{
    private readonly IReadOnlyList<WeeklyHours> _weeks;
    private readonly Dictionary<LocalDate, SpecialHours> _specialHours;
    private readonly DistrictProfile _profile;

    internal OpeningCalendar(IReadOnlyList<WeeklyHours> weeks, IReadOnlyList<SpecialHours> specials, DistrictProfile profile)
    {
        _weeks = weeks;
        _specialHours = specials.ToDictionary(special => special.Date);
        _profile = profile;
    }

    /// <summary>The hours that hold on a day, by the clock on the wall; nothing means closed.</summary>
    /// <param name="day">The day, in the district's time zone.</param>
    public IReadOnlyList<OpeningInterval> HoursOn(LocalDate day)
    {
        if (_specialHours.TryGetValue(day, out var special)) return special.Intervals;
        if (_weeks.LastOrDefault(week => week.From <= day) is not { } week) return [];
        var usual = week.On(day.DayOfWeek);
        if (!_profile.Holidays.TryGetValue(day, out var holiday)) return usual;
        return holiday == HolidayKind.DayOff
            ? week.OnHolidays ? usual : []
            : usual.Count > 0 ? usual : week.On(_profile.Sites.MakeUpDaysLike);
    }

    /// <summary>The stretches of time in which it is open on a day, the first first; those that touch are one.</summary>
    /// <param name="day">The day, in the district's time zone.</param>
    public IReadOnlyList<TimeRange> On(LocalDate day)
    {
        var hours = HoursOn(day);
        if (hours.Count == 0) return [];

        // Within one stretch of the zone the clock runs evenly; where a day has two of them, each shows its own part of the hours.
        var noon = day.At(LocalTime.Noon).InUtc().ToInstant();
        var open = new List<TimeRange>();
        foreach (var zone in _profile.TimeZone.GetZoneIntervals(new Interval(noon - Duration.FromDays(2), noon + Duration.FromDays(2))))
        {
            foreach (var interval in hours)
            {
                var from = day.AtMidnight().PlusMinutes(interval.Start).WithOffset(zone.WallOffset).ToInstant();
                var until = day.AtMidnight().PlusMinutes(interval.End).WithOffset(zone.WallOffset).ToInstant();
                if (zone.HasStart) from = Instant.Max(from, zone.Start);
                if (zone.HasEnd) until = Instant.Min(until, zone.End);
                if (from < until) Add(open, new TimeRange(from, until));
            }
        }

        return open;
    }

    /// <summary>Whether it is open at a moment.</summary>
    /// <param name="at">The moment.</param>
    public bool IsOpenAt(Instant at) => On(at.InZone(_profile.TimeZone).Date).Any(range => range.Contains(at));

    /// <summary>Whether anything is said of a day: special hours, or hours that the site keeps every week by then. Where nothing is, it is taken for closed.</summary>
    /// <param name="day">The day, in the district's time zone.</param>
    public bool IsSaidOf(LocalDate day) => _specialHours.ContainsKey(day) || _weeks.Any(week => week.From <= day);

    /// <summary>The stretches of some time in which it is open, the first first; those that touch are one.</summary>
    /// <param name="time">The time; parts of days count as parts.</param>
    public IReadOnlyList<TimeRange> Within(TimeRange time)
    {
        // Where clocks are put back over midnight, hours of a day lie behind the first of the next.
        var (first, last) = (time.From.InZone(_profile.TimeZone).Date.PlusDays(-1), time.Until.InZone(_profile.TimeZone).Date.PlusDays(1));
        var parts = new List<TimeRange>();
        for (var day = first; day <= last; day = day.PlusDays(1))
        {
            foreach (var range in On(day))
                if (range.Intersection(time) is { } part) parts.Add(part);
        }

        var open = new List<TimeRange>();
        foreach (var part in parts.OrderBy(part => part.From)) Add(open, part);
        return open;
    }

    /// <summary>How many whole minutes it is open in all from the first day of a term to the last.</summary>
    /// <param name="days">The days, both ends included.</param>
    public long MinutesWithin(Term days)
    {
        var open = Duration.Zero;
        for (var day = days.From; day <= days.Through; day = day.PlusDays(1))
        {
            foreach (var range in On(day)) open += range.Length;
        }

        return (long)open.TotalMinutes;
    }

    /// <summary>The next moment at which it opens, or <see langword="null"/> where it does not within some days.</summary>
    /// <param name="after">The moment of asking; an opening at this very moment counts.</param>
    /// <param name="daysAhead">How many days to look ahead; a year where nobody says.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of days is negative.</exception>
    public Instant? NextOpening(Instant after, int daysAhead = 366)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(daysAhead);
        var today = after.InZone(_profile.TimeZone).Date;
        for (var ahead = 0; ahead <= daysAhead; ahead++)
        {
            foreach (var range in On(today.PlusDays(ahead)))
            {
                // What is open since the evening before does not open at midnight.
                if (range.From >= after && !IsOpenAt(range.From - Duration.FromTicks(10))) return range.From;
            }
        }

        return null;
    }

    private static void Add(List<TimeRange> open, TimeRange range)
    {
        if (open.Count > 0 && open[^1].Until == range.From) open[^1] = new TimeRange(open[^1].From, range.Until);
        else open.Add(range);
    }
}
