using CivicPractice.Mobilization;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about emergency mobilisations and calls.</summary>
internal static class CriteriaOfMobilizations
{
    private static readonly Instant Due = TestDistrict.Nine + AnEmergencyMobilization.Rules.BetweenWaves;
    private static readonly VolunteerId Asked = new(new Guid("00000000-0000-7000-8000-000000000711"));

    public static CandidateSet<EmergencyMobilization, EmergencyMobilizationId> Mobilizations { get; } = new(
        "Emergency mobilisations", mobilization => mobilization.Id, () => [.. Declared().Select((one, n) => one.WithId(HardIds.At<EmergencyMobilizationId>(n)).BuildUnstored())],
        [
            ("open", new MobilizationOpen()),
            ("over, and not all are told", new MobilizationToTell()),
            ("due for a wave", new CallUpWaveDue(Due)),
            ("due for a wave a microsecond earlier", new CallUpWaveDue(Due - Instants.Microsecond)),
        ],
        [
            ("open", () => new MobilizationsOpenSpec()),
            ("over, and not all are told", () => new MobilizationsToTellSpec()),
            ("due for a wave", () => new CallUpWavesDueSpec(Due)),
        ]);

    public static CandidateSet<CallUp, CallUpId> Calls { get; } = new(
        "Calls", call => call.Id, () => [.. Called().Select(one => one.BuildUnstored())],
        [
            ("coming in a mobilisation", new CallUpInState(AnEmergencyMobilization.TheId, CallUpState.Coming)),
            ("not answered in another one", new CallUpInState(AnEmergencyMobilization.OtherId, CallUpState.Called)),
            ("overdue", new CallUpOverdue(ACallUp.AnswerBy)),
            ("overdue a microsecond earlier", new CallUpOverdue(ACallUp.AnswerBy - Instants.Microsecond)),
            ("a volunteer's, and open", new OpenCallUpOf(Asked)),
        ],
        [
            ("coming in a mobilisation", () => new CallUpsInStateSpec(AnEmergencyMobilization.TheId, CallUpState.Coming)),
            ("not answered in a mobilisation, two at most", () => new CallUpsInStateSpec(AnEmergencyMobilization.TheId, CallUpState.Called, 2)),
            ("overdue in the district", () => new CallUpsOverdueSpec(ACallUp.AnswerBy + Duration.FromHours(1))),
            ("overdue in a mobilisation, two at most", () => new CallUpsOverdueSpec(ACallUp.AnswerBy + Duration.FromHours(1), AnEmergencyMobilization.TheId, 2)),
            ("a volunteer's, and open", () => new OpenCallUpsOfVolunteerSpec(Asked)),
        ]);

    public static IEnumerable<ConformanceCase> Cases => [.. Mobilizations.Cases, .. Calls.Cases];

    private static IEnumerable<AnEmergencyMobilization> Declared()
    {
        foreach (var state in Enum.GetValues<MobilizationState>()) yield return AnEmergencyMobilization.In(state);
        // Two at one moment, one before them and one after.
        foreach (var moved in new[] { 1, 0, 0, -1 }) yield return new AnEmergencyMobilization().DeclaredAt(TestDistrict.Nine + (moved * Instants.Microsecond)).WaveCalled();
        foreach (var moved in new[] { 1, 0, -1 }) yield return new AnEmergencyMobilization().DeclaredAt(TestDistrict.Nine + (moved * Instants.Microsecond)).Mustered();
        foreach (var moved in new[] { 1, 0, 0, -1 }) yield return AnEmergencyMobilization.In(MobilizationState.CalledOff).DeclaredAt(TestDistrict.Nine + (moved * Instants.Microsecond));
        yield return AnEmergencyMobilization.In(MobilizationState.StoodDown).AllTold();
        yield return new AnEmergencyMobilization().Mustered().StoodDown();
        yield return new AnEmergencyMobilization().WaveCalled().WaveCalled();
        yield return new AnEmergencyMobilization().WaveCalled(2, isInPart: true);
    }

    // The ids follow from the volunteers; two are called at one moment.
    private static IEnumerable<ACallUp> Called()
    {
        var n = 0;
        foreach (var mobilization in new[] { AnEmergencyMobilization.TheId, AnEmergencyMobilization.OtherId })
        {
            foreach (var state in Enum.GetValues<CallUpState>())
            {
                yield return new ACallUp().Of(mobilization).To(HardIds.At<VolunteerId>(n++)).Then(state);
                yield return new ACallUp().Of(mobilization).To(HardIds.At<VolunteerId>(n++)).At(TestDistrict.Nine - Duration.FromMinutes(1)).Then(state);
            }
        }

        foreach (var moved in new[] { 1, -1 }) yield return new ACallUp().To(HardIds.At<VolunteerId>(n++)).At(TestDistrict.Nine + (moved * Instants.Microsecond));
        yield return new ACallUp().To(HardIds.At<VolunteerId>(n++)).Unasked();
        foreach (var (state, index) in Enum.GetValues<CallUpState>().Select((state, index) => (state, index)))
            yield return new ACallUp().Of(new EmergencyMobilizationId(HardIds.At<VolunteerId>(index).Value)).To(Asked).Then(state);
    }
}
