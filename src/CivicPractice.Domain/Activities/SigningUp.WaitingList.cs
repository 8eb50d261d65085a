using CivicPractice.Scheduling;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <content>The waiting list: getting in line, being offered what becomes free, and taking it in time.</content>
public sealed partial class SigningUp
{
    /// <summary>Gets in line for a seat (候补报名); where somebody before cannot come and a seat is free, it may be offered at once. No time is held while somebody is in line.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="participation">The id of the participation, made by the caller; the same one again is the same place in line.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="role">The role, or <see langword="null"/> where the activity has none.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (activity, volunteer), or with the refusals of <see cref="Activity.JoinWaitingList"/>.</returns>
    /// <exception cref="ArgumentException">The participation is missing, another volunteer's, or one of another activity.</exception>
    public ValueTask<Decision> JoinWaitingListAsync(
        ActivityId activity, ParticipationId participation, VolunteerId volunteer, ActivityRoleCode? role, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"activity.join-waiting-list {activity} {participation} {volunteer}{In(role)}", key, async () =>
        {
            var session = await district.Activities.FindAsync(activity, cancellationToken);
            var known = await facts.FindAsync(volunteer, cancellationToken);
            if (Unknown(session, activity, known, volunteer) is { IsAccepted: false } unknown) return unknown;
            if (session!.Find(participation) is null && await district.Schedules.FindAsync(volunteer, cancellationToken) is { } schedule && schedule.Bookings.Any(booking => booking.Id == participation.Value))
                throw new ArgumentException("The participation belongs to another activity.", nameof(participation));
            await LapseOverdueWithinAsync(session, at, cancellationToken);
            var joined = session.JoinWaitingList(participation, known!, at, district.Profile, role);
            if (joined.IsAccepted) await PromoteWithinAsync(session, at, cancellationToken);
            return joined;
        }, cancellationToken);

    /// <summary>Takes the seat that was offered (确认递补); the time has been held since the offer.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="participation">The participation.</param>
    /// <param name="at">The moment; strictly before the deadline.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> or the refusals of <see cref="Activity.Confirm"/>.</returns>
    public ValueTask<Decision> ConfirmAsync(
        ActivityId activity, ParticipationId participation, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"activity.confirm {activity} {participation}", key, async () =>
            await district.Activities.FindAsync(activity, cancellationToken) is { } session ? session.Confirm(participation, at) : new NotFound("activity", activity.Value), cancellationToken);

    /// <summary>Frees the seats that were kept and not taken in time, and offers what is free to those next in line: once for every activity of <see cref="ConfirmationsOverdueSpec"/>. Where nothing is due it only offers what is free.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>.</returns>
    public ValueTask<Decision> MoveUpAsync(ActivityId activity, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        district.RunAsync($"activity.move-up {activity}", key, async () =>
        {
            if (await district.Activities.FindAsync(activity, cancellationToken) is not { } session) return new NotFound("activity", activity.Value);
            await LapseOverdueWithinAsync(session, at, cancellationToken);
            await PromoteWithinAsync(session, at, cancellationToken);
            return Decision.Accepted;
        }, cancellationToken);

    /// <summary>Part of a command that asks for seats: those that were kept and not taken in time are free, also where nobody has looked after them meanwhile.</summary>
    internal async ValueTask LapseOverdueWithinAsync(Activity session, Instant at, CancellationToken cancellationToken)
    {
        if (!(session.NextConfirmBy <= at)) return;
        foreach (var one in session.Participations.Where(one => one.State == ParticipationState.Promoted && session.CanLapse(one.Id, at).IsAccepted))
        {
            session.Lapse(one.Id, at).EnsureAccepted();
            await ReleaseWithinAsync(district, session, one, at, cancellationToken);
        }
    }

    /// <summary>Part of a command with which seats become free: they are offered to those in line, in order; who cannot come as things stand is passed over.</summary>
    internal async ValueTask PromoteWithinAsync(Activity session, Instant at, CancellationToken cancellationToken)
    {
        foreach (var one in session.InLine)
        {
            if (session.SeatsTakenOf(one.Role) >= session.SeatsOf(one.Role)) continue;
            if (await facts.FindAsync(one.Volunteer, cancellationToken) is not { } known || !session.CanPromote(one.Id, known, at, district.Profile).IsAccepted) continue;
            var schedule = await district.Schedules.FindAsync(one.Volunteer, cancellationToken);
            var (time, rules) = (session.ServiceFrom(at), district.Profile.Scheduling);
            var isFree = (schedule ?? Schedule.Of(district.Id, one.Volunteer)).CanHold(one.Id.Value, time, rules, known.Limits).IsAccepted;
            // As at signing up, time that is held for the request that the activity answers goes over to the participation.
            if (!isFree && schedule is not null && await AnsweredByAsync(district, session, cancellationToken) is { } request && schedule.WouldHoldInsteadOf(request.Cause, time, rules, known.Limits))
            {
                schedule.Release(request.Cause, at).EnsureAccepted();
                isFree = true;
            }

            if (!isFree) continue;
            schedule ??= await ScheduleAsync(one.Volunteer, cancellationToken);
            (schedule.Hold(one.Id.Value, time, rules, at, known.Limits, session.Id) & session.Promote(one.Id, known, at, district.Profile)).EnsureAccepted();
        }
    }
}
