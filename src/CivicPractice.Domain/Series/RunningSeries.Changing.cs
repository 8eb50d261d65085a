using CivicPractice.Activities;
using CivicPractice.Programmes;
using NodaTime;

namespace CivicPractice.Series;

/// <content>One session is otherwise, or all from a day on.</content>
public sealed partial class RunningSeries
{
    // How far to look for one occurrence more: what comes at least once a year has one.
    private const int DaysToTheNext = 366;

    /// <summary>One session is at another time or place, or otherwise (单次变更); one that is not planned yet is planned first. The occurrence of the programme goes along, and so does whoever signed up and is free then.</summary>
    /// <param name="series">The series.</param>
    /// <param name="day">The day on which the rule puts it, which names it.</param>
    /// <param name="change">What is to be otherwise.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, <see cref="BeforeTheSeries"/>, <see cref="AfterTheSeries"/>, <see cref="NoOccurrence"/> or <see cref="OccurrenceOff"/> alone, with what planning it is refused for, or as <see cref="ChangingActivities.ChangeAsync"/> is.</returns>
    /// <exception cref="ArgumentException">As in <see cref="Activity.Change"/>.</exception>
    public ValueTask<Decision> ChangeOneAsync(ActivitySeriesId series, LocalDate day, ActivityChange change, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(change);
        change.RequireSound(nameof(change));
        return RunAsync(FormattableString.Invariant($"series.change-one {series} {day:uuuu'-'MM'-'dd} {change.Digest()}"), series, key, async (one, programme) =>
        {
            if (CalendarOf(programme).Find(day) is not { } occurrence) return new NoOccurrence(day);
            if (!occurrence.TakesPlace) return new OccurrenceOff(day, occurrence.State);
            if (occurrence.Activity is null)
            {
                var planned = JudgeDay(one, occurrence.StartsAt.Date);
                if (planned.IsAccepted) planned = await PlanWithinAsync(one, programme, occurrence, at, cancellationToken);
                if (!planned.IsAccepted) return planned;
            }

            if (change.During is { } during && JudgeDay(one, during.From.InZone(district.Profile.TimeZone).Date) is { IsAccepted: false } beyond) return beyond;
            var session = (await district.Activities.FindAsync(occurrence.Activity ?? series.SessionOn(day, occurrence.Sequence), cancellationToken))!;
            return await _changing.ChangeWithinAsync([(session, change)], at, cancellationToken);
        }, cancellationToken);
    }

    /// <summary>One session is called off (单次取消), and with it the occurrence of the programme; also one that is not planned yet. Calling it off again is accepted and changes nothing.</summary>
    /// <param name="series">The series.</param>
    /// <param name="day">The day on which the rule puts it, which names it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, the refusals of <see cref="Activity.Cancel"/>, or those of <see cref="Programme.CancelOccurrence"/>.</returns>
    public ValueTask<Decision> CancelOneAsync(
        ActivitySeriesId series, LocalDate day, ActivityCancellationReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"series.cancel-one {series} {day:uuuu'-'MM'-'dd} {reason}"), series, key, async (_, programme) =>
        {
            var calendar = CalendarOf(programme);
            return calendar.Find(day)?.Activity is { } id && await district.Activities.FindAsync(id, cancellationToken) is { } session
                ? await _holding.CancelWithinAsync(session, reason, at, cancellationToken)
                : programme.CancelOccurrence(day, calendar, at);
        }, cancellationToken);

    /// <summary>
    /// From a day on the series has another timetable, another plan, or both (后续变更). The programme gets the timetable, and the sessions that are planned for that day or later and have not begun go over to its occurrences, in their
    /// order and to the nearest; sign-ups go along where the volunteer is free then. A session for which no occurrence is left up to the day through which the series is planned is called off, rather one for which nobody signed up; whoever signed up may go on to the first occurrence after that day.
    /// All of it in one unit of work: no session is lost or held twice.
    /// </summary>
    /// <remarks>Another host, other co-organisers, another project, other roles, ages and circumstances hold for sessions that are not planned yet; what is published keeps them. Fewer seats take nobody's seat away.</remarks>
    /// <param name="series">The series.</param>
    /// <param name="from">The first day.</param>
    /// <param name="timetable">The timetable, or <see langword="null"/> where that stays.</param>
    /// <param name="plan">The plan, or <see langword="null"/> where that stays.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/> alone, or for all of <see cref="BeforeTheSeries"/>, <see cref="PlaceUnknown"/> and the refusals of <see cref="ActivitySeries.ChangePlanFrom"/> and <see cref="Programme.ChangeFrom"/> (among them
    /// <see cref="OccurrenceScheduled"/> for each occurrence of which only a draft was made), or for those of <see cref="ChangingActivities.ChangeAsync"/> for any session.
    /// </returns>
    /// <exception cref="ArgumentException">Neither is given, or timetable or plan are not sound.</exception>
    public ValueTask<Decision> ChangeFollowingAsync(
        ActivitySeriesId series, LocalDate from, Timetable? timetable, SeriesPlan? plan, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        if (timetable is null && plan is null) throw new ArgumentException("Neither timetable nor plan are to be otherwise.", nameof(plan));
        timetable?.ThrowIfMalformed(nameof(timetable));
        plan?.RequireSound(nameof(plan));
        return RunAsync(FormattableString.Invariant($"series.change-following {series} {from:uuuu'-'MM'-'dd} {plan?.Digest() ?? "-"} {timetable?.InFull ?? "-"}"), series, key, async (one, programme) =>
        {
            var may = plan is null ? Decision.Unless(from < one.From ? new BeforeTheSeries(one.From) : null) : one.ChangePlanFrom(from, plan, at);
            if (timetable is not null) may &= _programmes.JudgePlaces(timetable.Places);
            if (!may.IsAccepted) return may;

            var following = await SessionsFromAsync(programme, from, cancellationToken);
            var times = new Dictionary<ActivityId, TimeRange>();
            if (timetable is not null && !programme.Has(timetable, from))
            {
                may = await PutInPlaceAsync(one, programme, from, timetable, following, times, at, cancellationToken);
                if (!may.IsAccepted) return may;
            }

            List<(Activity Session, ActivityChange Change)> changes =
            [
                .. following.Where(its => IsAhead(its.Session, at)).Select(its => its.Session)
                    // What somebody drafted by hand goes along in time and keeps its own words.
                    .Select(session => (session, ChangeTo(session.Series == series ? plan?.Each : null, programme, times.TryGetValue(session.Id, out var during) ? during : null))),
            ];
            may = await _changing.ChangeWithinAsync(changes, at, cancellationToken);
            if (plan is null || !may.IsAccepted) return may;
            foreach (var (session, _) in changes.Where(one => one.Session.Series == series)) may &= await ChangeSeatsAsync(session, plan.Each.Seats, at, cancellationToken);
            return may;
        }, cancellationToken);
    }

    // The programme gets the timetable; each session that has not begun gets another occurrence, or is called off.
    private async ValueTask<Decision> PutInPlaceAsync(
        ActivitySeries series, Programme programme, LocalDate from, Timetable timetable, List<(LocalDate Day, Activity Session)> following, Dictionary<ActivityId, TimeRange> times, Instant at,
        CancellationToken cancellationToken)
    {
        var going = following.Where(its => its.Day >= from && IsAhead(its.Session, at)).Select(its => its.Session).ToList();
        var staying = await StayingAsync(programme, from, at, cancellationToken);
        var may = programme.ChangeWithActivities(from, timetable, going.Select(session => session.Id).ToHashSet(), staying, at);
        if (!may.IsAccepted || going.Count == 0) return may;

        var calendar = CalendarOf(programme);
        var last = LocalDate.Max(series.PlannedThrough ?? from, going.Max(DayOfSession));
        var end = LocalDate.Min(last.PlusDays(DaysToTheNext), series.Through ?? LocalDate.MaxIsoValue);
        List<ProgrammeOccurrence> all = end < from ? [] : [.. calendar.Within(new Term(from, end)).Where(occurrence => occurrence.Day >= from && IsToPlan(occurrence, at))];
        var room = all.Count(occurrence => occurrence.StartsAt.Date <= last);
        List<ProgrammeOccurrence> occurrences = [.. all.Take(room + 1)];
        var places = SessionsInTheirPlaces.Of([.. going.Select(session => (DayOfSession(session), session.SeatsTaken > 0))], [.. occurrences.Select(occurrence => occurrence.StartsAt.Date)], room);
        for (var n = 0; n < going.Count; n++)
        {
            if (places[n] is not { } place)
            {
                may &= await _holding.CancelWithinAsync(going[n], ActivityCancellationReason.NoLongerNeeded, at, cancellationToken);
                continue;
            }

            may &= programme.ScheduleOccurrence(occurrences[place].Day, going[n].Id, calendar, at);
            times[going[n].Id] = occurrences[place].During;
        }

        return may;
    }

    // What has begun or is over keeps its occurrence, and so does what was moved before that day; of a mere draft, whoever made it decides first.
    private async ValueTask<HashSet<ActivityId>> StayingAsync(Programme programme, LocalDate from, Instant at, CancellationToken cancellationToken)
    {
        var staying = new HashSet<ActivityId>();
        foreach (var held in programme.Changes.Where(change => change.Day >= from).Select(change => change.ScheduledAs).OfType<ScheduledOccurrence>())
        {
            if (await district.Activities.FindAsync(held.Activity, cancellationToken) is { State: not ActivityState.Drafted } session && (held.StartsAt.Date < from || !IsAhead(session, at)))
                staying.Add(held.Activity);
        }

        return staying;
    }

    private async ValueTask<Decision> ChangeSeatsAsync(Activity session, int wanted, Instant at, CancellationToken cancellationToken)
    {
        // Roles stand from publication on.
        if (session.Roles.Count > 0) return Decision.Accepted;
        var seats = Math.Max(wanted, session.SeatsTaken);
        var isRoom = seats > session.Seats && await district.Sites.FindAsync(session.Site, cancellationToken) is { } site ? site.CanHold(seats) : Decision.Accepted;
        if (!isRoom.IsAccepted) return isRoom;
        var changed = session.ChangeSeats(seats, at);
        await _signingUp.PromoteWithinAsync(session, at, cancellationToken);
        return changed;
    }

    private static ActivityChange ChangeTo(OccurrencePlan? plan, Programme programme, TimeRange? during) => plan is null ? new ActivityChange { During = during } : new ActivityChange
    {
        During = during,
        Title = plan.Title ?? programme.Name,
        Information = plan.Information,
        Risk = plan.Risk,
        Audience = plan.Audience,
        IsConcentrated = plan.IsConcentrated,
    };

    private static Decision JudgeDay(ActivitySeries series, LocalDate day) => Decision.Unless(
        day < series.From ? new BeforeTheSeries(series.From) : null,
        day > series.Through ? new AfterTheSeries(series.Through.Value) : null);

    private LocalDate DayOfSession(Activity session) => session.DayIn(district.Profile.TimeZone);
}
