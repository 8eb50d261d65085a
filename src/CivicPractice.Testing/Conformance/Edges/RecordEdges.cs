using CivicPractice.Evaluation;
using CivicPractice.PersonalData;
using CivicPractice.Records;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Service records in every state.</summary>
internal static class RecordEdges
{
    private static readonly LocalDate Past = AServiceRecord.FirstDayAfterKeeping(TestDistrict.Monday);
    private static readonly Instant At = TestDistrict.Nine + Duration.FromDays(5_000);
    private static readonly PersonalDataRules Rules = new();

    public static IEnumerable<ConformanceCase> Cases =>
        new EdgesOf<ServiceRecord, ServiceRecordId, RecordState, RecordAction>("A service record", ServiceRecord.Lifecycle, record => record.State, Starts, Attempts).Cases;

    private static IReadOnlyList<Start<ServiceRecord, ServiceRecordId, RecordState>> Starts =>
    [
        From(RecordState.Recorded, "recorded", () => new AServiceRecord()),
        From(RecordState.Recorded, "put right", () => new AServiceRecord().Contested().Corrected()),
        From(RecordState.Recorded, "objected to in vain", () => new AServiceRecord().Contested().Rejected()),
        From(RecordState.Recorded, "evaluated", () => new AServiceRecord().Evaluated().Evaluated(EvaluationOutcome.Fail)),
        From(RecordState.Recorded, "evaluated, which was taken back", () => new AServiceRecord().Evaluated(EvaluationOutcome.Fail, source: Review).EvaluationTakenBack(Review)),
        From(RecordState.Recorded, "evaluated alike by a review and by somebody", () => new AServiceRecord().Evaluated(source: Review).Evaluated()),
        From(RecordState.Contested, "contested", () => new AServiceRecord().Corrected().Contested(RecordFault.WrongPlace, Duration.FromHours(9))),
        From(RecordState.StruckOut, "struck out", () => new AServiceRecord().Contested().StruckOut()),
        From(RecordState.Expunged, "expunged", () => new AServiceRecord().Corrected().Evaluated().Expunged()),
    ];

    private static Guid Review { get; } = ARequest.TheId.CauseOfRound(2);

    private static IReadOnlyList<Attempt<ServiceRecord, RecordAction>> Attempts =>
    [
        Try(RecordAction.Contest, "for the time", one => one.Contest(RecordFault.WrongTime, At)),
        Try(RecordAction.Reject, "as it is right", one => one.Reject(ObjectionOutcome.RecordIsRight, At)),
        Try(RecordAction.Correct, "to another time", one => Correct(one, details => details with { Given = AServiceRecord.Hours(1, 2) })),
        Try(RecordAction.Correct, "to another place, without more words", one => Correct(one, details => details with { Site = null, Place = "南山村广场", Content = null })),
        Try(RecordAction.Correct, "to half a minute", one => Correct(one, details => details with { Given = TimeRange.Starting(TestDistrict.Nine, Duration.FromSeconds(30)) })),
        Try(RecordAction.Evaluate, "as excellent", one => one.Evaluate(EvaluationOutcome.Excellent, TestDistrict.Monday.PlusDays(2), TestDistrict.Dispatcher, Past, At)),
        Try(RecordAction.Evaluate, "before the service", one => one.Evaluate(EvaluationOutcome.Excellent, TestDistrict.Monday.PlusDays(-1), TestDistrict.Dispatcher, Past, At)),
        Try(RecordAction.TakeBackEvaluation, "right after it was said", one =>
            one.Evaluate(EvaluationOutcome.Pass, TestDistrict.Monday.PlusDays(2), TestDistrict.Dispatcher, Past, At, Review) & one.TakeBackEvaluation(Review, At)),
        Try(RecordAction.TakeBackEvaluation, "that was never said", one => one.TakeBackEvaluation(ARequest.TheId.CauseOfRound(3), At)),
        Try(RecordAction.StrikeOut, "as not voluntary", one => one.StrikeOut(RecordFault.NotVoluntary, At)),
        Try(RecordAction.Expunge, "once it may be", one => one.Expunge(Past, Rules, At)),
        Try(RecordAction.Expunge, "a day too early", one => one.Expunge(Past.PlusDays(-1), Rules, At)),
    ];

    private static Decision Correct(ServiceRecord record, Func<ServiceDetails, ServiceDetails> change) =>
        record.Correct(change(AServiceRecord.Service.Details), RecordFault.WrongContent, TestDistrict.Dispatcher, At, TestDistrict.TimeZone);

    private static Start<ServiceRecord, ServiceRecordId, RecordState> From(RecordState state, string how, Func<AServiceRecord> builder) =>
        new(state, how, id => builder().Of(id.Value).BuildRaising());

    private static Attempt<ServiceRecord, RecordAction> Try(RecordAction action, string how, Func<ServiceRecord, Decision> command) => new(action, how, command);
}
