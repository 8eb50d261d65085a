using CivicPractice.Requests;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Mobilization;

/// <content>What those who are called answer.</content>
public sealed partial class MobilizingVolunteers
{
    /// <summary>A volunteer who is called comes (应召): the seat, the time and the answer, all or none. A late yes is taken as long as seats are left and the mobilisation is open, also after a no.</summary>
    /// <param name="id">The mobilisation.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (mobilisation, call), with all of <see cref="MobilizationOver"/> and the refusals of <see cref="CallUp.Accept"/>, or as <see cref="Activities.SigningUp.SignUpAsync"/> is.</returns>
    /// <exception cref="ArgumentException">Mobilisation or volunteer is missing.</exception>
    public ValueTask<Decision> AcceptAsync(EmergencyMobilizationId id, VolunteerId volunteer, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnCallAsync("call-up.accept", id, volunteer, key, async (mobilization, call) =>
        {
            if (call.State == CallUpState.Coming) return Decision.Accepted;
            var may = mobilization.CanTakeAnswers() & call.CanAccept();
            if (!may.IsAccepted) return may;
            var seat = SeatOf(await ServiceOfAsync(mobilization, cancellationToken), volunteer);
            if (seat is not null) return call.Accept(seat.Value, at);
            may = await _signingUp.SignUpWithinAsync(mobilization.Activity, call.NextParticipation, volunteer, at, cancellationToken);
            return may.IsAccepted ? may & call.Accept(call.NextParticipation, at) : may;
        }, cancellationToken);

    /// <summary>A volunteer who is called does not come (谢绝), without penalty (R1). Who has a seat all the same, taken at the activity itself, gives it back with the answer.</summary>
    /// <param name="id">The mobilisation.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="reason">Why, or <see langword="null"/>: nobody has to say.</param>
    /// <param name="at">The moment.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (mobilisation, call), or with all of <see cref="MobilizationOver"/> and the refusals of <see cref="CallUp.Decline"/>, or as <see cref="Activities.SigningUp.WithdrawAsync"/> is where there is a seat.</returns>
    /// <exception cref="ArgumentException">Mobilisation or volunteer is missing.</exception>
    public ValueTask<Decision> DeclineAsync(
        EmergencyMobilizationId id, VolunteerId volunteer, DeclineReason? reason, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnCallAsync($"call-up.decline {reason}", id, volunteer, key, async (mobilization, call) =>
        {
            // Who signed up at the activity itself and says no does not come either.
            var seat = SeatOf(await ServiceOfAsync(mobilization, cancellationToken), volunteer);
            if (call.State == CallUpState.Declined && seat is null) return Decision.Accepted;
            var may = mobilization.CanTakeAnswers() & (call.State == CallUpState.Declined ? Decision.Accepted : call.CanDecline());
            if (may.IsAccepted && seat is not null) may = await _signingUp.WithdrawWithinAsync(mobilization.Activity, seat.Value, at, cancellationToken);
            return may.IsAccepted ? may & call.Decline(reason, at) : may;
        }, cancellationToken);

    /// <summary>A volunteer who was coming gives the seat back (退出), without penalty, and is free again; who did so may come after all.</summary>
    /// <param name="id">The mobilisation.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <param name="at">The moment; before the activity's planned end.</param>
    /// <param name="key">The caller's key, or none.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>Refused with <see cref="NotFound"/> (mobilisation, call), or as <see cref="CallUp.Withdraw"/> or <see cref="Activities.SigningUp.WithdrawAsync"/> is.</returns>
    /// <exception cref="ArgumentException">Mobilisation or volunteer is missing.</exception>
    public ValueTask<Decision> WithdrawAsync(EmergencyMobilizationId id, VolunteerId volunteer, Instant at, IdempotencyKey key = default, CancellationToken cancellationToken = default) =>
        OnCallAsync("call-up.withdraw", id, volunteer, key, async (mobilization, call) =>
        {
            // Who withdrew before may have taken another seat at the activity itself.
            var seat = SeatOf(await ServiceOfAsync(mobilization, cancellationToken), volunteer);
            if (call.State == CallUpState.Withdrawn && seat is null) return Decision.Accepted;
            var may = call.State == CallUpState.Withdrawn ? Decision.Accepted : call.CanWithdraw();
            if (!may.IsAccepted) return may;
            may = await _signingUp.WithdrawWithinAsync(mobilization.Activity, seat ?? call.Participation!.Value, at, cancellationToken);
            return may.IsAccepted ? may & call.Withdraw(at) : may;
        }, cancellationToken);
}
