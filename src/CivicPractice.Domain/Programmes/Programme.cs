using CivicPractice.Activities;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Programmes;

/// <summary>Something that a site does again and again (常设项目): the broadcast every morning, the classroom that goes round the villages.</summary>
/// <remarks>
/// <para>It keeps timetables and what was changed about single occurrences; when and where these are, its calendar works out (<see cref="ProgrammeCalendar"/>). An occurrence is named by the day on which the rule puts it, so
/// that it stays the same however often it is moved.</para>
/// <para>Every command either changes something and raises one event, or is refused and changes nothing.</para>
/// </remarks>
[Kind("programme")]
public sealed partial class Programme : AggregateRoot<ProgrammeId>
{
    private List<ProgrammeSegment> _segments;
    private List<OccurrenceChange> _changes = [];

    private Programme(DistrictId district, ProgrammeId id, NewProgramme programme)
        : base(district, id)
    {
        Site = programme.Site;
        Category = programme.Category;
        Name = programme.Name;
        From = programme.From;
        _segments = [new ProgrammeSegment(programme.From, OwnCopyOf(programme.Timetable), 0)];
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/programme.md.</summary>
    public static Lifecycle<ProgrammeState, ProgrammeAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "programme",
        ProgrammeState.Running,
        (ProgrammeState.Running, ProgrammeAction.ChangeFrom, ProgrammeState.Running),
        (ProgrammeState.Running, ProgrammeAction.MoveOccurrence, ProgrammeState.Running),
        (ProgrammeState.Running, ProgrammeAction.CancelOccurrence, ProgrammeState.Running),
        (ProgrammeState.Running, ProgrammeAction.RestoreOccurrence, ProgrammeState.Running),
        (ProgrammeState.Running, ProgrammeAction.ScheduleOccurrence, ProgrammeState.Running),
        (ProgrammeState.Running, ProgrammeAction.End, ProgrammeState.Ended),
        // Until its last day there are occurrences to be moved or called off.
        (ProgrammeState.Ended, ProgrammeAction.MoveOccurrence, ProgrammeState.Ended),
        (ProgrammeState.Ended, ProgrammeAction.CancelOccurrence, ProgrammeState.Ended),
        (ProgrammeState.Ended, ProgrammeAction.RestoreOccurrence, ProgrammeState.Ended),
        (ProgrammeState.Ended, ProgrammeAction.ScheduleOccurrence, ProgrammeState.Ended),
        (ProgrammeState.Ended, ProgrammeAction.End, ProgrammeState.Ended));

    /// <summary>Where the programme stands.</summary>
    public ProgrammeState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The site that runs it.</summary>
    public PracticeSiteId Site { get; private set; }

    /// <summary>What kind of activity it is.</summary>
    public ActivityCategory Category { get; private set; }

    /// <summary>What it is called, verbatim.</summary>
    public string Name { get; private set; }

    /// <summary>The first day on which it may come.</summary>
    public LocalDate From { get; private set; }

    /// <summary>Its timetables, the first first.</summary>
    public IReadOnlyList<ProgrammeSegment> Segments => _segments;

    /// <summary>What was changed about single occurrences, by day.</summary>
    public IReadOnlyList<OccurrenceChange> Changes => _changes;

    /// <summary>The last day on which it may come, or <see langword="null"/>; the day before the first where it was given up before it began.</summary>
    public LocalDate? Through { get; private set; }

    /// <summary>How often it was changed; calendars tell a newer word from an older one by it.</summary>
    public int Sequence { get; private set; }

    /// <summary>Starts a programme (开设).</summary>
    /// <param name="id">The id of the new programme.</param>
    /// <param name="programme">What is laid down.</param>
    /// <param name="site">What is known of the site that runs it.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The programme, or refused with <see cref="SiteNotOpen"/>.</returns>
    /// <exception cref="ArgumentException">It has no name, category or sound timetable, or the facts are not those of its site.</exception>
    public static Decision<Programme> Start(ProgrammeId id, NewProgramme programme, SiteFacts site, Instant at)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArgumentNullException.ThrowIfNull(site);
        ArgumentException.ThrowIfNullOrWhiteSpace(programme.Name, nameof(programme));
        if (programme.Category == default) throw new ArgumentException("The category is missing.", nameof(programme));
        if (programme.Site != site.Site) throw new ArgumentException("The facts are not those of the site.", nameof(site));
        programme.Timetable.ThrowIfMalformed(nameof(programme));
        if (!site.IsOpen) return new SiteNotOpen(site.Site, site.State);

        var started = new Programme(site.District, id, programme);
        started.Raise(new ProgrammeStarted(id, programme.Site, programme.Category, programme.Timetable.Rule, programme.From), at);
        return started;
    }

    /// <summary>When and where it takes place.</summary>
    /// <param name="recurrence">Who works out the days of its rules.</param>
    /// <param name="profile">The district's profile, for its holidays and time zone.</param>
    /// <exception cref="ArgumentException">The profile is of another district.</exception>
    public ProgrammeCalendar CalendarBy(IRecurrence recurrence, DistrictProfile profile)
    {
        ArgumentNullException.ThrowIfNull(recurrence);
        ArgumentNullException.ThrowIfNull(profile);
        RequireSameDistrict(profile.Id, nameof(profile));
        return new ProgrammeCalendar(this, recurrence, profile);
    }

    /// <summary>Whether it may have another timetable from a day on.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="timetable">The timetable.</param>
    /// <inheritdoc cref="ChangeFrom" path="/returns"/>
    /// <inheritdoc cref="ChangeFrom" path="/exception"/>
    public Decision CanChangeFrom(LocalDate from, Timetable timetable)
    {
        ArgumentNullException.ThrowIfNull(timetable);
        timetable.ThrowIfMalformed(nameof(timetable));
        return Judge(from, timetable, _ => true);
    }

    /// <summary>
    /// It has another timetable from a day on (调整安排), in the place of those that were to hold from then on; what was changed about occurrences before that day or moved before it stays, what was
    /// changed about later ones is forgotten. The same once more is accepted and changes nothing.
    /// </summary>
    /// <param name="from">The first day; not before the programme.</param>
    /// <param name="timetable">The timetable.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="BeforeTheProgramme"/> and <see cref="OccurrenceScheduled"/> for each occurrence of a day from then on that is held as an activity, also where it was moved before.</returns>
    /// <exception cref="ArgumentException">The timetable is not sound.</exception>
    public Decision ChangeFrom(LocalDate from, Timetable timetable, Instant at)
    {
        var may = CanChangeFrom(from, timetable);
        // What is moved before that day may have been held.
        if (may.IsAccepted && !IsChanged(from, timetable)) Change(from, timetable, one => one.Day < from || one.To?.Date < from, at);
        return may;
    }

    /// <summary>Whether an occurrence may take place at another time.</summary>
    /// <param name="day">The day on which it was to be.</param>
    /// <param name="to">When it begins instead.</param>
    /// <param name="place">Where it takes place instead, or <see langword="null"/> for where its turn is.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <inheritdoc cref="MoveOccurrence" path="/returns"/>
    /// <inheritdoc cref="MoveOccurrence" path="/exception"/>
    public Decision CanMoveOccurrence(LocalDate day, LocalDateTime to, ProgrammePlace? place, ProgrammeCalendar calendar)
    {
        RequireOwn(calendar);
        return IsMoved(day, to, place) ? Decision.Accepted : Judge(ProgrammeAction.MoveOccurrence, day, calendar) & Decision.Unless(
            to.Date < From ? new BeforeTheProgramme(From) : null,
            to.Date > Through ? new AfterTheProgramme(Through.Value) : null);
    }

    /// <summary>One occurrence takes place at another time or place (改期), also one that was called off or that a holiday takes. The same once more is accepted and changes nothing.</summary>
    /// <param name="day">The day on which it was to be, which names it.</param>
    /// <param name="to">When it begins instead, by the clock on the wall.</param>
    /// <param name="place">Where it takes place instead, or <see langword="null"/> for where its turn is.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or for all of <see cref="NoOccurrence"/>, <see cref="OccurrenceScheduled"/>, <see cref="BeforeTheProgramme"/> and <see cref="AfterTheProgramme"/> that apply.</returns>
    /// <exception cref="ArgumentException">The calendar is another programme's.</exception>
    public Decision MoveOccurrence(LocalDate day, LocalDateTime to, ProgrammePlace? place, ProgrammeCalendar calendar, Instant at)
    {
        var may = CanMoveOccurrence(day, to, place, calendar);
        if (!may.IsAccepted || IsMoved(day, to, place)) return may;

        Change(ProgrammeAction.MoveOccurrence, sequence => new OccurrenceChange(day, false, to, place, sequence));
        Raise(new ProgrammeOccurrenceMoved(Id, day, to.Date, Sequence), at);
        return Decision.Accepted;
    }

    /// <summary>Whether an occurrence may be called off.</summary>
    /// <param name="day">The day on which it was to be.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <inheritdoc cref="CancelOccurrence" path="/returns"/>
    /// <inheritdoc cref="CancelOccurrence" path="/exception"/>
    public Decision CanCancelOccurrence(LocalDate day, ProgrammeCalendar calendar) => Judge(ProgrammeAction.CancelOccurrence, day, calendar);

    /// <summary>One occurrence is called off (取消一次). The same once more is accepted and changes nothing.</summary>
    /// <param name="day">The day on which it was to be, which names it.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="NoOccurrence"/> or <see cref="OccurrenceScheduled"/>.</returns>
    /// <exception cref="ArgumentException">The calendar is another programme's.</exception>
    public Decision CancelOccurrence(LocalDate day, ProgrammeCalendar calendar, Instant at)
    {
        var may = CanCancelOccurrence(day, calendar);
        if (!may.IsAccepted || ChangeOf(day) is { IsCancelled: true }) return may;

        Change(ProgrammeAction.CancelOccurrence, sequence => new OccurrenceChange(day, true, null, null, sequence));
        Raise(new ProgrammeOccurrenceCancelled(Id, day, Sequence), at);
        return Decision.Accepted;
    }

    /// <summary>Whether an occurrence may take place as it was planned after all.</summary>
    /// <param name="day">The day on which it was to be.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <inheritdoc cref="RestoreOccurrence" path="/returns"/>
    /// <inheritdoc cref="RestoreOccurrence" path="/exception"/>
    public Decision CanRestoreOccurrence(LocalDate day, ProgrammeCalendar calendar)
    {
        RequireOwn(calendar);
        return ChangeOf(day) is { IsCancelled: false, To: null } ? Decision.Accepted : Judge(ProgrammeAction.RestoreOccurrence, day, calendar);
    }

    /// <summary>One occurrence takes place as it was planned after all (恢复一次). One that does so anyway is accepted and nothing changes.</summary>
    /// <param name="day">The day on which it was to be, which names it.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="NoOccurrence"/> or <see cref="OccurrenceScheduled"/>.</returns>
    /// <exception cref="ArgumentException">The calendar is another programme's.</exception>
    public Decision RestoreOccurrence(LocalDate day, ProgrammeCalendar calendar, Instant at)
    {
        var may = CanRestoreOccurrence(day, calendar);
        if (!may.IsAccepted || ChangeOf(day) is null or { IsCancelled: false, To: null }) return may;

        // It stays written down as changed, so that whoever has read the change before reads this one after it.
        Change(ProgrammeAction.RestoreOccurrence, sequence => new OccurrenceChange(day, false, null, null, sequence));
        Raise(new ProgrammeOccurrenceRestored(Id, day, Sequence), at);
        return Decision.Accepted;
    }

    /// <summary>Whether an occurrence may be held as an activity.</summary>
    /// <param name="day">The day on which the rule puts it.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <inheritdoc cref="ScheduleOccurrence" path="/returns"/>
    /// <inheritdoc cref="ScheduleOccurrence" path="/exception"/>
    public Decision CanScheduleOccurrence(LocalDate day, ActivityId activity, ProgrammeCalendar calendar)
    {
        if (activity == default) throw new ArgumentException("The activity is missing.", nameof(activity));
        RequireOwn(calendar);
        if (ChangeOf(day)?.ScheduledAs?.Activity == activity) return Decision.Accepted;
        var may = Judge(ProgrammeAction.ScheduleOccurrence, day, calendar) & UnlessScheduled(change => change.ScheduledAs!.Activity == activity);
        return may.IsAccepted && calendar.Find(day) is { TakesPlace: false } off ? new OccurrenceOff(day, off.State) : may;
    }

    /// <summary>
    /// One occurrence is held as an activity that volunteers sign up for (安排成活动). From then on it stays when and where it is now, and goes along with the activity: put to another time or called off by that.
    /// The same activity once more is accepted and changes nothing.
    /// </summary>
    /// <param name="day">The day on which the rule puts it, which names it.</param>
    /// <param name="activity">The activity.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="NoOccurrence"/>, <see cref="OccurrenceScheduled"/> or <see cref="OccurrenceOff"/>.</returns>
    /// <exception cref="ArgumentException">The activity is missing, or the calendar is another programme's.</exception>
    public Decision ScheduleOccurrence(LocalDate day, ActivityId activity, ProgrammeCalendar calendar, Instant at)
    {
        var may = CanScheduleOccurrence(day, activity, calendar);
        if (!may.IsAccepted || ChangeOf(day)?.ScheduledAs?.Activity == activity) return may;

        State = Lifecycle.Move(State, ProgrammeAction.ScheduleOccurrence);
        // Nothing about when and where it is has changed, so that no new number is due.
        var one = calendar.Find(day)!;
        Write((ChangeOf(day) ?? new OccurrenceChange(day, false, null, null, 0)) with { Sequence = one.Sequence, ScheduledAs = new ScheduledOccurrence(activity, one.StartsAt, one.During, one.Place, one.State) });
        Raise(new ProgrammeOccurrenceScheduled(Id, day, activity), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may get its last day.</summary>
    /// <param name="through">The last day.</param>
    /// <inheritdoc cref="End" path="/returns"/>
    public Decision CanEnd(LocalDate through)
    {
        if (IsEnded(through)) return Decision.Accepted;
        return Decision.Unless(
            through < From.PlusDays(-1) ? new BeforeTheProgramme(From) : null,
            through > Through ? new AfterTheProgramme(Through.Value) : null)
            & UnlessScheduled(change => change.Day > through || change.ScheduledAs!.StartsAt.Date > through)
            & Decision.Unless(_changes.Where(one => one.ScheduledAs is null && one.Day <= through && one.To?.Date > through).Select(one => new OccurrenceMovedBeyond(one.Day, one.To!.Value.Date)));
    }

    /// <summary>It gets its last day (结束), or an earlier one than it had; occurrences of later days are no more, wherever they were moved to. The same day again is accepted and changes nothing.</summary>
    /// <param name="through">The last day on which it may come; the day before the programme where it is given up before it began.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused for all of <see cref="BeforeTheProgramme"/>, <see cref="AfterTheProgramme"/> (it ends earlier already), <see cref="OccurrenceScheduled"/> for each later occurrence that is held as an activity, and
    /// <see cref="OccurrenceMovedBeyond"/> for each that was moved to a later day, that apply.
    /// </returns>
    public Decision End(LocalDate through, Instant at)
    {
        var may = CanEnd(through);
        if (!may.IsAccepted || IsEnded(through)) return may;

        State = Lifecycle.Move(State, ProgrammeAction.End);
        Sequence++;
        Through = through;
        Raise(new ProgrammeEnded(Id, through, Sequence), at);
        return Decision.Accepted;
    }

    private static Timetable OwnCopyOf(Timetable timetable) => timetable with { Places = [.. timetable.Places] };

    private bool IsChanged(LocalDate from, Timetable timetable) => _segments[^1] is { Sequence: > 0 } last && last.From == from && last.Timetable.Equals(timetable);

    private bool IsEnded(LocalDate through) => State == ProgrammeState.Ended && Through == through;

    private OccurrenceChange? ChangeOf(LocalDate day) => _changes.Find(one => one.Day == day);

    private bool IsMoved(LocalDate day, LocalDateTime to, ProgrammePlace? place) => ChangeOf(day) is { IsCancelled: false } known && (known.To, known.Place) == (to, place);

    private void RequireOwn(ProgrammeCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (calendar.Programme != this) throw new ArgumentException("The calendar is another programme's.", nameof(calendar));
    }

    private Decision Judge(ProgrammeAction action, LocalDate day, ProgrammeCalendar calendar)
    {
        RequireOwn(calendar);
        var permitted = Lifecycle.Permits(State, action);
        return !permitted.IsAccepted ? permitted : Decision.Unless(calendar.Find(day) is null ? new NoOccurrence(day) : null) & UnlessScheduled(change => change.Day == day);
    }

    private Decision Judge(LocalDate from, Timetable timetable, Predicate<OccurrenceChange> isInTheWay)
    {
        if (IsChanged(from, timetable)) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, ProgrammeAction.ChangeFrom);
        return !permitted.IsAccepted ? permitted : Decision.Unless(from < From ? new BeforeTheProgramme(From) : null) & UnlessScheduled(change => change.Day >= from && isInTheWay(change));
    }

    private void Change(LocalDate from, Timetable timetable, Predicate<OccurrenceChange> stays, Instant at)
    {
        State = Lifecycle.Move(State, ProgrammeAction.ChangeFrom);
        Sequence++;
        _segments = [.. _segments.Where(one => one.From < from), new ProgrammeSegment(from, OwnCopyOf(timetable), Sequence)];
        _changes = _changes.FindAll(stays);
        Raise(new ProgrammeChanged(Id, from, timetable.Rule, Sequence), at);
    }

    private Decision UnlessScheduled(Predicate<OccurrenceChange> isAsked) =>
        Decision.Unless(_changes.Where(one => one.ScheduledAs is not null && isAsked(one)).Select(one => new OccurrenceScheduled(one.Day, one.ScheduledAs!.Activity)));

    private void Change(ProgrammeAction action, Func<int, OccurrenceChange> change)
    {
        State = Lifecycle.Move(State, action);
        Sequence++;
        Write(change(Sequence));
    }

    private void Write(OccurrenceChange change) => _changes = [.. _changes.Where(one => one.Day != change.Day).Append(change).OrderBy(one => one.Day)];
}
