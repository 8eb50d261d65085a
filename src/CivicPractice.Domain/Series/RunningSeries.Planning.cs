using CivicPractice.Activities;
using CivicPractice.Programmes;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Series;

/// <content>Sessions are planned ahead and signed up for.</content>
public sealed partial class RunningSeries
{
    /// <summary>
    /// Plans the sessions of a series ahead (提前安排): drafts and publishes an activity for each occurrence from now up to a day that takes place and has none yet. What one is refused for, such as a site that is shut, is told
    /// and does not stop the others; it is tried again when planning ahead comes again. Repeating it, or doing it from two places at once, plans nothing twice.
    /// </summary>
    /// <param name="series">The series.</param>
    /// <param name="through">The last day, or <see langword="null"/> for as many days ahead as the series says; never after its own last day.</param>
    /// <param name="at">The moment.</param>
    /// <param name="cancellationToken">Stops waiting; what is planned by then stays planned.</param>
    /// <returns>For each occurrence that had no session yet, what became of it; or refused with <see cref="NotFound"/> or <see cref="BeforeTheSeries"/>.</returns>
    public async ValueTask<Decision<IReadOnlyList<SessionAnswer>>> PlanAheadAsync(ActivitySeriesId series, LocalDate? through, Instant at, CancellationToken cancellationToken = default)
    {
        if (await district.ActivitySeries.FindAsync(series, cancellationToken) is not { } one) return new NotFound("series", series.Value);
        var wanted = through ?? DayOf(at).PlusDays(one.DaysAhead);
        var last = one.Through is { } end ? LocalDate.Min(wanted, end) : wanted;
        if (one.CanPlanAhead(last) is { IsAccepted: false } refused) return refused;
        var programme = (await district.Programmes.FindAsync(one.Programme, cancellationToken))!;
        var first = LocalDate.Max(DayOf(at), one.From);

        var answers = new List<SessionAnswer>();
        if (first <= last)
        {
            foreach (var day in CalendarOf(programme).Within(new Term(first, last)).Where(occurrence => IsToPlan(occurrence, at)).Select(occurrence => (occurrence.Day, occurrence.StartsAt.Date)).ToList())
            {
                var session = default(ActivityId);
                var outcome = await RunAsync(FormattableString.Invariant($"series.plan {series} {day.Day:uuuu'-'MM'-'dd}"), series, default, async (its, of) =>
                {
                    if (CalendarOf(of).Find(day.Day) is not { } occurrence) return Decision.Accepted;
                    // It may have got its last day since.
                    if (JudgeDay(its, occurrence.StartsAt.Date) is { IsAccepted: false } beyond) return beyond;
                    session = occurrence.Activity ?? series.SessionOn(day.Day, occurrence.Sequence);
                    // Planned by somebody else since the programme was read: the id follows from the day.
                    if (await district.Activities.FindAsync(session, cancellationToken) is not null) return Decision.Accepted;
                    if (!IsToPlan(occurrence, at)) return Decision.Accepted;
                    var planned = await PlanWithinAsync(its, of, occurrence, at, cancellationToken);
                    // Planned by somebody else between two looks at it: the commit finds that out, and it is looked at anew.
                    return planned.Refusals is [AlreadyExists] ? Decision.Accepted : planned;
                }, cancellationToken);
                if (session != default) answers.Add(new SessionAnswer(day.Date, session, outcome));
            }
        }

        var noted = await RunAsync(FormattableString.Invariant($"series.plan-ahead {series} {last:uuuu'-'MM'-'dd}"), series, default, (its, _) => ValueTask.FromResult(its.PlanAhead(last, at)), cancellationToken);
        return noted.IsAccepted ? answers : noted;
    }

    /// <summary>
    /// Signs a volunteer up for each session that is published and begins in a span of days (系列报名). What one is refused for is told and does not stop the others. Who has a seat already keeps it; who gave one back takes it
    /// again, for that is what is asked.
    /// </summary>
    /// <param name="series">The series.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="days">The days, both ends included.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none; each session has one of its own that follows from it.</param>
    /// <param name="cancellationToken">Stops waiting; what is signed up for by then stays so.</param>
    /// <returns>What became of it for each session; or refused with <see cref="NotFound"/> (series, volunteer), or with <see cref="AgreementMissing"/> for each host with whom an agreement for continuous service is asked for and does not hold for all of the days (R18).</returns>
    public async ValueTask<Decision<IReadOnlyList<SessionAnswer>>> SignUpAsync(
        ActivitySeriesId series, VolunteerId volunteer, Term days, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        if (await district.ActivitySeries.FindAsync(series, cancellationToken) is null) return new NotFound("series", series.Value);
        if (await facts.FindAsync(volunteer, cancellationToken) is not { } signingUp) return new NotFound("volunteer", volunteer.Value);
        var sessions = (await district.Activities.ListAsync(new SessionsAheadSpec(series, at), cancellationToken))
            .Where(one => at < one.During.From).Select(one => (one.Id, one.Host, Day: DayOfSession(one), IsOwn: one.Participations.Any(seat => seat.Volunteer == volunteer && seat.HasSeat))).ToList();
        // Session by session each is a day's service; together, with those signed up for before, they may be continuous.
        var agreed = Decision.Unless(sessions.Where(one => one.IsOwn || days.Contains(one.Day)).GroupBy(one => one.Host).SelectMany(one =>
            AgreementPolicy.Judge(signingUp, new AgreementDemand { With = one.Key, Days = new Term(one.Min(session => session.Day), one.Max(session => session.Day)) }, district.Profile.Agreements).Refusals));
        if (!agreed.IsAccepted) return agreed;
        var answers = new List<SessionAnswer>();
        foreach (var (id, _, day, _) in sessions.Where(one => days.Contains(one.Day)))
        {
            var own = key.IsSome ? new IdempotencyKey(ShortDigest.Of($"{key}:{id}")) : default;
            var outcome = await district.RunAsync($"series.sign-up {series} {id} {volunteer}", own, async () =>
            {
                var session = (await district.Activities.FindAsync(id, cancellationToken))!;
                var known = session.Participations.Where(one => one.Volunteer == volunteer).ToList();
                if (known.Exists(one => one.HasSeat)) return Decision.Accepted;
                var seat = known.Find(one => one.State == ParticipationState.Waiting)?.Id ?? series.SeatIn(id, volunteer, known.Count);
                return await _signingUp.SignUpWithinAsync(id, seat, volunteer, at, cancellationToken);
            }, cancellationToken);
            answers.Add(new SessionAnswer(day, id, outcome));
        }

        return answers;
    }

    private static bool IsToPlan(ProgrammeOccurrence occurrence, Instant at) => occurrence is { TakesPlace: true, Activity: null } && at < occurrence.During.From;

    private async ValueTask<Decision> PlanWithinAsync(ActivitySeries series, Programme programme, ProgrammeOccurrence occurrence, Instant at, CancellationToken cancellationToken)
    {
        var (id, plan) = (series.Id.SessionOn(occurrence.Day, occurrence.Sequence), series.PlanOn(occurrence.StartsAt.Date));
        var may = await _planning.DraftWithinAsync(id, plan.Each.For(programme, occurrence) with { Series = series.Id }, plan.CoOrganizers, at, programme.Id, cancellationToken);
        if (!may.IsAccepted) return may;
        may = programme.ScheduleOccurrence(occurrence.Day, id, CalendarOf(programme), at);
        return may.IsAccepted ? (await district.Activities.FindAsync(id, cancellationToken))!.Publish(at) : may;
    }
}
