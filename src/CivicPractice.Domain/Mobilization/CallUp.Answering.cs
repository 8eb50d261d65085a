using CivicPractice.Activities;
using CivicPractice.Requests;
using NodaTime;

namespace CivicPractice.Mobilization;

/// <content>Yes, no, and nothing.</content>
public sealed partial class CallUp
{
    /// <summary>Whether the volunteer may come.</summary>
    /// <inheritdoc cref="Accept" path="/returns"/>
    public Decision CanAccept() => Lifecycle.Permits(State, CallUpAction.Accept);

    /// <summary>The volunteer comes (应召), also after a no or when the time to answer is over. Again while coming is accepted and changes nothing.</summary>
    /// <param name="participation">The seat in the activity, which is taken in the same unit of work.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The seat is missing.</exception>
    public Decision Accept(ParticipationId participation, Instant at)
    {
        RequireSeat(participation);
        if (State == CallUpState.Coming) return Decision.Accepted;
        var may = CanAccept();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, CallUpAction.Accept);
        (Participation, AnsweredAt, DeclinedFor) = (participation, at.ToMicrosecond(), null);
        Raise(new CallUpAccepted(Id, Mobilization, Volunteer, participation), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the volunteer may decline.</summary>
    /// <inheritdoc cref="Decline" path="/returns"/>
    public Decision CanDecline() => Lifecycle.Permits(State, CallUpAction.Decline);

    /// <summary>The volunteer does not come (谢绝), without penalty (R1). Again is accepted and changes nothing.</summary>
    /// <param name="reason">Why, or <see langword="null"/>: nobody has to say.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>; who is coming withdraws.</returns>
    public Decision Decline(DeclineReason? reason, Instant at)
    {
        if (State == CallUpState.Declined) return Decision.Accepted;
        var may = CanDecline();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, CallUpAction.Decline);
        (AnsweredAt, DeclinedFor) = (at.ToMicrosecond(), reason);
        Raise(new CallUpDeclined(Id, Mobilization, Volunteer, reason), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the time to answer may be over.</summary>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="LetExpire" path="/returns"/>
    public Decision CanLetExpire(Instant at)
    {
        var permitted = Lifecycle.Permits(State, CallUpAction.LetExpire);
        return !permitted.IsAccepted ? permitted : Decision.Unless(AnswerBy is { } until && at < until ? new CallUpStillOpen(until) : null);
    }

    /// <summary>The time to answer is over (超时未答复), without penalty. Again is accepted and changes nothing.</summary>
    /// <param name="at">The moment; at or after <see cref="AnswerBy"/>.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="CallUpStillOpen"/>.</returns>
    public Decision LetExpire(Instant at)
    {
        if (State == CallUpState.Unanswered) return Decision.Accepted;
        var may = CanLetExpire(at);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, CallUpAction.LetExpire);
        Raise(new CallUpExpired(Id, Mobilization, Volunteer), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the volunteer may give the seat back.</summary>
    /// <inheritdoc cref="Withdraw" path="/returns"/>
    public Decision CanWithdraw() => Lifecycle.Permits(State, CallUpAction.Withdraw);

    /// <summary>The volunteer who was coming gives the seat back (退出), without penalty. Again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Withdraw(Instant at)
    {
        if (State == CallUpState.Withdrawn) return Decision.Accepted;
        var may = CanWithdraw();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, CallUpAction.Withdraw);
        AnsweredAt = at.ToMicrosecond();
        Raise(new CallUpWithdrawn(Id, Mobilization, Volunteer), at);
        return Decision.Accepted;
    }
}
