using CivicPractice.Partnerships;
using CivicPractice.Records;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <summary>Holding activities (举办活动): who comes, who leaves, and how the session ends.</summary>
/// <remarks>Not safe for concurrent use, as the district is not.</remarks>
/// <param name="district">The district.</param>
/// <param name="facts">Where the facts of volunteers come from.</param>
public sealed class HoldingActivities(OpenDistrict district, IVolunteerFactsSource facts)
{
    private readonly RecordingService _recording = new(district);
    private readonly SharingResources _sharing = new(district);

    /// <summary>Holds activities with the facts that the district itself holds of its volunteers.</summary>
    /// <param name="district">The district.</param>
    public HoldingActivities(OpenDistrict district)
        : this(district, new VolunteerFactsOfDistrict(district))
    {
    }

    /// <summary>Checks a volunteer in (签到), judging eligibility by what is known now.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="participation">The participation.</param>
    /// <param name="at">The moment of arriving.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (activity, participation, volunteer), or with all of <see cref="SiteNotOpen"/> and the refusals of <see cref="Activity.CheckIn"/>.</returns>
    public ValueTask<Decision> CheckInAsync(
        ActivityId activity, ParticipationId participation, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync("activity.check-in", activity, participation, key, session => CheckInWithinAsync(session, participation, at, cancellationToken), cancellationToken);

    /// <summary>Checks a volunteer out (签退).</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="participation">The participation.</param>
    /// <param name="at">The moment of leaving.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Activity.CheckOut"/>.</returns>
    public ValueTask<Decision> CheckOutAsync(
        ActivityId activity, ParticipationId participation, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync("activity.check-out", activity, participation, key, session =>
            ValueTask.FromResult<Decision>(session.CheckOut(participation, at, district.Profile.Activities)), cancellationToken);

    /// <summary>Marks a volunteer as having stayed away (登记缺席), or corrects it. With the session it is noted in the volunteer's file; before, and where the session is called off, it is not.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="participation">The participation.</param>
    /// <param name="kind">How the volunteer stayed away.</param>
    /// <param name="at">The moment of marking.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Activity.MarkAbsent"/>.</returns>
    public ValueTask<Decision> MarkAbsentAsync(
        ActivityId activity, ParticipationId participation, AbsenceKind kind, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"activity.mark-absent {kind}", activity, participation, key, async session =>
        {
            var marked = session.MarkAbsent(participation, kind, at);
            return marked.IsAccepted && (session.HeldOn ?? session.BrokenOffOn) is { } day
                ? marked & await district.NoteAbsenceAsync(session.Find(participation)!.Volunteer, participation.CauseIn(activity), kind, day, at, cancellationToken)
                : marked;
        }, cancellationToken);

    /// <summary>Completes the activity: one session. The service of everybody who served is recorded and credited, once; that others stayed away without an excuse is noted in their files; schedules keep their bookings, for the time was given. The use of the resources it had booked is recorded.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="personTimes">Person-times served (服务人次), 0 or more.</param>
    /// <param name="at">The moment of completion.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Activity.Complete"/>.</returns>
    public ValueTask<Decision> CompleteAsync(
        ActivityId activity, int personTimes, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        CompleteAsync(activity, personTimes, CountingMethod.Unstated, at, key, cancellationToken);

    /// <summary>Completes the activity and says how its person-times were counted.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="personTimes">Person-times served (服务人次), 0 or more.</param>
    /// <param name="counted">How they were counted.</param>
    /// <param name="at">The moment of completion.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Activity.Complete"/>.</returns>
    public ValueTask<Decision> CompleteAsync(
        ActivityId activity, int personTimes, CountingMethod counted, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(FormattableString.Invariant($"activity.complete {personTimes}{HowIn(counted)}"), activity, default, key, session => CompleteWithinAsync(session, personTimes, counted, at, cancellationToken), cancellationToken);

    /// <summary>Calls the activity off and releases the schedules of all who had a seat and the resources it had booked; a request that it was to answer can be served without it, and where it was an occurrence of a programme, that is called off too.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Activity.Cancel"/>.</returns>
    public ValueTask<Decision> CancelAsync(
        ActivityId activity, ActivityCancellationReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync($"activity.cancel {reason}", activity, default, key, session => CancelWithinAsync(session, reason, at, cancellationToken), cancellationToken);

    /// <summary>Breaks the activity off while it is under way (中止). What was given until then is recorded and credited, once; schedules and resources are free from now on; a request that it was to answer can be served without it, and where it was an occurrence of a programme, that stays as it was.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="reason">Why.</param>
    /// <param name="personTimes">Person-times served until then (服务人次), 0 or more.</param>
    /// <param name="counted">How they were counted.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Activity.BreakOff"/>.</returns>
    public ValueTask<Decision> BreakOffAsync(
        ActivityId activity, ActivityCancellationReason reason, int personTimes, CountingMethod counted, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync(
            FormattableString.Invariant($"activity.break-off {reason} {personTimes} {counted}"), activity, default, key, session => BreakOffWithinAsync(session, reason, personTimes, counted, at, cancellationToken), cancellationToken);

    /// <summary>An absence that was noted because notice came late is excused (临时退出准假); it is corrected in the volunteer's file.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="participation">The participation.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>: the activity, the participation, or that an absence was noted for it.</returns>
    public ValueTask<Decision> ExcuseLateLeaveAsync(
        ActivityId activity, ParticipationId participation, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        RunAsync("activity.excuse-late-leave", activity, participation, key, async session =>
            session.Find(participation) is { } one
                ? one.LeftLate ? await district.CorrectAbsenceAsync(one.Volunteer, participation.CauseIn(activity), AbsenceKind.Excused, at, cancellationToken) : new NotFound("absence", participation.CauseIn(activity))
                : new NotFound("participation", participation.Value), cancellationToken);

    /// <summary>Part of a command that checks somebody in; refused as <see cref="CheckInAsync"/> is.</summary>
    internal async ValueTask<Decision> CheckInWithinAsync(Activity session, ParticipationId participation, Instant at, CancellationToken cancellationToken)
    {
        if (session.Find(participation) is not { } one) return new NotFound("participation", participation.Value);
        if (await facts.FindAsync(one.Volunteer, cancellationToken) is not { } known) return new NotFound("volunteer", one.Volunteer.Value);
        return (one.CheckedInAt is null ? await district.JudgeSiteAsync(session.Site, cancellationToken) : Decision.Accepted) & session.CheckIn(participation, known, at, district.Profile);
    }

    /// <summary>Part of a command with which an activity is over; refused as <see cref="Activity.Complete"/> is.</summary>
    internal async ValueTask<Decision> CompleteWithinAsync(Activity session, int personTimes, CountingMethod counted, Instant at, CancellationToken cancellationToken)
    {
        var day = session.DayIn(district.Profile.TimeZone);
        var decision = session.CanComplete(at);
        if (decision.IsAccepted) decision &= await ExcuseWhoWasKeptOutAsync(session, at, cancellationToken) & session.Complete(personTimes, day, at, counted);
        if (!decision.IsAccepted) return decision;
        decision &= await RecordServiceAsync(session, at, cancellationToken);
        foreach (var one in session.Participations.Where(one => one.State == ParticipationState.Absent))
            decision &= await district.NoteAbsenceAsync(one.Volunteer, one.Id.CauseIn(session.Id), one.Absence!.Value, day, at, cancellationToken);
        return decision & await _sharing.RecordAllWithinAsync(session.Id, at, cancellationToken);
    }

    /// <summary>Part of a command with which an activity is broken off; refused as <see cref="Activity.BreakOff"/> is.</summary>
    internal async ValueTask<Decision> BreakOffWithinAsync(
        Activity session, ActivityCancellationReason reason, int personTimes, CountingMethod counted, Instant at, CancellationToken cancellationToken)
    {
        var decision = session.BreakOff(reason, personTimes, counted, session.DayIn(district.Profile.TimeZone), at);
        if (!decision.IsAccepted) return decision;
        decision &= await RecordServiceAsync(session, at, cancellationToken);
        foreach (var one in session.Participations.Where(one => !one.HasCome)) await SigningUp.ReleaseWithinAsync(district, session, one, at, cancellationToken);
        if (session.Answers is { } answered && await district.Requests.FindAsync(answered, cancellationToken) is { } request && request.CanDropAnswer(session.Id).IsAccepted)
            decision &= request.DropAnswer(session.Id, at);
        return decision & await _sharing.RecordAllWithinAsync(session.Id, at, cancellationToken);
    }

    /// <summary>Part of a command with which an activity is called off; refused as <see cref="Activity.Cancel"/> is.</summary>
    internal async ValueTask<Decision> CancelWithinAsync(Activity session, ActivityCancellationReason reason, Instant at, CancellationToken cancellationToken)
    {
        var decision = session.Cancel(reason, at);
        if (!decision.IsAccepted) return decision;

        foreach (var one in session.Participations.Where(one => one.HasSeat || one.State == ParticipationState.Lapsed)) await SigningUp.ReleaseWithinAsync(district, session, one, at, cancellationToken);
        // Nobody was missed where nothing took place.
        foreach (var one in session.Participations.Where(one => one.LeftLate)) decision &= await ExcuseWithinAsync(session, one, at, cancellationToken);

        if (session.Programme is { } id && await district.Programmes.FindAsync(id, cancellationToken) is { } programme) programme.CancelOccurrenceScheduledAs(session.Id, at);
        if (session.Answers is { } answered && await district.Requests.FindAsync(answered, cancellationToken) is { } request)
            decision &= request.DropAnswer(session.Id, at);
        return decision & await _sharing.ReleaseAllWithinAsync(session.Id, at, cancellationToken);
    }

    private async ValueTask<Decision> RecordServiceAsync(Activity session, Instant at, CancellationToken cancellationToken)
    {
        var decision = Decision.Accepted;
        foreach (var served in session.ServedMinutes)
        {
            decision &= await _recording.RecordWithinAsync(session, served, at, cancellationToken);
            // Who is done early is free, and nothing counts twice as load.
            if (await district.Schedules.FindAsync(served.Volunteer, cancellationToken) is { } schedule) decision &= schedule.Shorten(served.Participation.Value, served.Given.Until, at);
        }

        // Who came and gave no whole minute is free, and so is whoever never took the seat that was offered.
        foreach (var one in session.Participations.Where(one => one.State == ParticipationState.Lapsed || (one.HasCome && one.Minutes == 0)))
            await SigningUp.ReleaseWithinAsync(district, session, one, at, cancellationToken);
        // Who had given notice late, and came after all, was not away.
        foreach (var one in session.Participations.Where(one => one.LeftLate && session.Participations.Any(other => other.Volunteer == one.Volunteer && other.HasCome)))
            decision &= await ExcuseWithinAsync(session, one, at, cancellationToken);
        return decision;
    }

    private async ValueTask<Decision> ExcuseWithinAsync(Activity session, Participation one, Instant at, CancellationToken cancellationToken)
    {
        var corrected = await district.CorrectAbsenceAsync(one.Volunteer, one.Id.CauseIn(session.Id), AbsenceKind.Excused, at, cancellationToken);
        return corrected.IsRefusedFor<NotFound>() ? Decision.Accepted : corrected;
    }

    // Who would have been refused at the door has no way of coming: that is no way of staying away. That a registration has ended is no excuse.
    private async ValueTask<Decision> ExcuseWhoWasKeptOutAsync(Activity session, Instant at, CancellationToken cancellationToken)
    {
        var so = Decision.Accepted;
        foreach (var one in session.Participations.Where(one => one.State == ParticipationState.SignedUp))
            if (await facts.FindAsync(one.Volunteer, cancellationToken) is { } known && session.LackedBy(known, district.Profile, one.Id).Any(lack => lack is not VolunteerInactive)) so &= session.MarkAbsent(one.Id, AbsenceKind.Excused, at);
        return so;
    }

    // Where nobody says how, the command is the one that earlier releases stored under its key.
    private static string HowIn(CountingMethod counted) => counted == CountingMethod.Unstated ? "" : $" {counted}";

    private ValueTask<Decision> RunAsync(
        string command, ActivityId activity, ParticipationId participation, IdempotencyKey key, Func<Activity, ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        district.RunAsync(participation == default ? $"{command} {activity}" : $"{command} {activity} {participation}", key, async () =>
            await district.Activities.FindAsync(activity, cancellationToken) is { } session
                ? await attempt(session)
                : new NotFound("activity", activity.Value), cancellationToken);
}
