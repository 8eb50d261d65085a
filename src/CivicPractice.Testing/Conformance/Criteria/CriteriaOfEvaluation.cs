using CivicPractice.Evaluation;
using CivicPractice.Sites;
using CivicPractice.Teams;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about evaluation cycles and scorecards.</summary>
internal static class CriteriaOfEvaluation
{
    private static readonly EvaluationCycleFacts OtherCycle = new AnEvaluationCycle().WithId(EvaluationCycleId.CorrectionOf(AnEvaluationCycle.TheId)).Opened().Build().Facts();
    private static readonly EvaluationCycleFacts OfTeams = new AnEvaluationCycle().Planned(cycle => cycle with { Subjects = EvaluationSubjectKind.Team }).Opened().Build().Facts();

    public static CandidateSet<EvaluationCycle, EvaluationCycleId> CyclesAsked { get; } = new(
        "Evaluation cycles", cycle => cycle.Id, () => [.. Cycles().Select((one, n) => one.WithId(HardIds.At<EvaluationCycleId>(n)).BuildRaising())],
        [("under way", new CycleUnderWay())],
        [("under way", () => new CyclesUnderWaySpec())]);

    public static CandidateSet<EvaluationScorecard, EvaluationScorecardId> Set { get; } = new(
        "Scorecards", scorecard => scorecard.Id, () => [.. Scorecards().Select((one, n) => one.WithId(HardIds.At<EvaluationScorecardId>(n)).BuildRaising())],
        [
            ("of a cycle", new ScorecardOfCycle(OtherCycle.Cycle)),
            ("of a subject", new ScorecardOfSubject(AScorecard.Subject)),
            ("rated", new ScorecardRated()),
            ("published", new HasResult()),
        ],
        [
            ("of a cycle", () => new ScorecardsOfCycleSpec(AnEvaluationCycle.TheId)),
            ("of a cycle by score", () => new ScorecardsByScoreSpec(AnEvaluationCycle.TheId)),
            ("of a subject, published", () => new PublishedScorecardsSpec(AScorecard.Subject)),
        ]);

    public static IEnumerable<ConformanceCase> Cases => [.. CyclesAsked.Cases, .. Set.Cases];

    // The later ids look at earlier days.
    private static IEnumerable<AnEvaluationCycle> Cycles() =>
        from days in new[] { 1, 0, 0, -1 }
        from state in Enum.GetValues<EvaluationCycleState>()
        select AnEvaluationCycle.In(state).Planned(cycle => cycle with { Period = new Term(cycle.Period.From.PlusDays(days), cycle.Period.Through) });

    // A team and a site that bear the same id are two.
    private static IEnumerable<AScorecard> Scorecards()
    {
        foreach (var state in Enum.GetValues<ScorecardState>())
        {
            yield return AScorecard.In(state);
            yield return AScorecard.In(state).For(EvaluationSubject.Of(new PracticeSiteId(AnEvaluationCycle.TheId.Value)));
        }

        yield return AScorecard.In(ScorecardState.Scoring).Recorded(AnEvaluationCycle.Survey, 5).Published();
        yield return AScorecard.In(ScorecardState.Scoring).Recorded(AnEvaluationCycle.Survey, 0).Published();
        yield return new AScorecard();
        yield return new AScorecard().Within(OtherCycle);
        yield return new AScorecard().Within(OfTeams).For(EvaluationSubject.Of(new VolunteerTeamId(AScorecard.Subject.Value)));
    }
}
