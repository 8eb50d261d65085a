using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Mobilization;

/// <content>What becomes of a call when the activity is over.</content>
public sealed partial class CallUp
{
    /// <summary>Follows the seat to its end. What was done at the activity itself, and not through the mobilisation, is caught up with; a seat that is not the call's last changes nothing.</summary>
    /// <param name="seat">The participation in the activity, which is over.</param>
    /// <param name="isBrokenOff">Whether the activity was broken off: who had not come by then need not.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Always accepted: it follows from the activity.</returns>
    internal Decision Follow(Participation seat, bool isBrokenOff, Instant at)
    {
        if (seat.HasCome)
        {
            var came = CanMuster().IsAccepted ? Muster(seat.Id, seat.CheckedInAt!.Value) : Decision.Accepted;
            return CanStandDown().IsAccepted ? came & StandDown(at) : came;
        }

        if (State != CallUpState.Coming || Participation != seat.Id) return Decision.Accepted;
        return seat.State switch
        {
            ParticipationState.Withdrawn => Withdraw(at),
            ParticipationState.Excused when isBrokenOff => Dismiss(at),
            ParticipationState.Absent or ParticipationState.Excused => MarkAbsent(at),
            _ => Dismiss(at),
        };
    }
}
