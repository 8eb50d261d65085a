using CivicPractice.Activities;
using CivicPractice.Statistics;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Mobilization;

/// <content>Who reports, and how it ends.</content>
public sealed partial class MobilizingVolunteers
{
    /// <summary>A volunteer reports (报到): checked in, with or without having answered. Who comes without having been called takes a seat at once, if one is left.</summary>
    /// <param name="id">The mobilisation.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="at">The moment of arriving.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, with all of <see cref="MobilizationOver"/> and the refusals of <see cref="CallUp.Muster"/>, as <see cref="SigningUp.SignUpAsync"/> is where a seat is needed, or as <see cref="HoldingActivities.CheckInAsync"/> is.</returns>
    /// <exception cref="ArgumentException">Mobilisation or volunteer is missing.</exception>
    public ValueTask<Decision> MusterAsync(EmergencyMobilizationId id, VolunteerId volunteer, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default)
    {
        var callId = CallUpId.Of(id, volunteer);
        return OnAsync($"call-up.muster {id} {volunteer}", id, key, async mobilization =>
        {
            var call = await district.CallUps.FindAsync(callId, cancellationToken);
            if (call?.State == CallUpState.Mustered) return Decision.Accepted;
            var may = mobilization.CanTakeAnswers() & (call?.CanMuster() ?? Decision.Accepted);
            if (!may.IsAccepted) return may;

            var service = await ServiceOfAsync(mobilization, cancellationToken);
            var seat = SeatOf(service, volunteer);
            var participation = seat ?? callId.ParticipationAfter(call?.Participation);
            if (seat is null) may = await _signingUp.SignUpWithinAsync(service.Id, participation, volunteer, at, cancellationToken);
            if (may.IsAccepted) may = await _holding.CheckInWithinAsync(service, participation, at, cancellationToken);
            if (!may.IsAccepted) return may;

            // Who was checked in at the activity itself has been there since.
            var arrived = service.Find(participation)!.CheckedInAt ?? at;
            if (call is null) district.CallUps.Add(CallUp.ComeUnasked(district.Id, id, volunteer, participation, arrived));
            return may & mobilization.Muster(at) & (call?.Muster(participation, arrived) ?? Decision.Accepted);
        }, cancellationToken);
    }

    /// <summary>A volunteer who is there is let go (解除), before all are: checked out.</summary>
    /// <param name="id">The mobilisation.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="at">The moment of leaving; not before the arrival.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (mobilisation, call), or as <see cref="CallUp.StandDown"/> or <see cref="Activity.CheckOut"/> is.</returns>
    /// <exception cref="ArgumentException">Mobilisation or volunteer is missing, or the volunteer leaves before having arrived.</exception>
    public ValueTask<Decision> StandDownAsync(EmergencyMobilizationId id, VolunteerId volunteer, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnCallAsync("call-up.stand-down", id, volunteer, key, async (mobilization, call) =>
        {
            if (call.State == CallUpState.StoodDown) return Decision.Accepted;
            var may = call.CanStandDown();
            if (!may.IsAccepted) return may;
            may = (await ServiceOfAsync(mobilization, cancellationToken)).CheckOut(call.Participation!.Value, at, district.Profile.Activities);
            return may.IsAccepted ? may & call.StandDown(at) : may;
        }, cancellationToken);

    /// <summary>
    /// Everybody is let go (解除应急动员): the activity is completed, or broken off where it was yet to begin, and what each has given is recorded and credited, once. Where the activity is over already, the mobilisation
    /// follows it. Those who have not answered are told by <see cref="ExpireCallsAsync"/>.
    /// </summary>
    /// <param name="id">The mobilisation.</param>
    /// <param name="personTimes">Person-times served (服务人次), 0 or more; without effect where the activity is over already.</param>
    /// <param name="counted">How they were counted.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="EmergencyMobilization.StandDown"/>, <see cref="Activity.Complete"/> or <see cref="Activity.BreakOff"/> is.</returns>
    public ValueTask<Decision> StandDownAllAsync(
        EmergencyMobilizationId id, int personTimes, CountingMethod counted, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync(FormattableString.Invariant($"mobilization.stand-down {id} {personTimes} {counted}"), id, key, async mobilization =>
        {
            if (mobilization.State == MobilizationState.StoodDown) return Decision.Accepted;
            var service = await ServiceOfAsync(mobilization, cancellationToken);
            // Somebody may have been checked in at the activity itself.
            if (mobilization.CanMuster().IsAccepted && service.Participations.Any(one => one.HasCome)) mobilization.Muster(at).EnsureAccepted();
            var may = mobilization.CanStandDown();
            // The all-clear may come before it was to begin: those who came early are let go, and a session it was not.
            if (may.IsAccepted && !service.IsOver)
            {
                may = at < service.During.From
                    ? await _holding.BreakOffWithinAsync(service, ActivityCancellationReason.NoLongerNeeded, personTimes, counted, at, cancellationToken)
                    : await _holding.CompleteWithinAsync(service, personTimes, counted, at, cancellationToken);
            }

            return may.IsAccepted ? may & mobilization.StandDown(at) & await FollowAsync(mobilization, service, at, cancellationToken) : may;
        }, cancellationToken);

    /// <summary>Calls the mobilisation off (撤销应急动员) before anybody has reported, and the activity with it: who was coming is free again and need not come. Those who have not answered are told by <see cref="ExpireCallsAsync"/>.</summary>
    /// <param name="id">The mobilisation.</param>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/>, or as <see cref="EmergencyMobilization.CallOff"/> or <see cref="Activity.Cancel"/> is: where somebody was checked in at the activity itself, everybody is let go instead.</returns>
    public ValueTask<Decision> CallOffAsync(
        EmergencyMobilizationId id, ActivityCancellationReason reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnAsync($"mobilization.call-off {id} {reason}", id, key, async mobilization =>
        {
            if (mobilization.State == MobilizationState.CalledOff) return Decision.Accepted;
            var may = mobilization.CanCallOff();
            if (!may.IsAccepted) return may;
            var service = await ServiceOfAsync(mobilization, cancellationToken);
            if (service.State != ActivityState.Cancelled) may = await _holding.CancelWithinAsync(service, reason, at, cancellationToken);
            return may.IsAccepted ? may & mobilization.CallOff(at) & await FollowAsync(mobilization, service, at, cancellationToken) : may;
        }, cancellationToken);

    // Those with a seat are known by the activity, so that none is missed who came meanwhile; there are no more of them than it has seats.
    private async ValueTask<Decision> FollowAsync(EmergencyMobilization mobilization, Activity service, Instant at, CancellationToken cancellationToken)
    {
        var so = Decision.Accepted;
        foreach (var one in service.Participations)
        {
            if (await district.CallUps.FindAsync(CallUpId.Of(mobilization.Id, one.Volunteer), cancellationToken) is { } call) so &= call.Follow(one, service.State == ActivityState.BrokenOff, at);
        }

        return so;
    }
}
