using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Evaluation;

/// <summary>Every command in every state.</summary>
public class EvaluationCommands
{
    private static readonly EvaluationRules Rules = new();

    public static TheoryData<EvaluationCycleState, EvaluationCycleAction> EveryCommandOfACycle { get; } = Matrix.Of<EvaluationCycleState, EvaluationCycleAction>();

    public static TheoryData<ScorecardState, ScorecardAction> EveryCommandOfAScorecard { get; } = Matrix.Of<ScorecardState, ScorecardAction>();

    [Theory, MemberData(nameof(EveryCommandOfACycle))]
    public void Of_a_cycle_follow_the_lifecycle(EvaluationCycleState state, EvaluationCycleAction action)
    {
        var cycle = AnEvaluationCycle.In(state).Build();

        if (EvaluationCycle.Lifecycle.TryMove(state, action, out var next))
        {
            Do(cycle, action).EnsureAccepted();
            cycle.State.Should().Be(next);
            Raised.EventsOf(cycle).Should().ContainSingle();
        }
        else if ((state, action) is (EvaluationCycleState.Open, EvaluationCycleAction.Open)
            or (EvaluationCycleState.Scored, EvaluationCycleAction.Publish) or (EvaluationCycleState.Closed, EvaluationCycleAction.Close))
        {
            Do(cycle, action).EnsureAccepted();
            cycle.State.Should().Be(state);
            Raised.EventsOf(cycle).Should().BeEmpty();
        }
        else
        {
            cycle.ShouldStayUnchangedBy(c => Do(c, action)).Refusals.Should()
                .Equal(new NotPermittedInState<EvaluationCycleState, EvaluationCycleAction>("evaluation-cycle", state, action));
            Ask(cycle, action).Should().Be(Do(cycle, action));
        }
    }

    [Theory, MemberData(nameof(EveryCommandOfAScorecard))]
    public void Of_a_scorecard_follow_the_lifecycle(ScorecardState state, ScorecardAction action)
    {
        var scorecard = AScorecard.In(state).Build();

        if (EvaluationScorecard.Lifecycle.TryMove(state, action, out var next))
        {
            Do(scorecard, action).EnsureAccepted();
            scorecard.State.Should().Be(next);
            Raised.EventsOf(scorecard).Should().ContainSingle();
        }
        else if ((state, action) is (ScorecardState.Published, ScorecardAction.Publish) or (ScorecardState.Excluded, ScorecardAction.Exclude))
        {
            Do(scorecard, action).EnsureAccepted();
            scorecard.State.Should().Be(state);
            Raised.EventsOf(scorecard).Should().BeEmpty();
        }
        else
        {
            scorecard.ShouldStayUnchangedBy(s => Do(s, action)).Refusals.Should()
                .Equal(new NotPermittedInState<ScorecardState, ScorecardAction>("evaluation-scorecard", state, action));
            Ask(scorecard, action).Should().Be(Do(scorecard, action));
        }
    }

    private static Decision Do(EvaluationCycle cycle, EvaluationCycleAction action) => action switch
    {
        EvaluationCycleAction.Revise => cycle.Revise([AnEvaluationCycle.Survey], TestDistrict.Nine),
        EvaluationCycleAction.Open => cycle.Open(TestDistrict.Nine),
        EvaluationCycleAction.Publish => cycle.Publish(AnEvaluationCycle.OneReady, TestDistrict.Nine),
        EvaluationCycleAction.Close => cycle.Close(AnEvaluationCycle.OnePublished, TestDistrict.Nine),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static Decision Ask(EvaluationCycle cycle, EvaluationCycleAction action) => action switch
    {
        EvaluationCycleAction.Revise => cycle.CanRevise(),
        EvaluationCycleAction.Open => cycle.CanOpen(),
        EvaluationCycleAction.Publish => cycle.CanPublish(AnEvaluationCycle.OneReady),
        EvaluationCycleAction.Close => cycle.CanClose(AnEvaluationCycle.OnePublished, TestDistrict.Nine),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static Decision Do(EvaluationScorecard scorecard, ScorecardAction action)
    {
        var (code, at) = (AnEvaluationCycle.WeeklyActivity.Code, TestDistrict.Nine);
        return action switch
        {
            ScorecardAction.Record => scorecard.Record(new RawScore(code, 9), IndicatorSource.Entered, AScorecard.Open, at),
            ScorecardAction.Drop => scorecard.Drop(code, IndicatorSource.Entered, AScorecard.Open, at),
            ScorecardAction.Publish => scorecard.Publish(AScorecard.OnPublication, Rules, at),
            ScorecardAction.Appeal => scorecard.Appeal(code, "We were open in July.", AScorecard.OnPublication, Rules, at),
            ScorecardAction.Uphold => scorecard.Uphold(9, AScorecard.OnPublication, Rules, at),
            ScorecardAction.Dismiss => scorecard.Dismiss(at),
            ScorecardAction.Settle => scorecard.Settle(1, at),
            ScorecardAction.Exclude => scorecard.Exclude(ExclusionReason.SubjectEnded, at),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }

    private static Decision Ask(EvaluationScorecard scorecard, ScorecardAction action)
    {
        var code = AnEvaluationCycle.WeeklyActivity.Code;
        return action switch
        {
            ScorecardAction.Record => scorecard.CanRecord(new RawScore(code, 9), IndicatorSource.Entered, AScorecard.Open),
            ScorecardAction.Drop => scorecard.CanDrop(code, IndicatorSource.Entered, AScorecard.Open),
            ScorecardAction.Publish => scorecard.CanPublish(AScorecard.OnPublication),
            ScorecardAction.Appeal => scorecard.CanAppeal(code, AScorecard.OnPublication, Rules, TestDistrict.Nine),
            ScorecardAction.Uphold => scorecard.CanUphold(9, AScorecard.OnPublication),
            ScorecardAction.Dismiss => scorecard.CanDismiss(),
            ScorecardAction.Settle => scorecard.CanSettle(),
            ScorecardAction.Exclude => scorecard.CanExclude(),
            _ => throw new ArgumentOutOfRangeException(nameof(action)),
        };
    }
}
