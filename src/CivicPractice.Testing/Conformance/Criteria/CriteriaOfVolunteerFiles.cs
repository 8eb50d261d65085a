using CivicPractice.Activities;
using CivicPractice.Teams;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about the training, the screening, the written agreements and the absences of volunteers.</summary>
internal static class CriteriaOfVolunteerFiles
{
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly LocalDate TrainedThrough = Monday.PlusYears(1);
    private static readonly LocalDate ScreenedThrough = AScreeningFile.Rules.LastDayOf(ScreeningStep.BackgroundCheck, Monday)!.Value;
    private static readonly LocalDate AgreedThrough = AnAgreementFile.Agreement.Term.Through;

    public static CandidateSet<ScreeningFile, VolunteerId> Screening { get; } = new(
        "Screening files", file => file.Id, () => [.. Files().Select((one, n) => one.Of(HardIds.At<VolunteerId>(n)).BuildRaising())],
        [
            ("running out by the last day", new ScreeningRunsOut(ScreenedThrough)),
            ("running out by the day before", new ScreeningRunsOut(ScreenedThrough.PlusDays(-1))),
            ("running out by the end of the grace", new ScreeningRunsOut(ScreenedThrough.PlusDays(30))),
        ],
        [
            ("running out", () => new ScreeningRunsOutSpec(ScreenedThrough.PlusDays(30))),
            ("running out by the last day", () => new ScreeningRunsOutSpec(ScreenedThrough)),
        ]);

    public static CandidateSet<AgreementFile, VolunteerId> Agreements { get; } = new(
        "Agreement files", file => file.Id, () => [.. Agreed().Select((one, n) => one.Of(HardIds.At<VolunteerId>(n)).BuildRaising())],
        [
            ("running out by the last day", new AgreementRunsOut(AgreedThrough)),
            ("running out by the day before", new AgreementRunsOut(AgreedThrough.PlusDays(-1))),
        ],
        [
            ("running out", () => new AgreementsRunningOutSpec(AgreedThrough.PlusDays(3))),
            ("running out by the last day", () => new AgreementsRunningOutSpec(AgreedThrough)),
        ]);

    public static CandidateSet<AbsenceFile, VolunteerId> Absences { get; } = new(
        "Absence files", file => file.Id, () => [.. StayedAway().Select((one, n) => one.Of(HardIds.At<VolunteerId>(n)).BuildRaising())],
        [
            ("at the limit by Monday or later", new NoShowLimitReached(Monday)),
            ("at the limit by the day after or later", new NoShowLimitReached(Monday.PlusDays(1))),
            ("one short by Monday or later", new OneAbsenceShort(Monday)),
            ("one short by the day after or later", new OneAbsenceShort(Monday.PlusDays(1))),
        ],
        [
            ("at the limit this year", () => new NoShowsDueSpec(new LocalDate(Monday.Year, 1, 1))),
            ("at the limit this year or last", () => new NoShowsDueSpec(NoShowRules.CountsFrom(Monday))),
            ("one short this year", () => new NoShowsToWarnOfSpec(new LocalDate(Monday.Year, 1, 1))),
        ]);

    public static CandidateSet<TrainingFile, VolunteerId> Training { get; } = new(
        "Training files", file => file.Id, () => [.. Trained().Select((one, n) => one.Of(HardIds.At<VolunteerId>(n)).BuildRaising())],
        [
            ("running out by the last day", new TrainingRunsOut(TrainedThrough)),
            ("running out by the day before", new TrainingRunsOut(TrainedThrough.PlusDays(-1))),
            ("running out by the end of the grace", new TrainingRunsOut(TrainedThrough.PlusDays(30))),
        ],
        [
            ("running out", () => new TrainingRunsOutSpec(TrainedThrough.PlusDays(30))),
            ("running out by the last day", () => new TrainingRunsOutSpec(TrainedThrough)),
        ]);

    public static IEnumerable<ConformanceCase> Cases => [.. Training.Cases, .. Screening.Cases, .. Agreements.Cases, .. Absences.Cases];

    private static List<ATrainingFile> Trained() =>
    [
        new ATrainingFile().With(Lasting(0)),
        new ATrainingFile().With(Lasting(1)),
        new ATrainingFile().With(Lasting(-1)),
        new ATrainingFile().With(Lasting(0) with { Roles = [VolunteerRole.Lecturer] }),
        new ATrainingFile().With(Lasting(0) with { Categories = [], Roles = [VolunteerRole.Lecturer] }),
        new ATrainingFile().With(Lasting(0) with { Categories = [] }).With(ATrainingFile.Certificate(Monday, null, ATrainingFile.OtherCertificate)),
        new ATrainingFile().With(ATrainingFile.Certificate(Monday, null)),
        new ATrainingFile().With(Lasting(0)).Revoked(RevocationReason.Cheating, TestDistrict.Nine),
        new ATrainingFile().With(Lasting(0)).RenewalBooked(TrainedThrough, ATrainingFile.Renewal(TrainedThrough)),
        new ATrainingFile().With(Lasting(0)),
    ];

    private static TrainingCertificate Lasting(int daysMore) => ATrainingFile.Certificate(Monday, TrainedThrough.PlusDays(daysMore));

    private static List<AScreeningFile> Files() =>
    [
        .. Enum.GetValues<ScreeningCheckState>().Select(AScreeningFile.In),
        new AScreeningFile().Passed(Monday.PlusDays(1)),
        new AScreeningFile().Passed(),
        new AScreeningFile().Passed(Monday.PlusDays(-3)),
        new AScreeningFile().Passed(step: ScreeningStep.Interview),
        new AScreeningFile().Passed(step: ScreeningStep.Interview).Passed(Monday.PlusDays(3)),
        new AScreeningFile().Asked(),
        new AScreeningFile().Passed().Revoked(ScreeningRevocationReason.Deceit),
        new AScreeningFile().Passed().Revoked(ScreeningRevocationReason.NoLongerNeeded),
        new AScreeningFile().Passed().Asked(ScreenedThrough).CheckWithdrawn(ScreenedThrough.PlusDays(4)),
    ];

    private static List<AnAgreementFile> Agreed() =>
    [
        new AnAgreementFile().Signed(),
        new AnAgreementFile().Signed(Through(1)),
        new AnAgreementFile().Signed(Through(-1)),
        new AnAgreementFile().Signed(),
        new AnAgreementFile().Signed(Through(-9)).Signed(Through(2), AnAgreementFile.OtherAgreement),
        new AnAgreementFile().Signed(one => one with { With = ActivityHost.Of(ASite.StationId) }).Signed(Through(2), AnAgreementFile.OtherAgreement),
        new AnAgreementFile().Signed().Ended(Monday),
        new AnAgreementFile().Signed().Ended(AgreedThrough, AgreementEndReason.ServiceDone),
        new AnAgreementFile().Signed().Ended(Monday, AgreementEndReason.RecordedInError).Signed(Through(3), AnAgreementFile.OtherAgreement),
    ];

    private static List<AnAbsenceFile> StayedAway() =>
    [
        new AnAbsenceFile().Absent(),
        new AnAbsenceFile().AbsentOften(4),
        new AnAbsenceFile().AbsentOften(5, Monday.PlusDays(1)),
        new AnAbsenceFile().AbsentOften(5),
        new AnAbsenceFile().AbsentOften(5, Monday.PlusDays(-1)),
        new AnAbsenceFile().AbsentOften(5, Monday.PlusYears(-1)),
        new AnAbsenceFile().AbsentOften(5, Monday.PlusYears(-1)).AbsentOften(4, Monday.PlusDays(2), AbsenceKind.Unexcused, from: 11),
        new AnAbsenceFile().AbsentOften(3, kind: AbsenceKind.Malicious),
        new AnAbsenceFile().AbsentOften(2, Monday.PlusDays(1), AbsenceKind.Malicious),
        new AnAbsenceFile().AbsentOften(5).Absent(AbsenceKind.Excused),
        new AnAbsenceFile().AbsentOften(5).Closed(),
        new AnAbsenceFile().AbsentOften(4).Closed(),
    ];

    private static Func<NewAgreement, NewAgreement> Through(int days) => one => one with { Term = new Term(one.Term.From, AgreedThrough.PlusDays(days)) };
}
