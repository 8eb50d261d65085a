using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Mobilization;

/// <content>Who reports, who is let go, and who did not come.</content>
public sealed partial class CallUp
{
    /// <summary>Whether the volunteer may report.</summary>
    /// <inheritdoc cref="Muster" path="/returns"/>
    public Decision CanMuster() => Lifecycle.Permits(State, CallUpAction.Muster);

    /// <summary>The volunteer reports (报到), with or without having answered. Again is accepted and changes nothing.</summary>
    /// <param name="participation">The seat in the activity, which notes the arrival in the same unit of work.</param>
    /// <param name="at">The moment of arriving.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The seat is missing.</exception>
    public Decision Muster(ParticipationId participation, Instant at)
    {
        RequireSeat(participation);
        if (State == CallUpState.Mustered) return Decision.Accepted;
        var may = CanMuster();
        if (!may.IsAccepted) return may;

        Report(participation, at);
        return Decision.Accepted;
    }

    /// <summary>Whether the volunteer may be let go.</summary>
    /// <inheritdoc cref="StandDown" path="/returns"/>
    public Decision CanStandDown() => Lifecycle.Permits(State, CallUpAction.StandDown);

    /// <summary>The volunteer is let go (解除). Again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision StandDown(Instant at)
    {
        if (State == CallUpState.StoodDown) return Decision.Accepted;
        var may = CanStandDown();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, CallUpAction.StandDown);
        Raise(new CallUpStoodDown(Id, Mobilization, Volunteer), at);
        return Decision.Accepted;
    }

    /// <summary>Whether it may be noted that the volunteer did not come.</summary>
    /// <inheritdoc cref="MarkAbsent" path="/returns"/>
    public Decision CanMarkAbsent() => Lifecycle.Permits(State, CallUpAction.MarkAbsent);

    /// <summary>The volunteer who was coming did not come (未到). Again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision MarkAbsent(Instant at)
    {
        if (State == CallUpState.Absent) return Decision.Accepted;
        var may = CanMarkAbsent();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, CallUpAction.MarkAbsent);
        Raise(new CallUpAbsent(Id, Mobilization, Volunteer), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the volunteer may be told not to come.</summary>
    /// <inheritdoc cref="Dismiss" path="/returns"/>
    public Decision CanDismiss() => Lifecycle.Permits(State, CallUpAction.Dismiss);

    /// <summary>The volunteer is no longer needed (通知不必到场). Again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Dismiss(Instant at)
    {
        if (State == CallUpState.Dismissed) return Decision.Accepted;
        var may = CanDismiss();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, CallUpAction.Dismiss);
        Raise(new CallUpDismissed(Id, Mobilization, Volunteer), at);
        return Decision.Accepted;
    }
}
