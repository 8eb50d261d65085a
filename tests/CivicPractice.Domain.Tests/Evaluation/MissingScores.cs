using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Evaluation;

public class MissingScores
{
    private static readonly Indicator Half = AnEvaluationCycle.Indicator("half", 50, 10);

    [Fact]
    public void Block_where_the_indicator_says_so() =>
        Scored(MissingData.Blocks).ShouldStayUnchangedBy(s => s.Publish(Cycle(MissingData.Blocks) with { State = EvaluationCycleState.Scored }, new EvaluationRules(), TestDistrict.Nine))
            .Should().Be((Decision)new RequiredIndicatorMissing(new IndicatorCode("other")));

    [Theory]
    [InlineData(MissingData.LeftOut, 80)] // 8 of 10 in all that counts
    [InlineData(MissingData.CountsAsNothing, 40)] // and half of the points are lost
    public void Are_left_out_or_count_as_nothing(MissingData whenMissing, decimal score)
    {
        var scorecard = Scored(whenMissing);

        scorecard.Publish(Cycle(whenMissing) with { State = EvaluationCycleState.Scored }, new EvaluationRules(), TestDistrict.Nine).EnsureAccepted();

        scorecard.Score.Should().Be(score);
    }

    [Fact]
    public void Of_all_that_counts_as_nothing_are_a_score_of_nothing()
    {
        var cycle = new AnEvaluationCycle().By(Half with { WhenMissing = MissingData.CountsAsNothing, Weight = 100 }).Opened().Build().Facts();
        var scorecard = new AScorecard().Within(cycle).Build();

        scorecard.Publish(cycle with { State = EvaluationCycleState.Scored }, new EvaluationRules(), TestDistrict.Nine).EnsureAccepted();

        (scorecard.Score, scorecard.Outcome).Should().Be((0m, EvaluationOutcome.Fail));
    }

    [Fact]
    public void Of_all_that_is_left_out_are_no_score()
    {
        var cycle = new AnEvaluationCycle().By(Half with { WhenMissing = MissingData.LeftOut, Weight = 100 }).Opened().Build().Facts();
        var scorecard = new AScorecard().Within(cycle).Build();

        scorecard.ShouldStayUnchangedBy(s => s.Publish(cycle with { State = EvaluationCycleState.Scored }, new EvaluationRules(), TestDistrict.Nine))
            .Should().Be((Decision)new NothingScored(scorecard.Id));
    }

    private static EvaluationCycleFacts Cycle(MissingData whenMissing) => new AnEvaluationCycle().By(Half, Half with { Code = new IndicatorCode("other"), WhenMissing = whenMissing }).Opened().Build().Facts();

    private static EvaluationScorecard Scored(MissingData whenMissing) => new AScorecard().Within(Cycle(whenMissing)).Recorded(Half, 8).Build();
}
