using System.Globalization;
using CivicPractice.Activities;
using CivicPractice.Partnerships;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Programmes;

/// <summary>Running programmes (常设项目): the use cases from the start over all changes to the end.</summary>
/// <remarks>An unknown programme or site is refused with <see cref="NotFound"/>. A key that was committed before answers "accepted" and does nothing.</remarks>
/// <param name="district">The district.</param>
/// <param name="recurrence">Who works out the days of rules.</param>
public sealed class RunningProgrammes(OpenDistrict district, IRecurrence recurrence)
{
    /// <summary>Starts a programme (开设).</summary>
    /// <param name="id">The id of the new programme.</param>
    /// <param name="programme">What is laid down.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/> or <see cref="NotFound"/> alone, or for all of <see cref="PlaceUnknown"/> for each place and the refusals of <see cref="Programme.Start"/> that apply.</returns>
    public ValueTask<Decision> StartAsync(ProgrammeId id, NewProgramme programme, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return district.RunAsync($"programme.start {id}", key, async () =>
        {
            if (await district.Programmes.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("programme", id.Value);
            if (await district.Sites.FindAsync(programme.Site, cancellationToken) is not { } site) return new NotFound("site", programme.Site.Value);
            var started = Programme.Start(id, programme, site.Facts, at);
            var may = JudgePlaces(programme.Timetable.Places) & started.Outcome;
            if (may.IsAccepted) district.Programmes.Add(started.Value);
            return may;
        }, cancellationToken);
    }

    /// <summary>A programme has another timetable from a day on (调整安排).</summary>
    /// <param name="id">The programme.</param>
    /// <param name="from">The first day.</param>
    /// <param name="timetable">The timetable.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> alone, or for all of <see cref="PlaceUnknown"/> for each place and the refusals of <see cref="Programme.ChangeFrom"/> that apply.</returns>
    public ValueTask<Decision> ChangeFromAsync(
        ProgrammeId id, LocalDate from, Timetable timetable, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(timetable);
        return RunAsync(FormattableString.Invariant($"programme.change-from {id} {from:uuuu'-'MM'-'dd} {timetable.InFull}"), id, key, programme =>
            JudgePlaces(timetable.Places) is { IsAccepted: false } unknown ? unknown & programme.CanChangeFrom(from, timetable) : programme.ChangeFrom(from, timetable, at), cancellationToken);
    }

    /// <summary>One occurrence takes place at another time or place (改期).</summary>
    /// <param name="id">The programme.</param>
    /// <param name="day">The day on which it was to be, which names it.</param>
    /// <param name="to">When it begins instead, by the clock on the wall.</param>
    /// <param name="place">Where it takes place instead, or <see langword="null"/> for where its turn is.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> alone, or for all of <see cref="PlaceUnknown"/> and the refusals of <see cref="Programme.MoveOccurrence"/> that apply.</returns>
    public ValueTask<Decision> MoveOccurrenceAsync(
        ProgrammeId id, LocalDate day, LocalDateTime to, ProgrammePlace? place, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"programme.move-occurrence {id} {day:uuuu'-'MM'-'dd} {to:uuuu'-'MM'-'dd'T'HH':'mm':'ss;FFFFFFFFF} {(place is { IsTheSite: true } ? "@site" : place)}"), id, key, programme =>
        {
            var calendar = CalendarOf(programme);
            return place is { IsTheSite: false } there && JudgePlaces([there]) is { IsAccepted: false } unknown
                ? unknown & programme.CanMoveOccurrence(day, to, place, calendar)
                : programme.MoveOccurrence(day, to, place, calendar, at);
        }, cancellationToken);

    /// <summary>One occurrence is called off (取消一次).</summary>
    /// <param name="id">The programme.</param>
    /// <param name="day">The day on which it was to be, which names it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Programme.CancelOccurrence"/>.</returns>
    public ValueTask<Decision> CancelOccurrenceAsync(ProgrammeId id, LocalDate day, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"programme.cancel-occurrence {id} {day:uuuu'-'MM'-'dd}"), id, key, programme => programme.CancelOccurrence(day, CalendarOf(programme), at), cancellationToken);

    /// <summary>One occurrence takes place as it was planned after all (恢复一次).</summary>
    /// <param name="id">The programme.</param>
    /// <param name="day">The day on which it was to be, which names it.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Programme.RestoreOccurrence"/>.</returns>
    public ValueTask<Decision> RestoreOccurrenceAsync(ProgrammeId id, LocalDate day, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"programme.restore-occurrence {id} {day:uuuu'-'MM'-'dd}"), id, key, programme => programme.RestoreOccurrence(day, CalendarOf(programme), at), cancellationToken);

    /// <summary>Drafts the activity as which an occurrence is held (安排成活动): at the site of the programme, of its category, at the time of the occurrence. An occurrence is held as one activity at a time.</summary>
    /// <param name="id">The programme.</param>
    /// <param name="day">The day on which the rule puts the occurrence, which names it.</param>
    /// <param name="activity">The id of the new activity.</param>
    /// <param name="plan">What the programme does not say.</param>
    /// <param name="coOrganizers">The partnerships out of which others co-organise; may be empty.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or <see cref="AlreadyExists"/> alone, with the refusals of <see cref="Programme.ScheduleOccurrence"/>, or with those of <see cref="PlanningActivities.DraftAsync"/>.</returns>
    public ValueTask<Decision> DraftActivityAsync(
        ProgrammeId id, LocalDate day, ActivityId activity, OccurrencePlan plan, IReadOnlyList<PartnershipId> coOrganizers, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(coOrganizers);
        return district.RunAsync(FormattableString.Invariant($"programme.draft-activity {id} {day:uuuu'-'MM'-'dd} {activity} {string.Join(' ', coOrganizers)}"), key, async () =>
        {
            if (await district.Programmes.FindAsync(id, cancellationToken) is not { } programme) return new NotFound("programme", id.Value);
            if (await district.Activities.FindAsync(activity, cancellationToken) is not null) return new AlreadyExists("activity", activity.Value);
            var calendar = CalendarOf(programme);
            var may = programme.CanScheduleOccurrence(day, activity, calendar);
            if (!may.IsAccepted) return may;
            may = await new PlanningActivities(district).DraftWithinAsync(activity, plan.For(programme, calendar.Find(day)!), coOrganizers, at, id, cancellationToken);
            return may.IsAccepted ? programme.ScheduleOccurrence(day, activity, calendar, at) : may;
        }, cancellationToken);
    }

    /// <summary>A programme gets its last day (结束).</summary>
    /// <param name="id">The programme.</param>
    /// <param name="through">The last day on which it may come.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Programme.End"/>.</returns>
    public ValueTask<Decision> EndAsync(ProgrammeId id, LocalDate through, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"programme.end {id} {through:uuuu'-'MM'-'dd}"), id, key, programme => programme.End(through, at), cancellationToken);

    /// <summary>What programmes bring on some days, of one site or of the whole district, the first to begin first; those that do not take place too.</summary>
    /// <param name="days">The days, both ends included.</param>
    /// <param name="site">The site, or <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<IReadOnlyList<ProgrammeOccurrence>> OccurrencesAsync(Term days, PracticeSiteId? site = null, CancellationToken cancellationToken = default) =>
    [
        .. (await district.Programmes.ListAsync(new ProgrammesSpec(site), cancellationToken)).SelectMany(programme => CalendarOf(programme).Within(days))
            .OrderBy(one => one.StartsAt).ThenBy(one => one.Programme),
    ];

    /// <summary>What programmes bring on some days, as entries of a calendar that people subscribe to (日历订阅); what does not take place is there as cancelled.</summary>
    /// <param name="days">The days, both ends included.</param>
    /// <param name="reader">The reader's culture; it chooses the language of the names of zones.</param>
    /// <param name="site">The site, or <see langword="null"/> for all.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<IReadOnlyList<CalendarEntry>> EntriesAsync(Term days, CultureInfo reader, PracticeSiteId? site = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var (entries, sites) = (new List<CalendarEntry>(), new Dictionary<PracticeSiteId, string>());
        foreach (var programme in await district.Programmes.ListAsync(new ProgrammesSpec(site), cancellationToken))
        {
            if (!sites.ContainsKey(programme.Site)) sites[programme.Site] = (await district.Sites.FindAsync(programme.Site, cancellationToken))?.Name ?? "";
            entries.AddRange(CalendarOf(programme).Within(days).Select(one => new CalendarEntry
            {
                Uid = UidOf(one),
                Sequence = one.Sequence,
                During = one.During,
                Summary = programme.Name,
                Location = NameOf(one.Place, reader) ?? sites[programme.Site],
                IsCancelled = !one.TakesPlace,
            }));
        }

        return [.. entries.OrderBy(entry => entry.During.From).ThenBy(entry => entry.Uid, StringComparer.Ordinal)];
    }

    /// <summary>What names an occurrence in the calendars that people subscribe to, whatever becomes of it.</summary>
    /// <param name="occurrence">The occurrence.</param>
    public string UidOf(ProgrammeOccurrence occurrence)
    {
        ArgumentNullException.ThrowIfNull(occurrence);
        return FormattableString.Invariant($"{occurrence.Programme}.{occurrence.Day:uuuu'-'MM'-'dd}@{district.Profile.Id}");
    }

    private string? NameOf(ProgrammePlace place, CultureInfo reader) => place.Division is { } division ? district.Divisions.Find(division)?.Name ?? place.ToString()
        : place.Zone is { } code ? district.Profile.Zones.TryGetValue(code, out var zone) ? zone.Name.In(reader) : place.ToString()
        : null;

    private ProgrammeCalendar CalendarOf(Programme programme) => programme.CalendarBy(recurrence, district.Profile);

    internal Decision JudgePlaces(IEnumerable<ProgrammePlace> places) => Decision.Unless(places.Distinct().Where(place => !IsKnown(place)).Select(place => new PlaceUnknown(place)));

    private bool IsKnown(ProgrammePlace place) =>
        place.Division is { } division ? district.Divisions.Find(division) is not null : place.Zone is { } zone && district.Profile.Zones.ContainsKey(zone);

    private ValueTask<Decision> RunAsync(string command, ProgrammeId id, IdempotencyKey key, Func<Programme, Decision> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.Programmes.FindAsync(id, cancellationToken) is { } programme ? attempt(programme) : new NotFound("programme", id.Value), cancellationToken);
}
