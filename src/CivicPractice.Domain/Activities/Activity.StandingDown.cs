using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <content>Who is fit for it at present, and what becomes of those on dangerous service whose accident insurance ends.</content>
public sealed partial class Activity
{
    /// <summary>What a volunteer lacks for the activity, by what is known now; nothing while no risks are stated.</summary>
    /// <param name="facts">What is known of the volunteer.</param>
    /// <param name="profile">The district's profile.</param>
    /// <param name="participation">The participation, where the volunteer has one: what its role asks, from when on.</param>
    /// <returns>The refusals of <see cref="EligibilityPolicy.Judge"/>.</returns>
    /// <exception cref="ArgumentException">The facts or the profile are of another district, or the participation is another volunteer's.</exception>
    public IReadOnlyList<Refusal> LackedBy(VolunteerFacts facts, DistrictProfile profile, ParticipationId participation = default)
    {
        RequireOfDistrict(facts, profile);
        RequireOwn(participation, facts);
        var one = Find(participation);
        return Risk is null ? [] : EligibilityPolicy.Judge(facts, Demand(profile, one?.Role) with { JoinedAt = one?.CheckedInAt ?? one?.SeatSince }).Refusals;
    }

    /// <summary>Whether a volunteer is on dangerous service without cover, and so to be called off.</summary>
    /// <param name="participation">The participation.</param>
    /// <param name="facts">What is known of the volunteer.</param>
    /// <param name="at">The moment.</param>
    /// <param name="profile">The district's profile.</param>
    /// <inheritdoc cref="StandDown" path="/returns"/>
    /// <inheritdoc cref="StandDown" path="/exception"/>
    public Decision CanStandDown(ParticipationId participation, VolunteerFacts facts, Instant at, DistrictProfile profile)
    {
        RequireOfDistrict(facts, profile);
        RequireOwn(participation, facts);
        var permitted = Permits(ActivityAction.StandDown, participation, ParticipationAction.StandDown, ParticipationState.CheckedOut);
        if (!permitted.IsAccepted || Is(participation, ParticipationState.CheckedOut)) return permitted;
        return Decision.Unless(Demand(profile).IsCoveredBy(facts.Covered, at) ? new StillCovered(facts.Volunteer) : null);
    }

    /// <summary>Calls a volunteer off dangerous service (撤离) whose accident insurance no longer holds until its end (R4). What was given until then counts. Who has left already is accepted and nothing changes.</summary>
    /// <param name="participation">The participation.</param>
    /// <param name="facts">What is known of the volunteer now.</param>
    /// <param name="at">The moment at which the cover ended; one before the check-in leaves no minutes.</param>
    /// <param name="profile">The district's profile.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> (of the activity or of the participation), <see cref="NotFound"/> or <see cref="StillCovered"/>.</returns>
    /// <exception cref="ArgumentException">Facts or profile are of another district, or the participation is another volunteer's.</exception>
    public Decision StandDown(ParticipationId participation, VolunteerFacts facts, Instant at, DistrictProfile profile)
    {
        var may = CanStandDown(participation, facts, at, profile);
        if (!may.IsAccepted || Is(participation, ParticipationState.CheckedOut)) return may;
        var one = Find(participation)!;

        State = Lifecycle.Move(State, ActivityAction.StandDown);
        // Cover that ended before the volunteer came was told late: nobody stays for that.
        var leftAt = Instant.Max(at.ToMicrosecond(), one.CheckedInAt!.Value);
        var minutes = EndTime(one, ParticipationAction.StandDown, leftAt, Instant.Min(leftAt, During.Until + profile.Activities.Overtime));
        Raise(new VolunteerStoodDown(Id, participation, one.Volunteer, minutes), at);
        return Decision.Accepted;
    }

    private void RequireOfDistrict(VolunteerFacts facts, DistrictProfile profile)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(profile);
        RequireSameDistrict(facts.District, nameof(facts));
        RequireSameDistrict(profile.Id, nameof(profile));
    }

    private void RequireOwn(ParticipationId participation, VolunteerFacts facts)
    {
        if (Find(participation) is { } one && one.Volunteer != facts.Volunteer) throw new ArgumentException("The facts are another volunteer's.", nameof(facts));
    }
}
