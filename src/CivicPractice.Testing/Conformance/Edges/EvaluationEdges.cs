using CivicPractice.Evaluation;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Evaluation cycles and scorecards in every state.</summary>
internal static class EvaluationEdges
{
    private static readonly Instant At = TestDistrict.Nine + Duration.FromHours(1);
    private static readonly EvaluationRules Rules = new();
    private static readonly IndicatorCode Weekly = AnEvaluationCycle.WeeklyActivity.Code;
    private static readonly IndicatorCode PersonTimes = AnEvaluationCycle.PersonTimes.Code;

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. new EdgesOf<EvaluationCycle, EvaluationCycleId, EvaluationCycleState, EvaluationCycleAction>("An evaluation cycle", EvaluationCycle.Lifecycle, cycle => cycle.State, Cycles, OnCycles).Cases,
        .. new EdgesOf<EvaluationScorecard, EvaluationScorecardId, ScorecardState, ScorecardAction>("A scorecard", EvaluationScorecard.Lifecycle, scorecard => scorecard.State, Scorecards, OnScorecards).Cases,
    ];

    private static IReadOnlyList<Start<EvaluationCycle, EvaluationCycleId, EvaluationCycleState>> Cycles =>
    [
        .. Enum.GetValues<EvaluationCycleState>().Select(state => new Start<EvaluationCycle, EvaluationCycleId, EvaluationCycleState>(
            state, state.ToString(), id => AnEvaluationCycle.In(state).WithId(id).BuildRaising())),
        new(EvaluationCycleState.Drafted, "without indicators", id => new AnEvaluationCycle().By().WithId(id).BuildRaising(), IsUsual: false),
    ];

    private static IReadOnlyList<Attempt<EvaluationCycle, EvaluationCycleAction>> OnCycles =>
    [
        new(EvaluationCycleAction.Revise, "to one that is counted with a fraction", cycle => cycle.Revise([Counted], At)),
        new(EvaluationCycleAction.Revise, "to the same", cycle => cycle.Revise([.. AnEvaluationCycle.Cycle.Indicators], At)),
        new(EvaluationCycleAction.Open, "at once", cycle => cycle.Open(At)),
        new(EvaluationCycleAction.Publish, "with one ready", cycle => cycle.Publish(AnEvaluationCycle.OneReady, At)),
        new(EvaluationCycleAction.Publish, "with nothing ready", cycle => cycle.Publish(new ScorecardTally(0, 1, 0, 1, 0, null), At)),
        new(EvaluationCycleAction.Close, "when nobody can appeal", cycle => cycle.Close(AnEvaluationCycle.OnePublished, At)),
        new(EvaluationCycleAction.Close, "with an appeal", cycle => cycle.Close(new ScorecardTally(1, 0, 1, 1, 0, At + Duration.FromDays(1)), At)),
    ];

    private static IReadOnlyList<Start<EvaluationScorecard, EvaluationScorecardId, ScorecardState>> Scorecards =>
    [
        .. Enum.GetValues<ScorecardState>().Select(state => new Start<EvaluationScorecard, EvaluationScorecardId, ScorecardState>(
            state, state.ToString(), id => AScorecard.In(state).WithId(id).BuildRaising())),
        new(ScorecardState.Scoring, "empty", id => new AScorecard().WithId(id).BuildRaising(), IsUsual: false),
        new(ScorecardState.Published, "published after an appeal", id => AScorecard.In(ScorecardState.Appealed).Dismissed().WithId(id).BuildRaising(), IsUsual: false),
    ];

    private static IReadOnlyList<Attempt<EvaluationScorecard, ScorecardAction>> OnScorecards =>
    [
        new(ScorecardAction.Record, "what is entered", one => one.Record(new RawScore(Weekly, 9.99m), IndicatorSource.Entered, AScorecard.Open, At)),
        new(ScorecardAction.Record, "what is counted", one => one.Record(new RawScore(PersonTimes, 0.01m, 12_345_678.9m), IndicatorSource.Computed, AScorecard.Open, At)),
        new(ScorecardAction.Record, "too much, by whom it does not come from", one => one.Record(new RawScore(Weekly, 11), IndicatorSource.Computed, AScorecard.Open, At)),
        new(ScorecardAction.Drop, "what is there", one => one.Drop(PersonTimes, IndicatorSource.Computed, AScorecard.Open, At)),
        new(ScorecardAction.Drop, "what is not there", one => one.Drop(AnEvaluationCycle.Survey.Code, IndicatorSource.Entered, AScorecard.Open, At)),
        new(ScorecardAction.Publish, "at once", one => one.Publish(AScorecard.OnPublication, Rules, At)),
        new(ScorecardAction.Publish, "while the cycle is open", one => one.Publish(AScorecard.Open, Rules, At)),
        new(ScorecardAction.Appeal, "with words of every script", one => one.Appeal(AnEvaluationCycle.Survey.Code, "七月“开放”了 𠮷 <'\"\\>", AScorecard.OnPublication, Rules, At)),
        new(ScorecardAction.Appeal, "too late", one => one.Appeal(Weekly, "?", AScorecard.OnPublication, Rules, At + Rules.AppealWindow)),
        new(ScorecardAction.Uphold, "with ten", one => one.Uphold(10, AScorecard.OnPublication, Rules, At)),
        new(ScorecardAction.Dismiss, "at once", one => one.Dismiss(At)),
        new(ScorecardAction.Settle, "in the third place", one => one.Settle(3, At)),
        new(ScorecardAction.Exclude, "as too short", one => one.Exclude(ExclusionReason.TooShort, At)),
    ];

    private static Indicator Counted => AnEvaluationCycle.PersonTimes with { Weight = 100, Measured = new MeasuredScore(new Measure("zz-local"), 0.125m, -1_000_000), WhenMissing = MissingData.CountsAsNothing };
}
