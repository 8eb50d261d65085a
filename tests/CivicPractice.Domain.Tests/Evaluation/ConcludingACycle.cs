using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Evaluation;

public class ConcludingACycle
{
    private static readonly Instant Now = TestDistrict.Nine;

    [Fact]
    public void Publishes_when_something_is_ready_and_nothing_twice()
    {
        var cycle = AnEvaluationCycle.In(EvaluationCycleState.Open).Build();

        cycle.ShouldStayUnchangedBy(c => c.Publish(new ScorecardTally(0, 5, 0, 5, 2, null), Now))
            .Refusals.Should().Equal(new NothingToPublish(cycle.Id), new SubjectsScoredTwice(2));
    }

    [Fact]
    public void Closes_when_nothing_is_left_to_decide()
    {
        var cycle = AnEvaluationCycle.In(EvaluationCycleState.Scored).Build();
        var until = Now + Duration.FromDays(1);

        cycle.ShouldStayUnchangedBy(c => c.Close(new ScorecardTally(4, 3, 2, 7, 1, until), Now)).Refusals.Should().Equal(
            new ScorecardsUnpublished(3), new AppealsUndecided(2), new AppealsStillOpen(until), new SubjectsScoredTwice(1));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Closes_when_the_last_appeal_can_no_longer_come(long microseconds, bool accepted)
    {
        var cycle = AnEvaluationCycle.In(EvaluationCycleState.Scored).Build();

        var decision = cycle.Close(AnEvaluationCycle.OnePublished, Now.PlusNanoseconds(microseconds * 1_000));

        decision.Should().Be(accepted ? Decision.Accepted : new AppealsStillOpen(Now));
    }

    [Fact]
    public void Keeps_the_moment_at_which_it_closed()
    {
        AnEvaluationCycle.In(EvaluationCycleState.Scored).Build().ClosedAt.Should().BeNull();
        AnEvaluationCycle.In(EvaluationCycleState.Closed).Build().ClosedAt.Should().Be(Now);
    }

    [Fact]
    public void Counts_every_scorecard_that_takes_part()
    {
        var other = EvaluationSubject.Of(new CivicPractice.Sites.PracticeSiteId(new Guid("00000000-0000-7000-8000-0000000000e2")));
        EvaluationScorecard[] scorecards =
        [
            new AScorecard().Build(), // nothing scored yet
            AScorecard.In(ScorecardState.Scoring).For(other).Build(),
            AScorecard.In(ScorecardState.Published).Build(),
            AScorecard.In(ScorecardState.Appealed).Build(),
            AScorecard.In(ScorecardState.Excluded).Build(),
        ];

        ScorecardTally.Of(scorecards, AScorecard.Open, new EvaluationRules())
            .Should().Be(new ScorecardTally(3, 2, 1, 4, 2, Now + Duration.FromDays(7)));
        ScorecardTally.Of([], AScorecard.Open, new EvaluationRules()).Should().Be(new ScorecardTally(0, 0, 0, 0, 0, null));
    }
}
