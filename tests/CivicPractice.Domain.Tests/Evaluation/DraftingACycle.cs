using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Evaluation;

public class DraftingACycle
{
    private static readonly EvaluationCycleId Next = EvaluationCycleId.CorrectionOf(AnEvaluationCycle.TheId);
    private static readonly MeasuredScore Scale = AnEvaluationCycle.PersonTimes.Measured!;
    private static readonly EvaluationCycleFacts Closed = AnEvaluationCycle.In(EvaluationCycleState.Closed).Build().Facts();

    public static TheoryData<string, Indicator> IndicatorsThatAreBugs { get; } = new()
    {
        { "no weight", AnEvaluationCycle.Survey with { Weight = 0 } },
        { "a negative weight", AnEvaluationCycle.Survey with { Weight = -1 } },
        { "a weight finer than a hundredth", AnEvaluationCycle.Survey with { Weight = 0.001m } },
        { "no maximum", AnEvaluationCycle.Survey with { Maximum = 0 } },
        { "a maximum finer than a hundredth", AnEvaluationCycle.Survey with { Maximum = 1.234m } },
        { "no code", AnEvaluationCycle.Survey with { Code = default } },
        { "no item", AnEvaluationCycle.Survey with { Item = default } },
        { "no name", AnEvaluationCycle.Survey with { Name = default } },
        { "no method", AnEvaluationCycle.Survey with { Method = default } },
        { "a code twice", AnEvaluationCycle.WeeklyActivity },
        { "what is counted, though it is entered", AnEvaluationCycle.Survey with { Measured = Scale } },
        { "a scale of nothing that is counted", AnEvaluationCycle.PersonTimes with { Measured = Scale with { Measure = default } } },
        { "a scale from one value to the same", AnEvaluationCycle.PersonTimes with { Measured = Scale with { NothingAt = Scale.FullAt } } },
        { "a source that is none", AnEvaluationCycle.Survey with { Source = (IndicatorSource)9 } },
        { "a way with what is missing that is none", AnEvaluationCycle.Survey with { WhenMissing = (MissingData)9 } },
    };

    [Fact]
    public void Raises_what_is_evaluated()
    {
        var cycle = EvaluationCycle.Draft(TestDistrict.Id, AnEvaluationCycle.TheId, AnEvaluationCycle.Cycle, TestDistrict.Nine).Value;

        Raised.EventsOf(cycle).Should().Equal(
            new EvaluationCycleDrafted(AnEvaluationCycle.TheId, EvaluationSubjectKind.Site, AnEvaluationCycle.Cycle.Period, null));
        (cycle.Name, cycle.Edition, cycle.Corrects).Should().Be((AnEvaluationCycle.Cycle.Name, 1, null));
        cycle.Indicators.Should().Equal(AnEvaluationCycle.Cycle.Indicators);
    }

    [Fact]
    public void Corrects_a_closed_one_by_a_new_edition()
    {
        var correction = EvaluationCycle.Draft(TestDistrict.Id, Next, AnEvaluationCycle.Cycle with { Corrects = Closed }, TestDistrict.Nine).Value;

        (correction.Corrects, correction.Edition).Should().Be((AnEvaluationCycle.TheId, 2));
    }

    [Theory]
    [InlineData(EvaluationCycleState.Drafted)]
    [InlineData(EvaluationCycleState.Open)]
    [InlineData(EvaluationCycleState.Scored)]
    public void Corrects_nothing_that_is_not_closed(EvaluationCycleState state)
    {
        var cycle = AnEvaluationCycle.Cycle with { Corrects = Closed with { State = state } };

        Unchanged.Tried(EvaluationCycle.Draft(TestDistrict.Id, Next, cycle, TestDistrict.Nine)).Outcome
            .Should().Be((Decision)new CorrectedCycleNotClosed(AnEvaluationCycle.TheId));
    }

    [Fact]
    public void That_makes_no_sense_is_a_bug_of_the_caller()
    {
        var plans = new[]
        {
            AnEvaluationCycle.Cycle with { Name = "" },
            AnEvaluationCycle.Cycle with { Subjects = EvaluationSubjectKind.None },
            AnEvaluationCycle.Cycle with { Corrects = Closed with { District = TestDistrict.OtherId } },
            AnEvaluationCycle.Cycle with { Corrects = Closed with { Subjects = EvaluationSubjectKind.Team } },
        };

        plans.Should().AllSatisfy(plan => new Func<object>(() => EvaluationCycle.Draft(TestDistrict.Id, Next, plan, TestDistrict.Nine))
            .Should().Throw<ArgumentException>());
        FluentActions.Invoking(() => EvaluationCycle.Draft(TestDistrict.Id, AnEvaluationCycle.TheId, AnEvaluationCycle.Cycle with { Corrects = Closed }, TestDistrict.Nine))
            .Should().Throw<ArgumentException>("a second correction would bear another id");
    }

    [Theory, MemberData(nameof(IndicatorsThatAreBugs))]
    public void With_an_indicator_that_makes_no_sense_is_a_bug_of_the_caller(string because, Indicator indicator)
    {
        var cycle = new AnEvaluationCycle().Build();

        var draft = () => new AnEvaluationCycle().By(AnEvaluationCycle.WeeklyActivity, indicator).Build();
        var revise = () => cycle.Revise([AnEvaluationCycle.WeeklyActivity, indicator], TestDistrict.Nine);

        draft.Should().Throw<ArgumentException>(because);
        revise.Should().Throw<ArgumentException>(because);
    }

    [Fact]
    public void Again_with_the_same_indicators_changes_nothing()
    {
        var cycle = new AnEvaluationCycle().Build();

        cycle.Revise([.. AnEvaluationCycle.Cycle.Indicators], TestDistrict.Nine).EnsureAccepted();
        Raised.EventsOf(cycle).Should().BeEmpty();
        cycle.Revise([AnEvaluationCycle.Survey], TestDistrict.Nine).EnsureAccepted();
        Raised.EventsOf(cycle).Should().Equal(new EvaluationCycleRevised(cycle.Id, 1));
    }

    [Theory]
    [InlineData(19.99, false)]
    [InlineData(20, true)]
    [InlineData(20.01, false)]
    public void Is_opened_when_the_weights_are_a_hundred(decimal weightOfTheLast, bool accepted)
    {
        var cycle = new AnEvaluationCycle()
            .By(AnEvaluationCycle.WeeklyActivity, AnEvaluationCycle.PersonTimes, AnEvaluationCycle.Survey with { Weight = weightOfTheLast }).Build();

        if (accepted) cycle.Open(TestDistrict.Nine).EnsureAccepted();
        else cycle.ShouldStayUnchangedBy(c => c.Open(TestDistrict.Nine)).Should().Be((Decision)new WeightsNotAHundred(80 + weightOfTheLast));
    }

    [Fact]
    public void Is_opened_when_all_that_is_computed_says_from_what()
    {
        Indicator[] indicators =
        [
            AnEvaluationCycle.WeeklyActivity, AnEvaluationCycle.PersonTimes with { Measured = null }, AnEvaluationCycle.PersonTimes with { Code = new IndicatorCode("sessions"), Weight = 10, Measured = null },
        ];
        var cycle = new AnEvaluationCycle().By(indicators).Build();

        cycle.ShouldStayUnchangedBy(c => c.Open(TestDistrict.Nine)).Refusals.Should().Equal(
            new WeightsNotAHundred(90), new ComputedWithoutMeasure(AnEvaluationCycle.PersonTimes.Code), new ComputedWithoutMeasure(new IndicatorCode("sessions")));
        cycle.CanOpen().Refusals.Should().HaveCount(3);
    }

    [Fact]
    public void Without_indicators_is_not_opened() =>
        new AnEvaluationCycle().By().Build().CanOpen().Should().Be((Decision)new WeightsNotAHundred(0));

    [Fact]
    public void Comes_before_it_is_under_way()
    {
        var cycles = Enum.GetValues<EvaluationCycleState>().Select(state => AnEvaluationCycle.In(state).Build()).ToArray();
        var earlier = new AnEvaluationCycle().WithId(Next)
            .Planned(cycle => cycle with { Period = new Term(cycle.Period.From.PlusDays(-1), cycle.Period.Through) }).Opened().Build();

        new CycleUnderWay().ShouldAgreeWithItsExpression(cycles);
        new CyclesUnderWaySpec().Evaluate([.. cycles, earlier]).Should().Equal(earlier, cycles[1], cycles[2]);
    }
}
