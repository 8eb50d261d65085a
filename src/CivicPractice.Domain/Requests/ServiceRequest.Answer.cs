using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Requests;

/// <content>The activity that answers it: one at most, which then counts minutes and person-times.</content>
public sealed partial class ServiceRequest
{
    /// <summary>Whether an activity may be noted as the answer.</summary>
    /// <param name="activity">The activity.</param>
    /// <inheritdoc cref="NoteAnswer" path="/returns"/>
    /// <inheritdoc cref="NoteAnswer" path="/exception"/>
    public Decision CanNoteAnswer(ActivityId activity)
    {
        RequireNamed(activity);
        if (AnsweredBy == activity) return Decision.Accepted;
        var permitted = Lifecycle.Permits(State, RequestAction.NoteAnswer);
        return !permitted.IsAccepted ? permitted : Decision.Unless(AnsweredBy is { } other ? new AnsweredByAnother(other) : null);
    }

    /// <summary>An activity is planned to answer the request (以活动回应); what it gives, it counts. The same activity again is accepted and changes nothing.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="at">The moment of noting.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="AnsweredByAnother"/>.</returns>
    /// <exception cref="ArgumentException">The activity is missing.</exception>
    public Decision NoteAnswer(ActivityId activity, Instant at)
    {
        var may = CanNoteAnswer(activity);
        if (!may.IsAccepted || AnsweredBy == activity) return may;

        Move(RequestAction.NoteAnswer);
        AnsweredBy = activity;
        Raise(new RequestAnswerNoted(Id, activity), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the note of an activity may be dropped.</summary>
    /// <param name="activity">The activity.</param>
    /// <inheritdoc cref="DropAnswer" path="/returns"/>
    /// <inheritdoc cref="DropAnswer" path="/exception"/>
    public Decision CanDropAnswer(ActivityId activity)
    {
        RequireNamed(activity);
        return AnsweredBy == activity ? Lifecycle.Permits(State, RequestAction.DropAnswer) : Decision.Accepted;
    }

    /// <summary>The activity will not answer the request after all (撤回活动回应). One that is not noted is accepted and nothing changes.</summary>
    /// <param name="activity">The activity.</param>
    /// <param name="at">The moment of dropping.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>: what was served through it stays so.</returns>
    /// <exception cref="ArgumentException">The activity is missing.</exception>
    public Decision DropAnswer(ActivityId activity, Instant at)
    {
        var may = CanDropAnswer(activity);
        if (!may.IsAccepted || AnsweredBy != activity) return may;

        Move(RequestAction.DropAnswer);
        AnsweredBy = null;
        Raise(new RequestAnswerDropped(Id, activity), at);
        return Decision.Accepted;
    }

    private static void RequireNamed(ActivityId activity)
    {
        if (activity == default) throw new ArgumentException("The activity is missing.", nameof(activity));
    }
}
