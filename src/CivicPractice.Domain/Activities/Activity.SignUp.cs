using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <content>Seats: taken and given back.</content>
public sealed partial class Activity
{
    /// <summary>How many seats it has, or a role of it.</summary>
    /// <param name="role">The role, or <see langword="null"/> for the whole of it.</param>
    public int SeatsOf(ActivityRoleCode? role) => role is null ? Seats : _roles.Find(one => one.Code == role)?.Seats ?? 0;

    /// <summary>How many seats of it, or of a role of it, are taken, or kept for who is to confirm.</summary>
    /// <param name="role">The role, or <see langword="null"/> for the whole of it.</param>
    public int SeatsTakenOf(ActivityRoleCode? role) => role is null ? SeatsTaken : _participations.Count(one => one.Role == role && one.HasSeat);

    /// <summary>For which time somebody serves who joins at a moment: the whole of it, or what is left of it.</summary>
    internal TimeRange ServiceFrom(Instant at) => new(Instant.Max(During.From, at.ToMicrosecond()), During.Until);

    /// <summary>Whether a volunteer may take a seat.</summary>
    /// <param name="participation">The id of the participation, new unless the sign-up is repeated or the volunteer is in line.</param>
    /// <param name="facts">What is known of the volunteer.</param>
    /// <param name="at">The moment of signing up.</param>
    /// <param name="profile">The district's profile: its rules, and the time zone in which the day of the beginning is told.</param>
    /// <param name="role">The role, where the activity has roles.</param>
    /// <inheritdoc cref="SignUp" path="/returns"/>
    /// <inheritdoc cref="SignUp" path="/exception"/>
    public Decision CanSignUp(ParticipationId participation, VolunteerFacts facts, Instant at, DistrictProfile profile, ActivityRoleCode? role = null)
    {
        var known = Known(participation, facts, profile);
        var permitted = Lifecycle.Permits(State, ActivityAction.SignUp);
        if (!permitted.IsAccepted) return permitted;
        var isLineOpen = at < LineOpenUntil(profile.Activities);
        switch (known?.State)
        {
            case null: break;
            // When the line is given up, who was in it may take what is free like everybody else.
            case ParticipationState.Waiting when !isLineOpen: break;
            case ParticipationState.Waiting or ParticipationState.Promoted: return new OnWaitingList(participation);
            case ParticipationState.Withdrawn or ParticipationState.Lapsed: return new ParticipationWithdrawn(participation);
            default: return Decision.Accepted;
        }

        return Decision.Unless([
            at >= SignUpUntil ? new SignUpClosed(SignUpUntil) : null,
            HasAnother(participation, facts) ? new AlreadySignedUp(facts.Volunteer) : null,
            .. ForSeat(role, isLineOpen)]) & Judge(facts, role, at, profile);
    }

    /// <summary>A volunteer takes a seat (报名), of their own will (R1). The same participation again is accepted and changes nothing while it has its seat.</summary>
    /// <remarks>While others are in line, a seat that is free is for them (<see cref="JoinWaitingList"/>), until the line is given up (<see cref="ActivityRules.PromotionsEndBefore"/>).</remarks>
    /// <param name="participation">The id of the participation, new unless the sign-up is repeated or the volunteer is in line.</param>
    /// <param name="facts">What is known of the volunteer.</param>
    /// <param name="at">The moment of signing up; before <see cref="SignUpUntil"/>.</param>
    /// <param name="profile">The district's profile: its rules, and the time zone in which the day of the beginning is told.</param>
    /// <param name="role">The role, where the activity has roles.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/>, <see cref="OnWaitingList"/> or <see cref="ParticipationWithdrawn"/> alone, or with all of
    /// <see cref="SignUpClosed"/>, <see cref="AlreadySignedUp"/>, <see cref="ActivityRoleUnknown"/>, <see cref="Activities.SeatsTaken"/> or <see cref="OthersWaiting"/>, and the refusals of
    /// <see cref="EligibilityPolicy.Judge"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The participation is missing or another volunteer's, or volunteer or profile are of another district.</exception>
    public Decision SignUp(ParticipationId participation, VolunteerFacts facts, Instant at, DistrictProfile profile, ActivityRoleCode? role = null)
    {
        var may = CanSignUp(participation, facts, at, profile, role);
        var known = Find(participation);
        if (!may.IsAccepted || known?.HasSeat == true) return may;

        State = Lifecycle.Move(State, ActivityAction.SignUp);
        var one = known ?? new Participation(participation, facts.Volunteer, at.ToMicrosecond());
        if (known is null) _participations = [.. _participations, one];
        SeatsTaken++;
        Put(one with { State = Participation.Lifecycle.Move(one.State, ParticipationAction.TakeSeat), Role = role, SeatSince = at.ToMicrosecond() });
        Raise(new VolunteerSignedUp(Id, participation, facts.Volunteer, role), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a volunteer may give the seat back, or leave the line.</summary>
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

    /// <summary>A volunteer gives the seat back (退出报名), declines one that was offered, or leaves the line, without penalty (R1). Withdrawing again is accepted and changes nothing.</summary>
    /// <remarks>Giving a seat back shortly before the beginning is late (临时退出, <see cref="ActivityRules.LateLeaveWithin"/>); what that counts as is the district's business (<see cref="NoShowRules.LateLeaveAs"/>).</remarks>
    /// <param name="participation">The participation.</param>
    /// <param name="at">The moment of withdrawing; before <see cref="SignUpUntil"/>.</param>
    /// <param name="rules">The district's rules: what is late.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> of the activity, <see cref="NotFound"/>, <see cref="NotPermittedInState{TState, TAction}"/> of the participation or <see cref="WithdrawalClosed"/>, the first of them that applies.</returns>
    public Decision Withdraw(ParticipationId participation, Instant at, ActivityRules rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var may = CanWithdraw(participation, at);
        if (!may.IsAccepted || Is(participation, ParticipationState.Withdrawn)) return may;

        var one = Find(participation)!;
        // Who had signed up for another time or place is not late, and where one joins at any time one may leave at any time.
        var isLate = one.State == ParticipationState.SignedUp && at > During.From - rules.LateLeaveWithin && !(MovedAt >= one.SeatSince) && !TakesLatecomers;
        State = Lifecycle.Move(State, ActivityAction.Withdraw);
        GiveUp(one, ParticipationAction.Withdraw, isLate);
        Raise(new VolunteerWithdrew(Id, participation, one.Volunteer, isLate), at);
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

    private void Put(Participation changed)
    {
        _participations = [.. _participations.Select(one => one.Id == changed.Id ? changed : one)];
        Recount();
    }

    // What lists and deadlines are told by.
    private void Recount()
    {
        NextConfirmBy = _participations.Min(one => one.ConfirmBy);
        Waiting = _participations.Count(one => one.State == ParticipationState.Waiting);
        SeatsOpen = _roles.Count == 0 ? OpenIn(null) : _roles.Sum(role => OpenIn(role.Code));

        int OpenIn(ActivityRoleCode? role) => InLineFor(role) > 0 ? 0 : SeatsOf(role) - SeatsTakenOf(role);
    }

    // Leaves the seat, or the line.
    private void GiveUp(Participation one, ParticipationAction move, bool isLate = false)
    {
        if (one.HasSeat) SeatsTaken--;
        Put(one with { State = Participation.Lifecycle.Move(one.State, move), ConfirmBy = null, LeftLate = isLate });
    }

    private Participation? Known(ParticipationId participation, VolunteerFacts facts, DistrictProfile profile)
    {
        RequireOfDistrict(facts, profile);
        if (participation == default) throw new ArgumentException("The participation is missing.", nameof(participation));
        var known = Find(participation);
        return known is null || known.Volunteer == facts.Volunteer ? known : throw new ArgumentException("The participation is another volunteer's.", nameof(participation));
    }

    private bool HasAnother(ParticipationId participation, VolunteerFacts facts) =>
        _participations.Exists(one => one.Volunteer == facts.Volunteer && one.IsOpen && one.Id != participation);

    private bool KnowsRole(ActivityRoleCode? role) => _roles.Count == 0 ? role is null : _roles.Exists(one => one.Code == role);

    private IEnumerable<Refusal?> ForSeat(ActivityRoleCode? role, bool isLineOpen)
    {
        if (!KnowsRole(role)) yield return new ActivityRoleUnknown(role);
        else if (SeatsTakenOf(role) >= SeatsOf(role)) yield return new SeatsTaken(SeatsOf(role));
        else if (isLineOpen && InLineFor(role) is > 0 and var waiting) yield return new OthersWaiting(waiting);
    }

    // What is asked of who takes a role; who joins while it is on needs no cover for what is past.
    private Decision Judge(VolunteerFacts facts, ActivityRoleCode? role, Instant at, DistrictProfile profile) =>
        KnowsRole(role) ? EligibilityPolicy.Judge(facts, Demand(profile, role) with { JoinedAt = at }) : Decision.Accepted;

    private ServiceDemand Demand(DistrictProfile profile, ActivityRoleCode? role = null)
    {
        var asked = ServiceDemand.Of(During, Category, Risk!.Level, profile.Activities.Overtime, profile);
        var agreement = AgreementDemandIn(profile);
        var own = role is null ? null : _roles.Find(one => one.Code == role);
        return asked with
        {
            Skills = own is null || own.Skills.Count == 0 ? asked.Skills : [.. asked.Skills, .. own.Skills.Where(one => !asked.Skills.Contains(one))],
            NeedsHealth = asked.NeedsHealth || own?.NeedsHealth == true,
            MinimumAge = own?.MinimumAge ?? MinimumAge,
            Agreement = agreement,
            AgreementFor = AgreementPolicy.TriggersOf(agreement, profile.Agreements),
        };
    }

    private AgreementDemand AgreementDemandIn(DistrictProfile profile) => new()
    {
        With = Host,
        Days = new Term(DayIn(profile.TimeZone), During.Until.InZone(profile.TimeZone).Date),
        Risk = Risk!.Level,
        PeopleExpected = Circumstances.PeopleExpected,
        IsOutsideProvince = Circumstances.IsOutsideProvince,
        IsForeignRelated = Circumstances.IsForeignRelated,
        IsRequested = Circumstances.AsksAgreement,
    };
}
