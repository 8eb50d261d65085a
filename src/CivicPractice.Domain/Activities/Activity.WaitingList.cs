using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <content>The line of those who wait for a seat (候补): a seat that becomes free is kept for the next, who confirms in time or lets it go to the one after (W2).</content>
public sealed partial class Activity
{
    /// <summary>Whether volunteers may get in line when its seats are taken, as whoever planned it says.</summary>
    public bool TakesWaitingList { get; private set; }

    /// <summary>How many volunteers are in line.</summary>
    public int Waiting { get; private set; }

    /// <summary>The earliest deadline of the seats that are kept, or <see langword="null"/> when none is.</summary>
    public Instant? NextConfirmBy { get; private set; }

    /// <summary>How many seats are free that nobody is in line for, in all roles.</summary>
    public int SeatsOpen { get; private set; }

    /// <summary>Who is in line, in order; for each role of its own.</summary>
    public IReadOnlyList<Participation> InLine => [.. _participations.Where(one => one.State == ParticipationState.Waiting)];

    /// <summary>Until when seats are kept for who is in line, by the rules of a district; from then on what is free is for whoever signs up first.</summary>
    /// <param name="rules">The district's rules.</param>
    public Instant LineOpenUntil(ActivityRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return During.From - rules.PromotionsEndBefore;
    }

    /// <summary>Whether a volunteer may get in line.</summary>
    /// <param name="participation">The id of the participation, new unless it is repeated.</param>
    /// <param name="facts">What is known of the volunteer.</param>
    /// <param name="at">The moment.</param>
    /// <param name="profile">The district's profile.</param>
    /// <param name="role">The role, where the activity has roles.</param>
    /// <inheritdoc cref="JoinWaitingList" path="/returns"/>
    /// <inheritdoc cref="JoinWaitingList" path="/exception"/>
    public Decision CanJoinWaitingList(ParticipationId participation, VolunteerFacts facts, Instant at, DistrictProfile profile, ActivityRoleCode? role = null)
    {
        var known = Known(participation, facts, profile);
        var permitted = Lifecycle.Permits(State, ActivityAction.JoinWaitingList);
        if (!permitted.IsAccepted) return permitted;
        switch (known?.State)
        {
            case null: break;
            case ParticipationState.Waiting or ParticipationState.Promoted: return Decision.Accepted;
            case ParticipationState.Withdrawn or ParticipationState.Lapsed: return new ParticipationWithdrawn(participation);
            default: return new AlreadySignedUp(facts.Volunteer);
        }

        if (!TakesWaitingList) return new NoWaitingList(Id);
        var (until, most) = (LineOpenUntil(profile.Activities), profile.Activities.MostWaiting);
        return Decision.Unless(
            at >= until ? new WaitingListClosed(until) : null,
            HasAnother(participation, facts) ? new AlreadySignedUp(facts.Volunteer) : null,
            Waiting >= most ? new WaitingListFull(most) : null,
            !KnowsRole(role) ? new ActivityRoleUnknown(role) : SeatsTakenOf(role) < SeatsOf(role) && InLineFor(role) == 0 ? new SeatIsFree(Id) : null)
            & Judge(facts, role, at, profile);
    }

    /// <summary>A volunteer gets in line for a seat (候补报名), of their own will. The same participation again is accepted and changes nothing while it is in line or has been offered a seat.</summary>
    /// <param name="participation">The id of the participation, new unless it is repeated.</param>
    /// <param name="facts">What is known of the volunteer.</param>
    /// <param name="at">The moment; before <see cref="LineOpenUntil"/>.</param>
    /// <param name="profile">The district's profile: its rules, and the time zone in which the day of the beginning is told.</param>
    /// <param name="role">The role, where the activity has roles.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="ParticipationWithdrawn"/>, <see cref="AlreadySignedUp"/> or <see cref="NoWaitingList"/> alone, or with all of <see cref="WaitingListClosed"/>,
    /// <see cref="AlreadySignedUp"/>, <see cref="WaitingListFull"/>, <see cref="ActivityRoleUnknown"/> or <see cref="SeatIsFree"/>, and the refusals of <see cref="EligibilityPolicy.Judge"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The participation is missing or another volunteer's, or volunteer or profile are of another district.</exception>
    public Decision JoinWaitingList(ParticipationId participation, VolunteerFacts facts, Instant at, DistrictProfile profile, ActivityRoleCode? role = null)
    {
        var may = CanJoinWaitingList(participation, facts, at, profile, role);
        if (!may.IsAccepted || Find(participation) is not null) return may;

        State = Lifecycle.Move(State, ActivityAction.JoinWaitingList);
        var one = new Participation(participation, facts.Volunteer, at.ToMicrosecond()) { Role = role };
        _participations = [.. _participations, one];
        Put(one);
        Raise(new VolunteerJoinedWaitingList(Id, participation, facts.Volunteer, role), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a volunteer in line may be offered a seat.</summary>
    /// <param name="participation">The participation.</param>
    /// <param name="facts">What is known of the volunteer now.</param>
    /// <param name="at">The moment.</param>
    /// <param name="profile">The district's profile.</param>
    /// <inheritdoc cref="Promote" path="/returns"/>
    /// <inheritdoc cref="Promote" path="/exception"/>
    public Decision CanPromote(ParticipationId participation, VolunteerFacts facts, Instant at, DistrictProfile profile)
    {
        RequireOfDistrict(facts, profile);
        RequireOwn(participation, facts);
        var permitted = Permits(ActivityAction.Promote, participation, ParticipationAction.Promote, ParticipationState.Promoted);
        if (!permitted.IsAccepted || Is(participation, ParticipationState.Promoted)) return permitted;
        var (role, until) = (Find(participation)!.Role, LineOpenUntil(profile.Activities));
        return Decision.Unless(
            at >= until ? new WaitingListClosed(until) : null,
            SeatsTakenOf(role) >= SeatsOf(role) ? new SeatsTaken(SeatsOf(role)) : null) & Judge(facts, role, at, profile);
    }

    /// <summary>A volunteer in line is offered a seat that has become free (递补): it is kept until the deadline, strictly before which it is to be confirmed. Again changes nothing.</summary>
    /// <remarks>Whoever promotes goes by <see cref="InLine"/>; who cannot come as things stand is passed over and stays in line.</remarks>
    /// <param name="participation">The participation.</param>
    /// <param name="facts">What is known of the volunteer now.</param>
    /// <param name="at">The moment; before <see cref="LineOpenUntil"/>.</param>
    /// <param name="profile">The district's profile: how long the seat is kept.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> of the activity, <see cref="NotFound"/> or <see cref="NotPermittedInState{TState, TAction}"/> of the participation, each alone, or with all of
    /// <see cref="WaitingListClosed"/>, <see cref="Activities.SeatsTaken"/> and the refusals of <see cref="EligibilityPolicy.Judge"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The facts are another volunteer's, or facts or profile are of another district.</exception>
    public Decision Promote(ParticipationId participation, VolunteerFacts facts, Instant at, DistrictProfile profile)
    {
        var may = CanPromote(participation, facts, at, profile);
        if (!may.IsAccepted || Is(participation, ParticipationState.Promoted)) return may;

        var one = Find(participation)!;
        var rules = profile.Activities;
        State = Lifecycle.Move(State, ActivityAction.Promote);
        var by = Instant.Min(at + rules.ConfirmWithin, LineOpenUntil(rules)).ToMicrosecond();
        SeatsTaken++;
        Put(one with { State = Participation.Lifecycle.Move(one.State, ParticipationAction.Promote), ConfirmBy = by, SeatSince = at.ToMicrosecond() });
        Raise(new VolunteerPromoted(Id, participation, one.Volunteer, by), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a volunteer may take the seat that was offered.</summary>
    /// <param name="participation">The participation.</param>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="Confirm" path="/returns"/>
    public Decision CanConfirm(ParticipationId participation, Instant at)
    {
        var permitted = Permits(ActivityAction.Confirm, participation, ParticipationAction.Confirm, ParticipationState.SignedUp);
        return permitted.IsAccepted && Find(participation)!.ConfirmBy is { } by && at >= by ? new ConfirmationLate(by) : permitted;
    }

    /// <summary>A volunteer takes the seat that was offered (确认递补). Who has a seat already is accepted and nothing changes.</summary>
    /// <param name="participation">The participation.</param>
    /// <param name="at">The moment; strictly before the deadline.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> of the activity, <see cref="NotFound"/>, <see cref="NotPermittedInState{TState, TAction}"/> of the participation or <see cref="ConfirmationLate"/>, the first of them that applies.</returns>
    public Decision Confirm(ParticipationId participation, Instant at)
    {
        var may = CanConfirm(participation, at);
        if (!may.IsAccepted || Is(participation, ParticipationState.SignedUp)) return may;

        var one = Find(participation)!;
        State = Lifecycle.Move(State, ActivityAction.Confirm);
        Put(one with { State = Participation.Lifecycle.Move(one.State, ParticipationAction.Confirm), ConfirmBy = null });
        Raise(new PromotionConfirmed(Id, participation, one.Volunteer), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a seat that was kept may be given to others.</summary>
    /// <param name="participation">The participation.</param>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="Lapse" path="/returns"/>
    public Decision CanLapse(ParticipationId participation, Instant at)
    {
        var permitted = Permits(ActivityAction.Lapse, participation, ParticipationAction.Lapse, ParticipationState.Lapsed);
        return permitted.IsAccepted && Find(participation)!.ConfirmBy is { } by && at < by ? new ConfirmationOpen(by) : permitted;
    }

    /// <summary>A seat that was kept and not taken in time is free again (递补逾期), without penalty. Again changes nothing.</summary>
    /// <param name="participation">The participation.</param>
    /// <param name="at">The moment; at or after the deadline.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> of the activity, <see cref="NotFound"/>, <see cref="NotPermittedInState{TState, TAction}"/> of the participation or <see cref="ConfirmationOpen"/>, the first of them that applies.</returns>
    public Decision Lapse(ParticipationId participation, Instant at)
    {
        var may = CanLapse(participation, at);
        if (!may.IsAccepted || Is(participation, ParticipationState.Lapsed)) return may;

        State = Lifecycle.Move(State, ActivityAction.Lapse);
        LetGo(Find(participation)!, at);
        return Decision.Accepted;
    }

    private void LetGo(Participation one, Instant at)
    {
        GiveUp(one, ParticipationAction.Lapse);
        Raise(new PromotionLapsed(Id, one.Id, one.Volunteer), at);
    }

    // With the end of it no seat is kept any longer.
    private void EndPromotions(Instant at)
    {
        foreach (var one in _participations.Where(one => one.State == ParticipationState.Promoted)) LetGo(one, at);
    }

    private int InLineFor(ActivityRoleCode? role) => Waiting == 0 ? 0 : _participations.Count(one => one.State == ParticipationState.Waiting && one.Role == role);
}
