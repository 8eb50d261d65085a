using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Activities;

/// <content>Who is fit for it at present, and what becomes of those on dangerous service whose accident insurance ends.</content>
public sealed partial class Activity
{
    /// <summary>What a volunteer lacks for the activity, by what is known now; nothing while no risks are stated.</summary>
    /// <param name="facts">What is known of the volunteer.</param>
    /// <param name="profile">The district's profile.</param>
    /// <returns>The refusals of <see cref="EligibilityPolicy.Judge"/>.</returns>
    /// <exception cref="ArgumentException">The facts or the profile are of another district.</exception>
    public IReadOnlyList<Refusal> LackedBy(VolunteerFacts facts, DistrictProfile profile)
    {
        RequireOfDistrict(facts, profile);
        return Risk is null ? [] : EligibilityPolicy.Judge(facts, Demand(profile)).Refusals;
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
    /// <param name="at">The moment; not before the check-in.</param>
    /// <param name="profile">The district's profile.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> (of the activity or of the participation), <see cref="NotFound"/> or <see cref="StillCovered"/>.</returns>
    /// <exception cref="ArgumentException">Facts or profile are of another district, the participation is another volunteer's, or it is before the check-in.</exception>
    public Decision StandDown(ParticipationId participation, VolunteerFacts facts, Instant at, DistrictProfile profile)
    {
        var may = CanStandDown(participation, facts, at, profile);
        if (!may.IsAccepted || Is(participation, ParticipationState.CheckedOut)) return may;
        var one = Find(participation)!;
        ArgumentOutOfRangeException.ThrowIfLessThan(at.ToMicrosecond(), one.CheckedInAt!.Value, nameof(at));

        State = Lifecycle.Move(State, ActivityAction.StandDown);
        var minutes = EndTime(one, ParticipationAction.StandDown, at, Instant.Min(at, During.Until + profile.Activities.Overtime));
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
