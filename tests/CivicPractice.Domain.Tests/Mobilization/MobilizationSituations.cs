using CivicPractice.Domain.Tests.Support;
using CivicPractice.Mobilization;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Mobilization;

/// <summary>The situations that docs/mobilisation-transitions.md tells of.</summary>
internal static class MobilizationSituations
{
    private static readonly Instant Late = TestDistrict.Nine + Duration.FromHours(3);
    private static readonly CallUpWave More = new([TestDistrict.Code], [], false, 50);

    public static IReadOnlyList<Situation<EmergencyMobilization, EmergencyMobilization, MobilizationState, MobilizationAction>> OfMobilizations { get; } =
    [
        new(MobilizationAction.CallWave, "when it is due", one => one.CallWave(3, reached: null, isUrgent: false, Late)),
        new(MobilizationAction.CallWave, "in part", one => one.CallWave(3, AnEmergencyMobilization.Turn, isUrgent: false, Late)),
        new(MobilizationAction.CallWave, "before it is due", one => one.CallWave(3, reached: null, isUrgent: false, one.NextWaveAt is { } due ? due - Duration.FromMinutes(1) : Late)),
        new(MobilizationAction.CallWave, "before it is due, urgently", one => one.CallWave(3, reached: null, isUrgent: true, one.NextWaveAt is { } due ? due - Duration.FromMinutes(1) : Late)),
        new(MobilizationAction.CallWave, "none is left", one => one.CallWave(0, reached: null, isUrgent: true, Late), CalledToTheLast),
        new(MobilizationAction.AddWave, "waves are left", one => one.AddWave(More, Late)),
        new(MobilizationAction.AddWave, "none is left", one => one.AddWave(More, Late), CalledToTheLast),
        new(MobilizationAction.ChangeLevel, "to another", one => one.ChangeLevel(ResponseLevel.One, Late)),
        new(MobilizationAction.ChangeLevel, "to the one that it has", one => one.ChangeLevel(one.Level, Late)),
        new(MobilizationAction.Muster, "", one => one.Muster(Late)),
        new(MobilizationAction.StandDown, "", one => one.StandDown(Late)),
        new(MobilizationAction.CallOff, "", one => one.CallOff(Late)),
        new(MobilizationAction.NoteAllTold, "", one => one.NoteAllTold(Late)),
        new(MobilizationAction.NoteAllTold, "nobody was called", one => one.NoteAllTold(Late), NobodyCalled),
    ];

    public static IReadOnlyList<Situation<CallUp, CallUp, CallUpState, CallUpAction>> OfCalls { get; } =
    [
        new(CallUpAction.Accept, "in time", call => call.Accept(call.NextParticipation, TestDistrict.Nine)),
        new(CallUpAction.Accept, "when the time to answer is over", call => call.Accept(call.NextParticipation, Late)),
        new(CallUpAction.Decline, "with a reason", call => call.Decline(DeclineReason.NoTime, TestDistrict.Nine)),
        new(CallUpAction.Decline, "without a reason, when the time to answer is over", call => call.Decline(null, Late)),
        new(CallUpAction.LetExpire, "when the time to answer is over", call => call.LetExpire(ACallUp.AnswerBy)),
        new(CallUpAction.LetExpire, "before", call => call.LetExpire(ACallUp.AnswerBy - Duration.FromMinutes(1))),
        new(CallUpAction.Withdraw, "", call => call.Withdraw(Late)),
        new(CallUpAction.Muster, "", call => call.Muster(call.Participation ?? call.NextParticipation, Late)),
        new(CallUpAction.StandDown, "", call => call.StandDown(Late)),
        new(CallUpAction.StandDown, "who came without having been called", call => call.StandDown(Late), Unasked),
        new(CallUpAction.MarkAbsent, "", call => call.MarkAbsent(Late)),
        new(CallUpAction.Dismiss, "", call => call.Dismiss(Late)),
    ];

    private static EmergencyMobilization? CalledToTheLast(MobilizationState state) => state switch
    {
        MobilizationState.Calling => new AnEmergencyMobilization().WaveCalled().WaveCalled().Build(),
        MobilizationState.Mustering => new AnEmergencyMobilization().WaveCalled().WaveCalled().Mustered().Build(),
        MobilizationState.StoodDown => new AnEmergencyMobilization().WaveCalled().WaveCalled().Mustered().StoodDown().Build(),
        MobilizationState.CalledOff => new AnEmergencyMobilization().WaveCalled().WaveCalled().CalledOff().Build(),
        _ => null,
    };

    private static EmergencyMobilization? NobodyCalled(MobilizationState state) => state switch
    {
        MobilizationState.StoodDown => new AnEmergencyMobilization().Mustered().StoodDown().Build(),
        MobilizationState.CalledOff => new AnEmergencyMobilization().CalledOff().Build(),
        _ => null,
    };

    private static CallUp? Unasked(CallUpState state) => state switch
    {
        CallUpState.Mustered => new ACallUp().Unasked().Build(),
        CallUpState.StoodDown => new ACallUp().Unasked().StoodDown().Build(),
        _ => null,
    };
}
