using CivicPractice.Activities;
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
/// <param name="Sequence">A number that is higher after every change of the programme that changes something about it; 0 before the first.</param>
/// <param name="Activity">The activity as which it is held, or <see langword="null"/>.</param>
public sealed record ProgrammeOccurrence(
    ProgrammeId Programme, LocalDate Day, LocalDateTime StartsAt, TimeRange During, ProgrammePlace Place, OccurrenceState State, int Sequence, ActivityId? Activity = null)
{
    /// <summary>Whether it takes place.</summary>
    public bool TakesPlace => State is not (OccurrenceState.Cancelled or OccurrenceState.Skipped);
}

/// <summary>When and where a programme takes place: its timetables, the district's holidays, and what was changed about single occurrences.</summary>
/// <remarks>
/// <para>Turns go by the days of the rule, counted from the day from which the timetable holds, whatever becomes of an occurrence: so what is published of next month stays true when something is called off today.</para>
/// <para>What a holiday takes is made up for, where the timetable says so, on the nearest working day of a weekend within two weeks on which the programme does not come anyway; the earlier day lost chooses first, and of
/// two as near takes the earlier. That one was moved or called off gives its turn and its day to no other.</para>
/// <para>What is held as an activity stays when and where it was when it was made one.</para>
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
    public IReadOnlyList<ProgrammeOccurrence> Within(Term days)
    {
        var movedHere = Programme.Changes.Where(change => change.To is { } to && days.Contains(to.Date)).Select(change => change.Day);
        return [.. Through(movedHere.Append(days.Through).Max(), (_, startsAt) => days.Contains(startsAt.Date)).OrderBy(one => one.StartsAt).ThenBy(one => one.Day)];
    }

    /// <summary>The occurrence that the rule puts on a day, wherever it was moved to, or <see langword="null"/>.</summary>
    /// <param name="day">The day.</param>
    public ProgrammeOccurrence? Find(LocalDate day) => Through(day, (one, _) => one == day).FirstOrDefault();

    // What may begin by a day: what is made up for then may be lost days later, and for that, days as far ahead again must be known.
    private IEnumerable<ProgrammeOccurrence> Through(LocalDate last, Func<LocalDate, LocalDateTime, bool> isAsked)
    {
        foreach (var change in Programme.Changes)
        {
            if (change.ScheduledAs is { } one && isAsked(change.Day, one.StartsAt))
                yield return new ProgrammeOccurrence(Programme.Id, change.Day, one.StartsAt, one.During, one.Place, one.State, change.Sequence, one.Activity);
        }

        var days = DaysThrough(LocalDate.Min(last, LocalDate.MaxIsoValue.PlusDays(-2 * DaysToMakeUp)).PlusDays(2 * DaysToMakeUp));
        var madeUp = MadeUp(days);
        var changes = Programme.Changes.ToDictionary(change => change.Day);
        foreach (var (day, segment, number) in days)
        {
            if (changes.TryGetValue(day, out var change) && change.ScheduledAs is not null) continue;
            var timetable = segment.Timetable;
            var isLost = timetable.OnHolidays != HolidayRule.AsUsual && IsHoliday(day);
            var (date, state) = !isLost ? (day, OccurrenceState.Planned) : madeUp.TryGetValue(day, out var instead) ? (instead, OccurrenceState.MadeUp) : (day, OccurrenceState.Skipped);
            if (change is { IsCancelled: true }) state = OccurrenceState.Cancelled;
            else if (change is { To: not null }) state = OccurrenceState.Moved;
            var startsAt = change?.To ?? date + timetable.StartsAt;
            if (!isAsked(day, startsAt)) continue;

            var place = change?.Place ?? PlaceOf(timetable, number, segment.From, day);
            var from = startsAt.InZoneLeniently(_profile.TimeZone).ToInstant();
            // Which day makes up for a lost one hangs on what the programme does on other days.
            var sequence = isLost ? Programme.Sequence : Math.Max(segment.Sequence, change?.Sequence ?? 0);
            yield return new ProgrammeOccurrence(Programme.Id, day, startsAt, TimeRange.Starting(from, Duration.FromMinutes(timetable.Minutes)), place, state, sequence);
        }
    }

    // The days on which the rules put it, each with its number under its timetable.
    private List<(LocalDate Day, ProgrammeSegment Segment, int Number)> DaysThrough(LocalDate last)
    {
        var days = new List<(LocalDate, ProgrammeSegment, int)>();
        for (var i = 0; i < Programme.Segments.Count; i++)
        {
            var segment = Programme.Segments[i];
            var end = LocalDate.Min(last, Programme.Through ?? last);
            if (i + 1 < Programme.Segments.Count) end = LocalDate.Min(end, Programme.Segments[i + 1].From.PlusDays(-1));
            if (segment.From <= end) days.AddRange(_recurrence.DaysWithin(segment.Timetable.Rule, segment.From, new Term(segment.From, end)).Select((day, number) => (day, segment, number)));
        }

        return days;
    }

    private bool IsHoliday(LocalDate day) => _profile.Holidays.TryGetValue(day, out var kind) && kind == HolidayKind.DayOff;

    private Dictionary<LocalDate, LocalDate> MadeUp(List<(LocalDate Day, ProgrammeSegment Segment, int Number)> days)
    {
        var madeUp = new Dictionary<LocalDate, LocalDate>();
        // What was moved keeps the day that would have made up for it, scheduled as an activity or not; what is scheduled where it was made up has its day and asks for none.
        var scheduled = Programme.Changes.Where(change => change.ScheduledAs is { State: not OccurrenceState.Moved }).ToDictionary(change => change.Day, change => change.ScheduledAs!);
        var lost = days.Where(one => one.Segment.Timetable.OnHolidays == HolidayRule.MadeUp && IsHoliday(one.Day) && !scheduled.ContainsKey(one.Day)).Select(one => one.Day).ToList();
        if (lost.Count == 0) return madeUp;

        var free = _profile.Holidays.Where(one => one.Value == HolidayKind.MakeUpWorkday && Programme.From <= one.Key && (Programme.Through is not { } end || one.Key <= end))
            .Select(one => one.Key).Except(days.Select(one => one.Day)).Except(scheduled.Values.Where(one => one.State == OccurrenceState.MadeUp).Select(one => one.StartsAt.Date)).Order().ToList();
        foreach (var day in lost)
        {
            if (free.Where(one => DaysApart(day, one) <= DaysToMakeUp).OrderBy(one => DaysApart(day, one)).Cast<LocalDate?>().FirstOrDefault() is not { } nearest) continue;
            madeUp.Add(day, nearest);
            free.Remove(nearest);
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

    private static LocalDate MondayOf(LocalDate day) => day.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));
}
