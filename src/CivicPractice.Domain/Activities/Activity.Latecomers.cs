using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <content>Until when volunteers join.</content>
public sealed partial class Activity
{
    /// <summary>Whether volunteers may still sign up while it is under way, as whoever planned it says.</summary>
    public bool TakesLatecomers { get; private set; }

    /// <summary>Until when volunteers sign up, and give their seats back without penalty: its beginning, or its planned end where it takes latecomers.</summary>
    public Instant SignUpUntil => TakesLatecomers ? During.Until : During.From;

    /// <summary>Whether it is over: held, called off, or ended in another way.</summary>
    internal bool IsOver => State is not (ActivityState.Drafted or ActivityState.Published or ActivityState.Underway);

    /// <summary>Whether anybody at all may take a seat.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="SignUpClosed"/>, <see cref="Activities.SeatsTaken"/> that apply.</returns>
    public Decision CanTakeMore(Instant at)
    {
        var permitted = Lifecycle.Permits(State, ActivityAction.SignUp);
        return !permitted.IsAccepted ? permitted : Decision.Unless(at >= SignUpUntil ? new SignUpClosed(SignUpUntil) : null, SeatsTaken >= Seats ? new SeatsTaken(Seats) : null);
    }

    /// <summary>Whether a volunteer is fit to join it, by what is known now; who joins late is covered from then on.</summary>
    internal Decision Suits(VolunteerFacts facts, Instant at, DistrictProfile profile) => EligibilityPolicy.Judge(facts, Demand(profile) with { JoinedAt = at });
}
