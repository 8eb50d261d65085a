using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Evaluation;

public class Appealing
{
    private static readonly EvaluationRules Rules = new();
    private static readonly IndicatorCode Weekly = AnEvaluationCycle.WeeklyActivity.Code;
    private static readonly Instant Until = TestDistrict.Nine + Duration.FromDays(7);

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Is_possible_strictly_before_the_window_closes(long microseconds, bool accepted)
    {
        var scorecard = AScorecard.In(ScorecardState.Published).Build();

        var decision = Appeal(scorecard, Weekly, Until.PlusNanoseconds(microseconds * 1_000));

        decision.Should().Be(accepted ? Decision.Accepted : new AppealWindowClosed(Until));
    }

    [Fact]
    public void Names_every_reason_at_once()
    {
        var scorecard = AScorecard.In(ScorecardState.Appealed).Dismissed().Build();
        var unknown = new IndicatorCode("unknown");

        scorecard.ShouldStayUnchangedBy(s => Appeal(s, Weekly, Until)).Refusals.Should().Equal(new AppealWindowClosed(Until), new AppealedBefore(Weekly));
        scorecard.ShouldStayUnchangedBy(s => Appeal(s, unknown, Until)).Refusals.Should().Equal(new IndicatorUnknown(unknown), new AppealWindowClosed(Until));
    }

    [Fact]
    public void Upheld_gives_a_new_score()
    {
        var scorecard = AScorecard.In(ScorecardState.Appealed).Build();

        scorecard.Uphold(10, AScorecard.OnPublication, Rules, TestDistrict.Nine).EnsureAccepted();

        // (50 * 10/10 + 30 * 2/3) of 80 points
        scorecard.Score.Should().Be(87.5m);
        Raised.EventsOf(scorecard).Should().Equal(new AppealUpheld(scorecard.Id, Weekly, 10, 87.5m, EvaluationOutcome.Good));
        scorecard.Appeals.Should().Equal(new Appeal(Weekly, "We were open in July.", TestDistrict.Nine)
        {
            Decision = AppealDecision.Upheld,
            DecidedAt = TestDistrict.Nine,
        });
    }

    [Fact]
    public void Upheld_can_put_in_what_was_left_out()
    {
        var scorecard = AScorecard.In(ScorecardState.Published).Build();

        Appeal(scorecard, AnEvaluationCycle.Survey.Code, TestDistrict.Nine).EnsureAccepted();
        scorecard.Uphold(5, AScorecard.OnPublication, Rules, TestDistrict.Nine).EnsureAccepted();

        scorecard.Score.Should().Be(80m);
    }

    [Fact]
    public void Is_not_upheld_beyond_the_maximum()
    {
        var scorecard = AScorecard.In(ScorecardState.Appealed).Build();

        scorecard.ShouldStayUnchangedBy(s => s.Uphold(10.01m, AScorecard.OnPublication, Rules, TestDistrict.Nine))
            .Should().Be((Decision)new RawScoreTooHigh(Weekly, 10));
    }

    [Fact]
    public void Dismissed_lets_the_score_stand()
    {
        var scorecard = AScorecard.In(ScorecardState.Appealed).Build();

        scorecard.Dismiss(TestDistrict.Nine).EnsureAccepted();

        scorecard.Score.Should().Be(75m);
        Raised.EventsOf(scorecard).Should().Equal(new AppealDismissed(scorecard.Id, Weekly));
        Appeal(scorecard, AnEvaluationCycle.PersonTimes.Code, TestDistrict.Nine).EnsureAccepted(); // another indicator, still in time
    }

    [Fact]
    public void Without_grounds_is_a_bug_of_the_caller()
    {
        var scorecard = AScorecard.In(ScorecardState.Published).Build();

        var appeal = () => scorecard.Appeal(Weekly, " ", AScorecard.OnPublication, Rules, TestDistrict.Nine);
        var settle = () => scorecard.Settle(0, TestDistrict.Nine);

        appeal.Should().Throw<ArgumentException>();
        settle.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static Decision Appeal(EvaluationScorecard scorecard, IndicatorCode indicator, Instant at) =>
        scorecard.Appeal(indicator, "We were open in July.", AScorecard.OnPublication, Rules, at);
}
