using CivicPractice.Mobilization;
using CivicPractice.Requests;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Emergency mobilisations and calls in every state.</summary>
internal static class MobilizationEdges
{
    private static readonly Instant At = TestDistrict.Nine + Duration.FromHours(3);

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. new EdgesOf<EmergencyMobilization, EmergencyMobilizationId, MobilizationState, MobilizationAction>(
            "An emergency mobilisation", EmergencyMobilization.Lifecycle, mobilization => mobilization.State, Mobilizations, OnMobilizations).Cases,
        .. new EdgesOf<CallUp, CallUpId, CallUpState, CallUpAction>("A call-up", CallUp.Lifecycle, call => call.State, Calls, OnCalls).Cases,
    ];

    private static IReadOnlyList<Start<EmergencyMobilization, EmergencyMobilizationId, MobilizationState>> Mobilizations =>
    [
        .. Enum.GetValues<MobilizationState>().Select(state => From(state, state.ToString(), () => AnEmergencyMobilization.In(state))),
        From(MobilizationState.Calling, "called in part", () => new AnEmergencyMobilization().WaveCalled(4, isInPart: true)) with { IsUsual = false },
        From(MobilizationState.Calling, "called to the last wave", () => new AnEmergencyMobilization().WaveCalled().WaveCalled(0)) with { IsUsual = false },
        From(MobilizationState.CalledOff, "called off, and all are told", () => AnEmergencyMobilization.In(MobilizationState.CalledOff).AllTold()) with { IsUsual = false },
        From(MobilizationState.Mustering, "prolonged, on a higher level", () => new AnEmergencyMobilization().Mustered().WaveCalled().WaveCalled().LevelChanged(ResponseLevel.One).WaveAdded()) with { IsUsual = false },
        From(MobilizationState.Declared, "of a kind of the district's own", () => new AnEmergencyMobilization().Planned(plan => plan with
        {
            Kind = new EmergencyKind("zz-local"),
            AnswerWithin = Duration.FromMinutes(7),
            Every = Duration.FromMinutes(9),
            Waves = [new CallUpWave([TestDistrict.OtherVillage, TestDistrict.Code], [VolunteerSkill.Driving, new VolunteerSkill("boat")], NeedsAllSkills: true, Most: 7)],
        })) with { IsUsual = false },
    ];

    private static IReadOnlyList<Attempt<EmergencyMobilization, MobilizationAction>> OnMobilizations =>
    [
        new(MobilizationAction.CallWave, "when it is due", one => one.CallWave(3, reached: null, isUrgent: false, At)),
        new(MobilizationAction.CallWave, "in part", one => one.CallWave(2, new CallUpTurn(1, TestDistrict.OtherVillage, TestDistrict.Nine, AVolunteer.OtherId), isUrgent: false, At)),
        new(MobilizationAction.CallWave, "before it is due", one => one.CallWave(0, reached: null, isUrgent: false, TestDistrict.Nine - Duration.FromMinutes(1))),
        new(MobilizationAction.CallWave, "before it is due, but urgently", one => one.CallWave(1, reached: null, isUrgent: true, TestDistrict.Nine)),
        new(MobilizationAction.AddWave, "at once", one => one.AddWave(new CallUpWave([TestDistrict.Subdistrict], [VolunteerSkill.Driving], NeedsAllSkills: true, Most: 600), At)),
        new(MobilizationAction.AddWave, "soon after the last", one => one.AddWave(AnEmergencyMobilization.WholeTown, TestDistrict.Nine + Duration.FromMinutes(20))),
        new(MobilizationAction.ChangeLevel, "to the highest", one => one.ChangeLevel(ResponseLevel.One, At)),
        new(MobilizationAction.ChangeLevel, "to the same", one => one.ChangeLevel(one.Level, At)),
        new(MobilizationAction.Muster, "at once", one => one.Muster(At)),
        new(MobilizationAction.StandDown, "at once", one => one.StandDown(At)),
        new(MobilizationAction.CallOff, "at once", one => one.CallOff(At)),
        new(MobilizationAction.NoteAllTold, "at once", one => one.NoteAllTold(At)),
    ];

    private static IReadOnlyList<Start<CallUp, CallUpId, CallUpState>> Calls =>
    [
        .. Enum.GetValues<CallUpState>().Select(state => new Start<CallUp, CallUpId, CallUpState>(state, state.ToString(), id => Being(id, new ACallUp().Then(state)))),
        new(CallUpState.Mustered, "there without having been called", id => Being(id, new ACallUp().Unasked()), IsUsual: false),
        new(CallUpState.Coming, "coming for the second time, after a no", id => Being(id, new ACallUp().Declined(DeclineReason.TooFar).Accepted().Withdrawn().Accepted()), IsUsual: false),
        new(CallUpState.Declined, "declined, with a reason", id => Being(id, new ACallUp().Expired().Declined(DeclineReason.NoTime)), IsUsual: false),
    ];

    private static IReadOnlyList<Attempt<CallUp, CallUpAction>> OnCalls =>
    [
        new(CallUpAction.Accept, "at once", one => one.Accept(one.NextParticipation, At)),
        new(CallUpAction.Decline, "without a reason", one => one.Decline(null, At)),
        new(CallUpAction.Decline, "with a reason", one => one.Decline(DeclineReason.Other, At)),
        new(CallUpAction.LetExpire, "in time", one => one.LetExpire(ACallUp.AnswerBy)),
        new(CallUpAction.LetExpire, "too early", one => one.LetExpire(ACallUp.AnswerBy - Instants.Microsecond)),
        new(CallUpAction.Withdraw, "at once", one => one.Withdraw(At)),
        new(CallUpAction.Muster, "at once", one => one.Muster(one.Participation ?? one.NextParticipation, At)),
        new(CallUpAction.StandDown, "at once", one => one.StandDown(At)),
        new(CallUpAction.MarkAbsent, "at once", one => one.MarkAbsent(At)),
        new(CallUpAction.Dismiss, "at once", one => one.Dismiss(At)),
    ];

    private static Start<EmergencyMobilization, EmergencyMobilizationId, MobilizationState> From(MobilizationState state, string how, Func<AnEmergencyMobilization> builder) =>
        new(state, how, id => builder().WithId(id).BuildUnstored());

    // Its id follows from the volunteer, who is another one each time.
    private static CallUp Being(CallUpId id, ACallUp call) => call.To(new VolunteerId(id.Value)).BuildUnstored();
}
