using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Teams;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Evaluation;

public class ScoringASubject
{
    private static readonly Indicator Weekly = AnEvaluationCycle.WeeklyActivity;

    [Fact]
    public void Begins_with_an_empty_scorecard()
    {
        var scorecard = EvaluationScorecard.Open(AScorecard.Open, AScorecard.TheId, AScorecard.Subject, TestDistrict.Nine).Value;

        Raised.EventsOf(scorecard).Should().Equal(new ScorecardOpened(AScorecard.TheId, AnEvaluationCycle.TheId, AScorecard.Subject));
        (scorecard.Score, scorecard.Outcome, scorecard.Rank).Should().Be((null, null, null));
        scorecard.IsComplete(AScorecard.Open).Should().BeFalse();
    }

    [Theory]
    [InlineData(EvaluationCycleState.Drafted)]
    [InlineData(EvaluationCycleState.Scored)]
    [InlineData(EvaluationCycleState.Closed)]
    public void Begins_while_the_cycle_is_open(EvaluationCycleState state) =>
        EvaluationScorecard.Open(AScorecard.Open with { State = state }, AScorecard.TheId, AScorecard.Subject, TestDistrict.Nine).Outcome
            .Should().Be((Decision)new CycleNotScoring(AnEvaluationCycle.TheId, state));

    [Fact]
    public void Of_another_kind_than_the_cycle_evaluates_is_a_bug_of_the_caller()
    {
        EvaluationSubject[] others =
        [
            EvaluationSubject.Of(new VolunteerTeamId(AScorecard.Subject.Value)), EvaluationSubject.Of(new VolunteerId(AScorecard.Subject.Value)),
            EvaluationSubject.Of(new CivicPractice.Sites.PracticeSiteId(Guid.Empty)), default,
        ];

        others.Should().AllSatisfy(other =>
            new Func<object>(() => EvaluationScorecard.Open(AScorecard.Open, AScorecard.TheId, other, TestDistrict.Nine)).Should().Throw<ArgumentException>());
    }

    [Theory]
    [InlineData(9.99, true)]
    [InlineData(10, true)]
    [InlineData(10.01, false)]
    public void Goes_up_to_the_maximum(decimal raw, bool accepted)
    {
        var scorecard = new AScorecard().Build();

        var decision = Record(scorecard, Weekly.Code, raw);

        decision.Should().Be(accepted ? Decision.Accepted : new RawScoreTooHigh(Weekly.Code, 10));
    }

    [Fact]
    public void Tells_what_was_counted_where_it_is_computed()
    {
        var scorecard = new AScorecard().Build();
        var score = new RawScore(AnEvaluationCycle.PersonTimes.Code, 1.5m, 150);

        scorecard.Record(score, IndicatorSource.Computed, AScorecard.Open, TestDistrict.Nine).EnsureAccepted();
        scorecard.Record(score, IndicatorSource.Computed, AScorecard.Open, TestDistrict.Nine).EnsureAccepted();

        scorecard.RawScores.Should().Equal(score);
        Raised.EventsOf(scorecard).Should().Equal(new RawScoreRecorded(scorecard.Id, score.Indicator, 1.5m, 150));
        FluentActions.Invoking(() => scorecard.Record(new RawScore(Weekly.Code, 1, 1), IndicatorSource.Entered, AScorecard.Open, TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Is_taken_back_once()
    {
        var scorecard = AScorecard.In(ScorecardState.Scoring).Build();

        scorecard.Drop(Weekly.Code, IndicatorSource.Entered, AScorecard.Open, TestDistrict.Nine).EnsureAccepted();
        scorecard.Drop(Weekly.Code, IndicatorSource.Entered, AScorecard.Open, TestDistrict.Nine).EnsureAccepted();

        scorecard.RawScores.Should().Equal(new RawScore(AnEvaluationCycle.PersonTimes.Code, 2));
        Raised.EventsOf(scorecard).Should().Equal(new RawScoreDropped(scorecard.Id, Weekly.Code));
        scorecard.IsComplete(AScorecard.Open).Should().BeFalse();
    }

    [Fact]
    public void Is_taken_back_by_whom_it_comes_from_while_the_cycle_takes_scores()
    {
        var scorecard = AScorecard.In(ScorecardState.Scoring).Build();
        var closed = AScorecard.Open with { State = EvaluationCycleState.Closed };

        scorecard.ShouldStayUnchangedBy(s => s.Drop(Weekly.Code, IndicatorSource.Computed, closed, TestDistrict.Nine)).Refusals.Should().Equal(
            new CycleNotScoring(closed.Cycle, EvaluationCycleState.Closed), new IndicatorOfOtherSource(Weekly.Code, IndicatorSource.Entered));
        scorecard.ShouldStayUnchangedBy(s => s.Drop(new IndicatorCode("unknown"), IndicatorSource.Entered, AScorecard.Open, TestDistrict.Nine)).Should()
            .Be((Decision)new IndicatorUnknown(new IndicatorCode("unknown")));
    }

    [Fact]
    public void Names_every_reason_at_once()
    {
        var scorecard = new AScorecard().Build();
        var closed = AScorecard.Open with { State = EvaluationCycleState.Closed };
        var unknown = new IndicatorCode("unknown");

        scorecard.ShouldStayUnchangedBy(s => s.Record(new RawScore(Weekly.Code, 11), IndicatorSource.Computed, closed, TestDistrict.Nine)).Refusals.Should().Equal(
            new CycleNotScoring(closed.Cycle, EvaluationCycleState.Closed), new IndicatorOfOtherSource(Weekly.Code, IndicatorSource.Entered),
            new RawScoreTooHigh(Weekly.Code, 10));
        scorecard.ShouldStayUnchangedBy(s => s.Record(new RawScore(unknown, 1), IndicatorSource.Entered, closed, TestDistrict.Nine)).Refusals.Should().Equal(
            new CycleNotScoring(closed.Cycle, EvaluationCycleState.Closed), new IndicatorUnknown(unknown));
    }

    [Fact]
    public void Goes_on_after_publication_where_the_scorecard_is_not_published_yet()
    {
        var scorecard = new AScorecard().Build();

        scorecard.Record(new RawScore(Weekly.Code, 5), IndicatorSource.Entered, AScorecard.OnPublication, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(scorecard).Should().Equal(new RawScoreRecorded(scorecard.Id, Weekly.Code, 5));
    }

    [Fact]
    public void Takes_corrections_and_ignores_repetitions()
    {
        var scorecard = AScorecard.In(ScorecardState.Scoring).Build();

        Record(scorecard, Weekly.Code, 8).EnsureAccepted();
        Raised.EventsOf(scorecard).Should().BeEmpty();
        Record(scorecard, Weekly.Code, 9).EnsureAccepted();

        scorecard.RawScores.Should().Equal(new RawScore(Weekly.Code, 9), new RawScore(AnEvaluationCycle.PersonTimes.Code, 2));
    }

    [Fact]
    public void With_facts_that_do_not_fit_is_a_bug_of_the_caller()
    {
        var scorecard = new AScorecard().Build();
        var score = new RawScore(Weekly.Code, 5);

        var acts = new Func<object>[]
        {
            () => Record(scorecard, Weekly.Code, -0.01m),
            () => Record(scorecard, Weekly.Code, 0.001m),
            () => scorecard.CanRecord(score, IndicatorSource.Entered, AScorecard.Open with { District = TestDistrict.OtherId }),
            () => scorecard.CanRecord(score, IndicatorSource.Entered, AScorecard.Open with { Cycle = new(AScorecard.TheId.Value) }),
        };

        acts.Should().AllSatisfy(act => act.Should().Throw<ArgumentException>());
        Raised.EventsOf(scorecard).Should().BeEmpty();
    }

    private static Decision Record(EvaluationScorecard scorecard, IndicatorCode indicator, decimal raw) =>
        scorecard.Record(new RawScore(indicator, raw), IndicatorSource.Entered, AScorecard.Open, TestDistrict.Nine);
}
