using CivicPractice.Activities;
using CivicPractice.Programmes;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Series;

/// <summary>Running series of activities (系列活动): from the start over planning ahead, changes and sign-ups to the end.</summary>
/// <remarks>
/// <para>A session is named by the day on which the rule of the programme puts it, as the occurrence is.</para>
/// <para>An unknown series is refused with <see cref="NotFound"/>. A key that was committed before answers "accepted" and does nothing. Not safe for concurrent use, as the district is not.</para>
/// </remarks>
/// <param name="district">The district.</param>
/// <param name="recurrence">Who works out the days of rules.</param>
/// <param name="facts">Where the facts of volunteers come from.</param>
public sealed partial class RunningSeries(OpenDistrict district, IRecurrence recurrence, IVolunteerFactsSource facts)
{
    private readonly RunningProgrammes _programmes = new(district, recurrence);
    private readonly PlanningActivities _planning = new(district);
    private readonly ChangingActivities _changing = new(district, facts);
    private readonly HoldingActivities _holding = new(district, facts);
    private readonly SigningUp _signingUp = new(district, facts);

    /// <summary>Runs series with the facts that the district itself holds of its volunteers.</summary>
    /// <param name="district">The district.</param>
    /// <param name="recurrence">Who works out the days of rules.</param>
    public RunningSeries(OpenDistrict district, IRecurrence recurrence)
        : this(district, recurrence, new VolunteerFactsOfDistrict(district))
    {
    }

    /// <summary>Starts the series of a programme (开设系列); its id is <see cref="ActivitySeriesId.Of"/>. No session is planned yet.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="series">What is laid down.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or <see cref="AlreadyExists"/> alone, or with all of <see cref="AfterTheProgramme"/> and the refusals of <see cref="ActivitySeries.Start"/> that apply.</returns>
    /// <exception cref="ArgumentException">As in <see cref="ActivitySeries.Start"/>.</exception>
    public ValueTask<Decision> StartAsync(ProgrammeId programme, NewSeries series, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(series);
        ArgumentNullException.ThrowIfNull(series.Plan, nameof(series));
        return district.RunAsync(FormattableString.Invariant($"series.start {programme} {series.From:uuuu'-'MM'-'dd} {series.DaysAhead} {series.Plan.Digest()}"), key, async () =>
        {
            if (await district.Programmes.FindAsync(programme, cancellationToken) is not { } its) return new NotFound("programme", programme.Value);
            var id = ActivitySeriesId.Of(programme);
            if (await district.ActivitySeries.FindAsync(id, cancellationToken) is not null) return new AlreadyExists("series", id.Value);
            var started = ActivitySeries.Start(district.Id, programme, series, at);
            var may = Decision.Unless(its.Through < series.From ? new AfterTheProgramme(its.Through.Value) : null) & started.Outcome;
            if (may.IsAccepted) district.ActivitySeries.Add(started.Value);
            return may;
        }, cancellationToken);
    }

    /// <summary>A series gets its last day (结束); what is planned for later is called off and everybody's seat there given back. The programme ends on that day too, or goes on without sign-ups.</summary>
    /// <param name="series">The series.</param>
    /// <param name="through">The last day on which it may have a session.</param>
    /// <param name="endsProgramme">Whether the programme ends on that day too.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> alone, or with the refusals of <see cref="ActivitySeries.End"/> and, where it ends too, of <see cref="Programme.End"/>.</returns>
    public ValueTask<Decision> EndAsync(ActivitySeriesId series, LocalDate through, bool endsProgramme, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"series.end {series} {through:uuuu'-'MM'-'dd} {endsProgramme}"), series, key, async (one, programme) =>
        {
            var may = one.End(through, at);
            if (!may.IsAccepted) return may;
            foreach (var (day, session) in await SessionsFromAsync(programme, through.PlusDays(1), cancellationToken))
            {
                if (!IsAhead(session, at) || session.Series != series) continue;
                may &= await _holding.CancelWithinAsync(session, ActivityCancellationReason.NoLongerNeeded, at, cancellationToken);
                // One that was only moved beyond that day is not planned anew.
                if (!endsProgramme && day > through) may &= programme.RestoreOccurrence(day, CalendarOf(programme), at);
            }

            return endsProgramme ? may & programme.End(through, at) : may;
        }, cancellationToken);

    /// <summary>The next session that is published or under way and not over, or <see langword="null"/>.</summary>
    /// <param name="series">The series.</param>
    /// <param name="now">The moment of asking.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<Activity?> NextSessionAsync(ActivitySeriesId series, Instant now, CancellationToken cancellationToken = default) =>
        await district.Activities.ListAsync(new SessionsAheadSpec(series, now), cancellationToken) is [var next, ..] ? next : null;

    private static bool IsAhead(Activity session, Instant at) => session.State == ActivityState.Published && at < session.During.From;

    private ProgrammeCalendar CalendarOf(Programme programme) => programme.CalendarBy(recurrence, district.Profile);

    private LocalDate DayOf(Instant at) => at.InZone(district.Profile.TimeZone).Date;

    // What is held as activities on a day or later, by the day that names the occurrence, the first to begin first.
    private async ValueTask<List<(LocalDate Day, Activity Session)>> SessionsFromAsync(Programme programme, LocalDate from, CancellationToken cancellationToken)
    {
        var sessions = new List<(LocalDate Day, Activity Session)>();
        foreach (var change in programme.Changes)
            if (change.ScheduledAs is { } held && held.StartsAt.Date >= from && await district.Activities.FindAsync(held.Activity, cancellationToken) is { } session) sessions.Add((change.Day, session));
        return [.. sessions.OrderBy(one => one.Session.During.From).ThenBy(one => one.Day)];
    }

    private ValueTask<Decision> RunAsync(
        string command, ActivitySeriesId series, IdempotencyKey key, Func<ActivitySeries, Programme, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(command, key, async () =>
            await district.ActivitySeries.FindAsync(series, cancellationToken) is { } one ? await attempt(one, (await district.Programmes.FindAsync(one.Programme, cancellationToken))!) : new NotFound("series", series.Value), cancellationToken);
}
