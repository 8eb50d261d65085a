using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Sites;
using CivicPractice.Teams;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Evaluation;

public class Scorecards
{
    private static readonly EvaluationCycleId OtherCycle = new(new Guid("00000000-0000-7000-8000-0000000e0a02"));

    private static readonly EvaluationScorecard[] All =
    [
        new AScorecard().Build(),
        AScorecard.In(ScorecardState.Published).WithId(Id(3)).Build(),
        AScorecard.In(ScorecardState.Settled).WithId(Id(2)).Build(),
        AScorecard.In(ScorecardState.Scoring).WithId(Id(4)).Recorded(AnEvaluationCycle.Survey, 5).Published().Build(),
        AScorecard.In(ScorecardState.Excluded).WithId(Id(5)).Build(),
        new AScorecard().WithId(Id(6)).Within(new AnEvaluationCycle().WithId(OtherCycle).Opened().Build().Facts()).Build(),
        new AScorecard().WithId(Id(7)).For(EvaluationSubject.Of(new PracticeSiteId(OtherCycle.Value))).Build(),
        new AScorecard().WithId(Id(8)).For(EvaluationSubject.Of(new VolunteerTeamId(AScorecard.Subject.Value)))
            .Within(new AnEvaluationCycle().Planned(cycle => cycle with { Subjects = EvaluationSubjectKind.Team }).Opened().Build().Facts()).Build(),
    ];

    [Fact]
    public void Are_judged_alike_in_memory_and_in_a_store()
    {
        new ScorecardOfCycle(AnEvaluationCycle.TheId).ShouldAgreeWithItsExpression(All);
        new ScorecardOfSubject(AScorecard.Subject).ShouldAgreeWithItsExpression(All);
        new ScorecardRated().ShouldAgreeWithItsExpression(All);
    }

    [Fact]
    public void Are_listed_by_score_and_equal_ones_by_id() =>
        new ScorecardsByScoreSpec(AnEvaluationCycle.TheId).Evaluate(All).Should().Equal(All[3], All[2], All[1]);

    [Fact]
    public void Of_a_cycle_are_listed_all() =>
        new ScorecardsOfCycleSpec(AnEvaluationCycle.TheId).Evaluate(All).Should().HaveCount(7).And.BeInAscendingOrder(scorecard => scorecard.Id);

    private static EvaluationScorecardId Id(int last) => new(new Guid($"00000000-0000-7000-8000-0000000e0b0{last}"));
}
