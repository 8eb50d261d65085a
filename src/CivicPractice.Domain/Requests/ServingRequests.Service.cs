using CivicPractice.Activities;
using CivicPractice.Statistics;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Requests;

/// <content>From the visit on.</content>
public sealed partial class ServingRequests
{
    /// <summary>The volunteers begin (开始服务), judging eligibility by what is known now.</summary>
    /// <param name="id">The request.</param>
    /// <param name="at">The moment of beginning.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (request, volunteer), or as <see cref="ServiceRequest.Begin"/> is.</returns>
    public ValueTask<Decision> BeginAsync(ServiceRequestId id, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"request.begin {id}", id, at, key, async request =>
        {
            var (known, unknown) = await FactsOfAsync(request.Volunteers, cancellationToken);
            return unknown.IsAccepted ? request.Begin(known, at, district.Profile) : unknown;
        }, cancellationToken);

    /// <summary>Records a failed visit (上门未果) and gives the volunteers' time back; the request waits to be dispatched again. Where the volunteers did not come, that is noted in their files, as without an excuse until one is found (<see cref="CorrectAbsenceAsync(ServiceRequestId, VolunteerId, AbsenceKind, Instant, IdempotencyKey, CancellationToken)"/>).</summary>
    /// <param name="id">The request.</param>
    /// <param name="reason">Why it failed.</param>
    /// <param name="at">The moment of recording.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, with <see cref="VisitStillCovered"/> where cover is said to have ended and has not, or as <see cref="ServiceRequest.RecordFailedVisit"/> is.</returns>
    public ValueTask<Decision> RecordFailedVisitAsync(
        ServiceRequestId id, FailedVisitReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"request.record-failed-visit {id} {reason}", id, at, key, async request =>
        {
            if (reason == FailedVisitReason.CoverEnded && await IsCoveredAsync(request, at, cancellationToken)) return new VisitStillCovered(id);
            // Who has begun has come.
            var (volunteers, stayedAway) = (request.Volunteers, reason == FailedVisitReason.VolunteersAbsent && request.BegunAt is null);
            var decision = await FailWithinAsync(request, reason, at, cancellationToken);
            if (!decision.IsAccepted || !stayedAway) return decision;
            foreach (var volunteer in volunteers)
                decision &= await district.NoteAnotherAbsenceAsync(volunteer, request.Cause, district.DayOf(request.Wanted.From), at, cancellationToken);
            return decision;
        }, cancellationToken);

    /// <summary>Tells that one of those who were to come did not (登记缺席), and gives their time back; the others serve. How they stayed away is noted in their file, and can be corrected (<c>CorrectAbsenceAsync</c>).</summary>
    /// <param name="id">The request.</param>
    /// <param name="volunteer">Who did not come.</param>
    /// <param name="kind">How they stayed away; an excuse leaves no trace.</param>
    /// <param name="at">The moment of telling.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="ServiceRequest.MarkAbsent"/> is.</returns>
    public ValueTask<Decision> MarkAbsentAsync(
        ServiceRequestId id, VolunteerId volunteer, AbsenceKind kind, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"request.mark-absent {id} {volunteer} {kind}", id, at, key, async request =>
        {
            var may = request.MarkAbsent(volunteer, at);
            return may.IsAccepted ? may & await district.NoteAbsenceAsync(volunteer, request.Cause, kind, district.DayOf(request.Wanted.From), at, cancellationToken) : may;
        }, cancellationToken);

    /// <summary>Corrects how a volunteer stayed away from a visit, such as when an excuse is found (请假补登): in the latest round in which they did.</summary>
    /// <param name="id">The request.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="kind">How they stayed away.</param>
    /// <param name="at">The moment of correcting.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> for the request, or for the absence where none was noted.</returns>
    public ValueTask<Decision> CorrectAbsenceAsync(
        ServiceRequestId id, VolunteerId volunteer, AbsenceKind kind, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"request.correct-absence {id} {volunteer} {kind}", id, at, key, async request =>
        {
            // Where the request was reopened since, an absence may be of a round before.
            for (var round = request.Round; round > 1; round--)
            {
                var so = await district.CorrectAbsenceAsync(volunteer, id.CauseOfRound(round), kind, at, cancellationToken);
                if (!so.IsRefusedFor<NotFound>()) return so;
            }

            return await district.CorrectAbsenceAsync(volunteer, id.CauseOfRound(1), kind, at, cancellationToken);
        }, cancellationToken);

    /// <summary>Corrects how a volunteer stayed away in one round of a request that was reopened since.</summary>
    /// <param name="id">The request.</param>
    /// <param name="round">The round, from 1.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="kind">How they stayed away.</param>
    /// <param name="at">The moment of correcting.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused as without the round.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The round is less than 1.</exception>
    public ValueTask<Decision> CorrectAbsenceAsync(
        ServiceRequestId id, int round, VolunteerId volunteer, AbsenceKind kind, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        var cause = id.CauseOfRound(round);
        return RunAsync(FormattableString.Invariant($"request.correct-absence {id} {round} {volunteer} {kind}"), id, at, key,
            async _ => await district.CorrectAbsenceAsync(volunteer, cause, kind, at, cancellationToken), cancellationToken);
    }

    /// <summary>The service is given (完成服务); the service of every volunteer is recorded and credited, unless an activity does so.</summary>
    /// <param name="id">The request.</param>
    /// <param name="at">The moment of the end.</param>
    /// <param name="personTimes">Person-times served (服务人次), 0 or more; 0 where an activity counts them.</param>
    /// <param name="through">The activity that gave the service and counts and credits it, or <see langword="null"/>.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>
    /// Refused with <see cref="NotFound"/> (request, activity), with all of <see cref="ActivityAnswersAnother"/> and <see cref="ActivityNotHeld"/> that apply,
    /// or as <see cref="ServiceRequest.Serve"/> is.
    /// </returns>
    public ValueTask<Decision> ServeAsync(
        ServiceRequestId id, Instant at, int personTimes, ActivityId? through = null, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        ServeAsync(id, at, personTimes, CountingMethod.Unstated, through, key, cancellationToken);

    /// <summary>The service is given (完成服务), saying how its person-times were counted.</summary>
    /// <param name="id">The request.</param>
    /// <param name="at">The moment of the end.</param>
    /// <param name="personTimes">Person-times served (服务人次), 0 or more; 0 where an activity counts them.</param>
    /// <param name="counted">How they were counted.</param>
    /// <param name="through">The activity that gave the service and counts and credits it, or <see langword="null"/>.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused as without it.</returns>
    public ValueTask<Decision> ServeAsync(
        ServiceRequestId id, Instant at, int personTimes, CountingMethod counted, ActivityId? through = null, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"request.serve {id} {personTimes} {through}{(counted == CountingMethod.Unstated ? "" : $" {counted}")}"), id, at, key, async request =>
        {
            if (through is { } giving)
            {
                if (await district.Activities.FindAsync(giving, cancellationToken) is not { } activity) return new NotFound("activity", giving.Value);
                var gave = Decision.Unless(
                    activity.Answers != id ? new ActivityAnswersAnother(giving) : null,
                    activity.State is ActivityState.Held or ActivityState.Reviewed ? null : new ActivityNotHeld(giving, activity.State));
                if (!gave.IsAccepted) return gave;
            }

            var decision = request.Serve(at, personTimes, district.Profile.Requests, through, counted, DayCounted(request));
            if (!decision.IsAccepted || through is not null) return decision;

            foreach (var volunteer in request.Volunteers)
            {
                decision &= await _recording.RecordWithinAsync(request, volunteer, at, cancellationToken);
                // Who is done early is free, and nothing counts twice as load.
                if (await district.Schedules.FindAsync(volunteer, cancellationToken) is { } schedule) decision &= schedule.Shorten(request.Cause, at, at);
            }

            return decision;
        }, cancellationToken);

    // Whoever is called off because their cover has ended has served until then, and needs rest from it.
    internal async ValueTask<Decision> FailWithinAsync(ServiceRequest request, FailedVisitReason reason, Instant at, CancellationToken cancellationToken)
    {
        var (decision, before, volunteers, served) = (Decision.Accepted, Involved.In(request), request.Volunteers, default(TimeRange?));
        var visit = request.BegunAt is { } begun ? request.Id.CauseOfVisit(begun) : default;
        if (reason == FailedVisitReason.CoverEnded && request.CountedFrom is { } from)
        {
            if (from < at.ToMicrosecond()) served = new TimeRange(from, at.ToMicrosecond());
            foreach (var volunteer in volunteers) decision &= await _recording.RecordBrokenOffWithinAsync(request, volunteer, at, cancellationToken);
        }

        decision &= request.RecordFailedVisit(reason, at, district.Profile.Requests, DayCounted(request));
        if (decision.IsAccepted) decision &= await FollowAsync(request, before, at, cancellationToken);
        if (!decision.IsAccepted || served is not { } time) return decision;
        foreach (var volunteer in volunteers)
        {
            var schedule = await ScheduleOfAsync(volunteer, cancellationToken);
            // What lasted into the next booking is served all the same.
            if (schedule.CanHold(visit, time, district.Profile.Scheduling).IsAccepted) decision &= schedule.Hold(visit, time, district.Profile.Scheduling, at);
        }

        return decision;
    }

    private LocalDate? DayCounted(ServiceRequest request) => request.CountedFrom?.InZone(district.Profile.TimeZone).Date;

    private async ValueTask<bool> IsCoveredAsync(ServiceRequest request, Instant at, CancellationToken cancellationToken)
    {
        foreach (var volunteer in request.Volunteers)
            if (await facts.FindAsync(volunteer, cancellationToken) is { } known && request.IsUncovered(known, at, district.Profile)) return false;
        // Who does not serve yet is told so by the request.
        return request.Volunteers.Count > 0;
    }
}
