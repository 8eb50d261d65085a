using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Programmes;

/// <summary>One occurrence of a programme (一次).</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Day">The day on which the rule puts it, which names it whatever becomes of it.</param>
/// <param name="StartsAt">When it begins, by the clock on the wall; when it would have begun, where it does not take place.</param>
/// <param name="During">From when until when; where clocks are changed in between, as long as it was to take.</param>
/// <param name="Place">Where; the default for the site that runs it.</param>
/// <param name="State">What is known of it.</param>
/// <param name="Sequence">The number of the latest change that concerns it; 0 where there was none.</param>
public sealed record ProgrammeOccurrence(ProgrammeId Programme, LocalDate Day, LocalDateTime StartsAt, TimeRange During, ProgrammePlace Place, OccurrenceState State, int Sequence)
{
    /// <summary>Whether it takes place.</summary>
    public bool TakesPlace => State is not (OccurrenceState.Cancelled or OccurrenceState.Skipped);
}

/// <summary>When and where a programme takes place: its timetables, the district's holidays, and what was changed about single occurrences.</summary>
/// <remarks>
/// <para>Turns go by the days of the rule, counted from the day from which the timetable holds, whatever becomes of an occurrence: so what is published of next month stays true when something is called off today.</para>
/// <para>What a holiday takes is made up for, where the timetable says so, on the nearest working day of a weekend within two weeks; each such day makes up for one.</para>
/// </remarks>
public sealed class ProgrammeCalendar
{
    private const int DaysToMakeUp = 14;

    private readonly IRecurrence _recurrence;
    private readonly DistrictProfile _profile;

    internal ProgrammeCalendar(Programme programme, IRecurrence recurrence, DistrictProfile profile) => (Programme, _recurrence, _profile) = (programme, recurrence, profile);

    /// <summary>The programme.</summary>
    public Programme Programme { get; }

    /// <summary>The occurrences on some days, the first to begin first; those that do not take place stand where they would have been.</summary>
    /// <param name="days">The days, both ends included, by which they begin.</param>
    public IReadOnlyList<ProgrammeOccurrence> Within(Term days) =>
        [.. Through(days.Through).Where(one => days.Contains(one.StartsAt.Date)).OrderBy(one => one.StartsAt).ThenBy(one => one.Day)];

    /// <summary>The occurrence that the rule puts on a day, wherever it was moved to, or <see langword="null"/>.</summary>
    /// <param name="day">The day.</param>
    public ProgrammeOccurrence? Find(LocalDate day) => Through(day).Find(one => one.Day == day);

    // Everything that may begin by a day: what was changed may have been moved from any day, and what is made up for may be lost days later;
    // which of those a free day makes up for is seen from all that are near it, so as far ahead again.
    private List<ProgrammeOccurrence> Through(LocalDate last)
    {
        var until = Programme.Changes.Select(change => change.Day).Append(last).Max().PlusDays(2 * DaysToMakeUp);
        var all = new List<ProgrammeOccurrence>();
        for (var i = 0; i < Programme.Segments.Count; i++)
        {
            var segment = Programme.Segments[i];
            var end = LocalDate.Min(until, i + 1 < Programme.Segments.Count ? Programme.Segments[i + 1].From.PlusDays(-1) : LocalDate.MaxIsoValue);
            if (Programme.Through is { } through) end = LocalDate.Min(end, through);
            if (segment.From <= end) all.AddRange(Of(segment, new Term(segment.From, end)));
        }

        return all;
    }

    private IEnumerable<ProgrammeOccurrence> Of(ProgrammeSegment segment, Term within)
    {
        var timetable = segment.Timetable;
        var days = _recurrence.DaysWithin(timetable.Rule, segment.From, within);
        var madeUp = timetable.OnHolidays == HolidayRule.MadeUp ? MadeUp([.. days.Where(IsHoliday)], within, [.. days]) : [];
        for (var number = 0; number < days.Count; number++)
        {
            var day = days[number];
            var place = PlaceOf(timetable, number, segment.From, day);
            var (date, state) = timetable.OnHolidays == HolidayRule.AsUsual || !IsHoliday(day) ? (day, OccurrenceState.Planned)
                : madeUp.TryGetValue(day, out var instead) ? (instead, OccurrenceState.MadeUp)
                : (day, OccurrenceState.Skipped);
            var (startsAt, sequence) = (date + timetable.StartsAt, segment.Sequence);
            if (Programme.Changes.FirstOrDefault(one => one.Day == day) is { } change)
            {
                sequence = change.Sequence;
                if (change.IsCancelled) state = OccurrenceState.Cancelled;
                else if (change.To is { } to) (startsAt, place, state) = (to, change.Place ?? place, OccurrenceState.Moved);
            }

            var from = startsAt.InZoneLeniently(_profile.TimeZone).ToInstant();
            yield return new ProgrammeOccurrence(Programme.Id, day, startsAt, TimeRange.Starting(from, Duration.FromMinutes(timetable.Minutes)), place, state, sequence);
        }
    }

    private bool IsHoliday(LocalDate day) => _profile.Holidays.TryGetValue(day, out var kind) && kind == HolidayKind.DayOff;

    // Each working day of a weekend, the first first, makes up for the nearest day that is lost and not made up for yet; of two that are as near, for the earlier.
    private Dictionary<LocalDate, LocalDate> MadeUp(List<LocalDate> lost, Term within, HashSet<LocalDate> days)
    {
        var madeUp = new Dictionary<LocalDate, LocalDate>();
        foreach (var free in _profile.Holidays.Where(one => one.Value == HolidayKind.MakeUpWorkday && within.Contains(one.Key) && !days.Contains(one.Key)).Select(one => one.Key).Order())
        {
            var near = lost.Where(day => !madeUp.ContainsKey(day) && DaysApart(day, free) <= DaysToMakeUp).OrderBy(day => DaysApart(day, free)).ThenBy(day => day).ToList();
            if (near.Count > 0) madeUp.Add(near[0], free);
        }

        return madeUp;
    }

    private static int DaysApart(LocalDate one, LocalDate other) => Math.Abs(Period.DaysBetween(one, other));

    private static ProgrammePlace PlaceOf(Timetable timetable, int number, LocalDate from, LocalDate day)
    {
        if (timetable.Places.Count == 0) return default;
        var turn = timetable.Step switch
        {
            RotationStep.Week => Period.DaysBetween(MondayOf(from), MondayOf(day)) / 7,
            RotationStep.Month => (day.Year - from.Year) * 12 + day.Month - from.Month,
            _ => number,
        };
        return timetable.Places[turn % timetable.Places.Count];
    }

    private static LocalDate MondayOf(LocalDate day) => day.PlusDays(1 - (int)day.DayOfWeek);
}
