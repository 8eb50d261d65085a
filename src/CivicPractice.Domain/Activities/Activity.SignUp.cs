using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <content>Seats: taken and given back.</content>
public sealed partial class Activity
{
    /// <summary>Whether a volunteer may take a seat.</summary>
    /// <param name="participation">The id of the participation, new unless the sign-up is repeated.</param>
    /// <param name="facts">What is known of the volunteer.</param>
    /// <param name="at">The moment of signing up.</param>
    /// <param name="profile">The district's profile: its rules, and the time zone in which the day of the beginning is told.</param>
    /// <inheritdoc cref="SignUp" path="/returns"/>
    public Decision CanSignUp(ParticipationId participation, VolunteerFacts facts, Instant at, DistrictProfile profile)
    {
        RequireOfDistrict(facts, profile);
        if (participation == default) throw new ArgumentException("The participation is missing.", nameof(participation));
        var known = Find(participation);
        if (known is not null && known.Volunteer != facts.Volunteer) throw new ArgumentException("The participation is another volunteer's.", nameof(participation));

        var permitted = Lifecycle.Permits(State, ActivityAction.SignUp);
        if (!permitted.IsAccepted) return permitted;
        if (known is not null) return Decision.Unless(known.HasSeat ? null : new ParticipationWithdrawn(participation));

        return Decision.Unless(
            at >= SignUpUntil ? new SignUpClosed(SignUpUntil) : null,
            _participations.Exists(one => one.Volunteer == facts.Volunteer && one.HasSeat) ? new AlreadySignedUp(facts.Volunteer) : null,
            SeatsTaken >= Seats ? new SeatsTaken(Seats) : null) & EligibilityPolicy.Judge(facts, DemandFrom(at, profile));
    }

    /// <summary>A volunteer takes a seat (报名), of their own will (R1). The same participation again is accepted and changes nothing while it has its seat.</summary>
    /// <param name="participation">The id of the participation, new unless the sign-up is repeated.</param>
    /// <param name="facts">What is known of the volunteer.</param>
    /// <param name="at">The moment of signing up; before <see cref="SignUpUntil"/>.</param>
    /// <param name="profile">The district's profile: its rules, and the time zone in which the day of the beginning is told.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, with <see cref="ParticipationWithdrawn"/> alone, or with all of
    /// <see cref="SignUpClosed"/>, <see cref="AlreadySignedUp"/>, <see cref="Activities.SeatsTaken"/> and the refusals of
    /// <see cref="EligibilityPolicy.Judge"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The participation is missing or another volunteer's, or volunteer or profile are of another district.</exception>
    public Decision SignUp(ParticipationId participation, VolunteerFacts facts, Instant at, DistrictProfile profile)
    {
        var may = CanSignUp(participation, facts, at, profile);
        if (!may.IsAccepted || Find(participation) is not null) return may;

        State = Lifecycle.Move(State, ActivityAction.SignUp);
        _participations = [.. _participations, new Participation(participation, facts.Volunteer, at.ToMicrosecond())];
        SeatsTaken++;
        Raise(new VolunteerSignedUp(Id, participation, facts.Volunteer), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a volunteer may give the seat back.</summary>
    /// <param name="participation">The participation.</param>
    /// <param name="at">The moment of withdrawing.</param>
    /// <inheritdoc cref="Withdraw" path="/returns"/>
    public Decision CanWithdraw(ParticipationId participation, Instant at)
    {
        var permitted = Permits(ActivityAction.Withdraw, participation, ParticipationAction.Withdraw, ParticipationState.Withdrawn);
        return !permitted.IsAccepted || Is(participation, ParticipationState.Withdrawn)
            ? permitted
            : Decision.Unless(at >= SignUpUntil ? new WithdrawalClosed(SignUpUntil) : null);
    }

    /// <summary>A volunteer gives the seat back (退出报名), without penalty. Withdrawing again is accepted and changes nothing.</summary>
    /// <param name="participation">The participation.</param>
    /// <param name="at">The moment of withdrawing; before <see cref="SignUpUntil"/>.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> of the activity, <see cref="NotFound"/>, <see cref="NotPermittedInState{TState, TAction}"/> of the participation or <see cref="WithdrawalClosed"/>, the first of them that applies.</returns>
    public Decision Withdraw(ParticipationId participation, Instant at)
    {
        var may = CanWithdraw(participation, at);
        if (!may.IsAccepted || Is(participation, ParticipationState.Withdrawn)) return may;

        var one = Find(participation)!;
        State = Lifecycle.Move(State, ActivityAction.Withdraw);
        Put(one with { State = Participation.Lifecycle.Move(one.State, ParticipationAction.Withdraw) });
        SeatsTaken--;
        Raise(new VolunteerWithdrew(Id, participation, one.Volunteer), at);
        return Decision.Accepted;
    }

    /// <summary>The participation with this id, or <see langword="null"/>.</summary>
    /// <param name="participation">The id.</param>
    public Participation? Find(ParticipationId participation) => _participations.Find(one => one.Id == participation);

    // Both lifecycles are asked, the activity's first; the participation being where the move leads already is a repetition.
    private Decision Permits(ActivityAction action, ParticipationId participation, ParticipationAction move, ParticipationState leadsTo)
    {
        var permitted = Lifecycle.Permits(State, action);
        if (!permitted.IsAccepted) return permitted;
        if (Find(participation) is not { } one) return new NotFound("participation", participation.Value);
        return one.State == leadsTo ? Decision.Accepted : Participation.Lifecycle.Permits(one.State, move);
    }

    private bool Is(ParticipationId participation, ParticipationState state) => Find(participation)?.State == state;

    private void Put(Participation changed) =>
        _participations = [.. _participations.Select(one => one.Id == changed.Id ? changed : one)];

    private ServiceDemand Demand(DistrictProfile profile) => ServiceDemand.Of(During, Category, Risk!.Level, profile.Activities.Overtime, profile);
}
