using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Participations in every state, within a dangerous activity that is under way.</summary>
internal static class ParticipationEdges
{
    public static IEnumerable<ConformanceCase> Cases => new EdgesOf<Activity, ActivityId, ParticipationState, ParticipationAction>(
        "A participation", Participation.Lifecycle, activity => activity.Find(AnActivity.Participation)!.State, Starts, Attempts).Cases;

    private static IReadOnlyList<Start<Activity, ActivityId, ParticipationState>> Starts =>
    [
        .. Enum.GetValues<ParticipationState>().Select(state => new Start<Activity, ActivityId, ParticipationState>(
            state, state.ToString(), id => In(state).WithId(id).BuildUnstored()) { ButFor = [nameof(ParticipationAction.Release)] }),
        // Only before it begins is it put to another time.
        new(ParticipationState.SignedUp, "SignedUp before anybody came", id => Both.WithId(id).BuildUnstored())
        {
            ButFor = [nameof(ParticipationAction.StandDown)],
        },
    ];

    private static IReadOnlyList<Attempt<Activity, ParticipationAction>> Attempts =>
    [
        new(ParticipationAction.Withdraw, "before it begins", activity => activity.Withdraw(AnActivity.Participation, TestDistrict.Nine)),
        new(ParticipationAction.CheckIn, "when it begins", activity =>
            activity.CheckIn(AnActivity.Participation, AnActivity.Covered(), AnActivity.During.From, TestDistrict.Profile)),
        new(ParticipationAction.CheckOut, "when it ends", activity => activity.CheckOut(AnActivity.Participation, AnActivity.During.Until, TestDistrict.Profile.Activities)),
        new(ParticipationAction.StandDown, "covered as before", activity =>
            activity.StandDown(AnActivity.Participation, AnActivity.Covered(), AnActivity.During.From, TestDistrict.Profile)),
        new(ParticipationAction.StandDown, "without cover", activity =>
            activity.StandDown(AnActivity.Participation, VolunteerFactsFor.Adult(AnActivity.Volunteer), AnActivity.During.From + Duration.FromMinutes(40), TestDistrict.Profile)),
        new(ParticipationAction.MarkAbsent, "maliciously", activity => activity.MarkAbsent(AnActivity.Participation, AbsenceKind.Malicious, AnActivity.During.Until)),
        new(ParticipationAction.MarkAbsent, "without an excuse", activity => activity.MarkAbsent(AnActivity.Participation, AbsenceKind.Unexcused, AnActivity.During.Until)),
        new(ParticipationAction.Release, "for another day", activity => activity.Change(
            new ActivityChange { During = TimeRange.Starting(AnActivity.During.From + Duration.FromDays(1), Duration.FromHours(1)) }, [], AnActivity.Tuesday.PlusDays(1),
            activity.Find(AnActivity.Participation) is { State: ParticipationState.SignedUp } ? [AnActivity.Participation] : [], TestDistrict.Nine)),
        new(ParticipationAction.Excuse, "when it ends", activity => activity.MarkAbsent(AnActivity.Participation, AbsenceKind.Excused, AnActivity.During.Until)),
    ];

    // The other volunteer has come, so that the activity is under way whatever this one does.
    private static AnActivity In(ParticipationState state) => state switch
    {
        ParticipationState.SignedUp => OtherCame(Both),
        ParticipationState.CheckedIn => OtherCame(Both).CheckedIn(),
        ParticipationState.CheckedOut => OtherCame(Both).CheckedIn().CheckedOut(),
        ParticipationState.Withdrawn => OtherCame(Both.Withdrawn()),
        ParticipationState.Absent => OtherCame(Both).MarkedAbsent(AbsenceKind.Unexcused),
        ParticipationState.Excused => OtherCame(Both).MarkedAbsent(AbsenceKind.Excused),
        _ => throw new ArgumentOutOfRangeException(nameof(state)),
    };

    private static AnActivity Both => new AnActivity().InDanger().Published().SignedUpByBoth();

    private static AnActivity OtherCame(AnActivity activity) => activity.CheckedIn(AnActivity.OtherParticipation, AnActivity.Covered(AnActivity.OtherVolunteer));
}
