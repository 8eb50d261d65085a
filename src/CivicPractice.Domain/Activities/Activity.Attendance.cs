using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <content>Who came, for how long, and who did not.</content>
public sealed partial class Activity
{
    /// <summary>Whether a volunteer may check in.</summary>
    /// <param name="participation">The participation.</param>
    /// <param name="facts">What is known of the volunteer now.</param>
    /// <param name="at">The moment of arriving.</param>
    /// <param name="profile">The district's profile: its rules, and the time zone in which the day of the beginning is told.</param>
    /// <inheritdoc cref="CheckIn" path="/returns"/>
    public Decision CanCheckIn(ParticipationId participation, VolunteerFacts facts, Instant at, DistrictProfile profile)
    {
        RequireOfDistrict(facts, profile);
        RequireOwn(participation, facts);
        var permitted = Permits(ActivityAction.CheckIn, participation, ParticipationAction.CheckIn, ParticipationState.CheckedIn);
        if (!permitted.IsAccepted || Is(participation, ParticipationState.CheckedIn)) return permitted;

        var from = During.From - profile.Activities.EarliestCheckIn;
        return Decision.Unless(
            at < from ? new TooEarlyToCheckIn(from) : null,
            at >= During.Until ? new TooLateToCheckIn(During.Until) : null) & Judge(facts, Find(participation)!.Role, at, profile);
    }

    /// <summary>A volunteer arrives (签到); eligibility is judged again. Checking in again is accepted and changes nothing. The first one sets the activity under way.</summary>
    /// <param name="participation">The participation.</param>
    /// <param name="facts">What is known of the volunteer now.</param>
    /// <param name="at">The moment of arriving; from <see cref="ActivityRules.EarliestCheckIn"/> before the beginning, and before the end.</param>
    /// <param name="profile">The district's profile: its rules, and the time zone in which the day of the beginning is told.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> of the activity, <see cref="NotFound"/> or <see cref="NotPermittedInState{TState, TAction}"/>
    /// of the participation, each alone, or with all of <see cref="TooEarlyToCheckIn"/>, <see cref="TooLateToCheckIn"/> and the refusals of
    /// <see cref="EligibilityPolicy.Judge"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The facts are another volunteer's, or facts or profile are of another district.</exception>
    public Decision CheckIn(ParticipationId participation, VolunteerFacts facts, Instant at, DistrictProfile profile)
    {
        var may = CanCheckIn(participation, facts, at, profile);
        if (!may.IsAccepted || Is(participation, ParticipationState.CheckedIn)) return may;

        var one = Find(participation)!;
        State = Lifecycle.Move(State, ActivityAction.CheckIn);
        Put(one with
        {
            State = Participation.Lifecycle.Move(one.State, ParticipationAction.CheckIn),
            CheckedInAt = at.ToMicrosecond(),
            Absence = null,
        });
        Raise(new VolunteerCheckedIn(Id, participation, one.Volunteer), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a volunteer may check out.</summary>
    /// <param name="participation">The participation.</param>
    /// <inheritdoc cref="CheckOut" path="/returns"/>
    public Decision CanCheckOut(ParticipationId participation) =>
        Permits(ActivityAction.CheckOut, participation, ParticipationAction.CheckOut, ParticipationState.CheckedOut);

    /// <summary>A volunteer leaves (签退). Checking out again is accepted and changes nothing.</summary>
    /// <remarks>Whole minutes count from the check-in or the beginning, whichever is later, until now or the planned end plus <see cref="ActivityRules.Overtime"/>, whichever is earlier.</remarks>
    /// <param name="participation">The participation.</param>
    /// <param name="at">The moment of leaving; not before the check-in.</param>
    /// <param name="rules">The district's rules.</param>
    /// <returns>The minutes, or refused with <see cref="NotPermittedInState{TState, TAction}"/> of the activity, <see cref="NotFound"/> or <see cref="NotPermittedInState{TState, TAction}"/> of the participation.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The volunteer leaves before having arrived.</exception>
    public Decision<int> CheckOut(ParticipationId participation, Instant at, ActivityRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var may = CanCheckOut(participation);
        if (!may.IsAccepted) return may;
        var one = Find(participation)!;
        if (one.State == ParticipationState.CheckedOut) return one.Minutes;
        ArgumentOutOfRangeException.ThrowIfLessThan(at.ToMicrosecond(), one.CheckedInAt!.Value, nameof(at));

        State = Lifecycle.Move(State, ActivityAction.CheckOut);
        return Leave(one, at, Instant.Min(at, During.Until + rules.Overtime), at);
    }

    /// <summary>Whether a volunteer may be marked as having stayed away.</summary>
    /// <param name="participation">The participation.</param>
    /// <param name="kind">How.</param>
    /// <param name="at">The moment of marking.</param>
    /// <inheritdoc cref="MarkAbsent" path="/returns"/>
    public Decision CanMarkAbsent(ParticipationId participation, AbsenceKind kind, Instant at)
    {
        var (move, leadsTo) = MoveOf(kind);
        var permitted = Permits(ActivityAction.MarkAbsent, participation, move, leadsTo);
        if (!permitted.IsAccepted || State is ActivityState.Held or ActivityState.Reviewed or ActivityState.BrokenOff || Find(participation)!.Absence == kind) return permitted;

        var from = kind == AbsenceKind.Excused ? During.From : During.Until;
        return Decision.Unless(at < from ? new TooEarlyToMarkAbsent(from) : null);
    }

    /// <summary>A volunteer did not come. Another kind later corrects it, also after the activity was held or broken off; the same kind again is accepted and changes nothing.</summary>
    /// <param name="participation">The participation.</param>
    /// <param name="kind">How the volunteer stayed away.</param>
    /// <param name="at">The moment of marking: an excuse from the beginning on (before it, the volunteer withdraws); without an excuse when nobody can check in any more.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> of the activity, <see cref="NotFound"/>, <see cref="NotPermittedInState{TState, TAction}"/> of the participation or <see cref="TooEarlyToMarkAbsent"/>, the first of them that applies.</returns>
    public Decision MarkAbsent(ParticipationId participation, AbsenceKind kind, Instant at)
    {
        var may = CanMarkAbsent(participation, kind, at);
        if (!may.IsAccepted || Find(participation)!.Absence == kind) return may;

        State = Lifecycle.Move(State, ActivityAction.MarkAbsent);
        StayAway(Find(participation)!, kind, at);
        return Decision.Accepted;
    }

    private int Leave(Participation one, Instant leftAt, Instant countedUntil, Instant at)
    {
        var minutes = EndTime(one, ParticipationAction.CheckOut, leftAt, countedUntil);
        Raise(new VolunteerCheckedOut(Id, one.Id, one.Volunteer, minutes), at);
        return minutes;
    }

    private int EndTime(Participation one, ParticipationAction move, Instant leftAt, Instant countedUntil)
    {
        var minutes = (int)Math.Max(0, (countedUntil - Instant.Max(one.CheckedInAt!.Value, During.From)).TotalMinutes);
        Put(one with { State = Participation.Lifecycle.Move(one.State, move), CheckedOutAt = leftAt.ToMicrosecond(), Minutes = minutes });
        return minutes;
    }

    private void StayAway(Participation one, AbsenceKind kind, Instant at)
    {
        Put(one with { State = Participation.Lifecycle.Move(one.State, MoveOf(kind).Move), Absence = kind });
        Raise(new VolunteerAbsent(Id, one.Id, one.Volunteer, kind), at);
    }

    private static (ParticipationAction Move, ParticipationState LeadsTo) MoveOf(AbsenceKind kind) => kind == AbsenceKind.Excused
        ? (ParticipationAction.Excuse, ParticipationState.Excused)
        : (ParticipationAction.MarkAbsent, ParticipationState.Absent);
}
