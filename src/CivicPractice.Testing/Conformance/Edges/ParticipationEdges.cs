using CivicPractice.Activities;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Participations in every state, within a dangerous activity that is under way.</summary>
internal static class ParticipationEdges
{
    public static IEnumerable<ConformanceCase> Cases => new EdgesOf<Activity, ActivityId, ParticipationState, ParticipationAction>(
        "A participation", Participation.Lifecycle, activity => activity.Find(AnActivity.Participation)!.State, Starts, Attempts).Cases;

    private static Instant LineEnds { get; } = AnActivity.During.From - TestDistrict.Profile.Activities.PromotionsEndBefore;

    private static IReadOnlyList<Start<Activity, ActivityId, ParticipationState>> Starts =>
    [
        .. Enum.GetValues<ParticipationState>().Select(state => new Start<Activity, ActivityId, ParticipationState>(
            state, state.ToString(), id => AnActivity.With(state).WithId(id).BuildUnstored()) { ButFor = [nameof(ParticipationAction.Release)] }),
        // Only before it begins is it put to another time.
        new(ParticipationState.SignedUp, "SignedUp before anybody came", id => new AnActivity().InDanger().Published().SignedUpByBoth().WithId(id).BuildUnstored())
        {
            ButFor = [nameof(ParticipationAction.StandDown)],
        },
    ];

    private static IReadOnlyList<Attempt<Activity, ParticipationAction>> Attempts =>
    [
        new(ParticipationAction.Withdraw, "before it begins", activity => activity.Withdraw(AnActivity.Participation, TestDistrict.Nine, TestDistrict.Profile.Activities)),
        new(ParticipationAction.CheckIn, "when it begins", activity =>
            activity.CheckIn(AnActivity.Participation, AnActivity.Covered(), AnActivity.During.From, TestDistrict.Profile)),
        new(ParticipationAction.CheckOut, "when it ends", activity => activity.CheckOut(AnActivity.Participation, AnActivity.During.Until, TestDistrict.Profile.Activities)),
        new(ParticipationAction.StandDown, "covered as before", activity =>
            activity.StandDown(AnActivity.Participation, AnActivity.Covered(), AnActivity.During.From, TestDistrict.Profile)),
        new(ParticipationAction.StandDown, "without cover", activity =>
            activity.StandDown(AnActivity.Participation, VolunteerFactsFor.Adult(AnActivity.Volunteer), AnActivity.During.From + Duration.FromMinutes(40), TestDistrict.Profile)),
        new(ParticipationAction.TakeSeat, "when the line is given up", activity =>
            activity.SignUp(AnActivity.Participation, AnActivity.Covered(), AnActivity.During.From - Duration.FromHours(1), TestDistrict.Profile)),
        new(ParticipationAction.Promote, "to a free seat", activity => activity.Promote(AnActivity.Participation, AnActivity.Covered(), TestDistrict.Nine, TestDistrict.Profile)),
        new(ParticipationAction.Confirm, "at once", activity => activity.Confirm(AnActivity.Participation, TestDistrict.Nine)),
        new(ParticipationAction.Confirm, "too late", activity => activity.Confirm(AnActivity.Participation, AnActivity.During.From)),
        .. Instants.Around(LineEnds).Select(at => new Attempt<Activity, ParticipationAction>(ParticipationAction.Confirm, $"at {Words.Of(at)}", activity => activity.Confirm(AnActivity.Participation, at))),
        .. Instants.Around(LineEnds).Select(at => new Attempt<Activity, ParticipationAction>(ParticipationAction.Lapse, $"at {Words.Of(at)}", activity => activity.Lapse(AnActivity.Participation, at))),
        new(ParticipationAction.Lapse, "too early", activity => activity.Lapse(AnActivity.Participation, TestDistrict.Nine)),
        new(ParticipationAction.Lapse, "in the end", activity => activity.Lapse(AnActivity.Participation, AnActivity.During.From)),
        new(ParticipationAction.MarkAbsent, "maliciously", activity => activity.MarkAbsent(AnActivity.Participation, AbsenceKind.Malicious, AnActivity.During.Until)),
        new(ParticipationAction.MarkAbsent, "without an excuse", activity => activity.MarkAbsent(AnActivity.Participation, AbsenceKind.Unexcused, AnActivity.During.Until)),
        new(ParticipationAction.Release, "for another day", activity => activity.Change(
            new ActivityChange { During = TimeRange.Starting(AnActivity.During.From + Duration.FromDays(1), Duration.FromHours(1)) }, [], AnActivity.Tuesday.PlusDays(1),
            activity.Find(AnActivity.Participation) is { State: ParticipationState.SignedUp } ? [AnActivity.Participation] : [], TestDistrict.Nine)),
        new(ParticipationAction.Excuse, "when it ends", activity => activity.MarkAbsent(AnActivity.Participation, AbsenceKind.Excused, AnActivity.During.Until)),
    ];
}
