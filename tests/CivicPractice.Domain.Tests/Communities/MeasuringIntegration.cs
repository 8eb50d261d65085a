using CivicPractice.Communities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Testing;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Communities;

public class MeasuringIntegration
{
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly Instant At = TestDistrict.Nine;
    private static readonly IntegrationGoalCode Employed = IntegrationGoalCode.Employed;
    private static readonly IntegrationGoalCode Complaints = IntegrationGoalCode.Complaints;

    [Fact]
    public void Tells_the_share_of_the_way_up_and_down_exactly()
    {
        var programme = new AnIntegrationProgramme().Started().Measured(52.5m).Measured(16, Complaints).Build();

        programme.ProgressOn(Monday).Select(goal => (goal.Goal.Direction, goal.Way, goal.IsReached)).Should().Equal(
            (GoalDirection.Up, MeasuredValue.Ratio(12.5m, 50), false), (GoalDirection.Down, MeasuredValue.Ratio(14, 20), false));
    }

    [Theory]
    [InlineData(30, 0, false)]
    [InlineData(40, 0, false)]
    [InlineData(89, 49, false)]
    [InlineData(90, 50, true)]
    [InlineData(120, 50, true)]
    public void Is_no_way_backwards_and_the_whole_way_beyond(int value, int way, bool isReached)
    {
        var progress = new AnIntegrationProgramme().Started().Measured(value).Build().ProgressOn(Monday)[0];

        (progress.Way, progress.IsReached).Should().Be((MeasuredValue.Ratio(way, 50), isReached));
    }

    [Fact]
    public void Counts_from_its_day_on_and_is_corrected_by_a_later_word_for_the_same_day()
    {
        var programme = new AnIntegrationProgramme().Started().AfterDays(9).Measured(80).Measured(50, day: Monday).Measured(55, day: Monday).Build();

        programme.ProgressOn(Monday.PlusDays(-1))[0].Should().Be(new GoalProgress(AnIntegrationProgramme.Work, null, MeasuredValue.Ratio(0, 50), false));
        programme.ProgressOn(Monday.PlusDays(8))[0].Latest!.Value.Should().Be(55);
        programme.ProgressOn(Monday.PlusDays(9))[0].Latest!.Value.Should().Be(80);
        programme.Measurements.Select(one => one.Value).Should().Equal(80, 50, 55);
    }

    [Fact]
    public void As_it_stands_changes_nothing_and_otherwise_tells_what_stood()
    {
        var programme = new AnIntegrationProgramme().Started().Measured(50).Build();

        Measure(programme, Employed, Monday, 50.0m).EnsureAccepted();
        Measure(programme, Employed, Monday, 51).EnsureAccepted();

        Raised.EventsOf(programme).Should().Equal(new IntegrationProgrammeMeasured(programme.Id, Employed, Monday, 51, 50));
    }

    [Fact]
    public void Is_refused_of_another_goal_before_the_programme_and_ahead_of_the_day()
    {
        var programme = new AnIntegrationProgramme().Started().Build();

        programme.ShouldStayUnchangedBy(one => Measure(one, IntegrationGoalCode.SkillsTrained, Monday.PlusDays(-1), 1)).Refusals.Should()
            .Equal(new IntegrationGoalUnknown(IntegrationGoalCode.SkillsTrained), new MeasuredBeforeProgramme(Monday));
        programme.ShouldStayUnchangedBy(one => Measure(one, Employed, Monday.PlusDays(1), 1)).Should().Be((Decision)new MeasuredInFuture(Monday.PlusDays(1)));
    }

    [Fact]
    public void Of_a_number_that_is_not_exact_or_by_nobody_is_a_bug_of_the_caller()
    {
        var programme = new AnIntegrationProgramme().Started().Build();

        foreach (var wrong in new[] { 0.0000001m, IntegrationGoal.Most + 1, -IntegrationGoal.Most - 1 })
            FluentActions.Invoking(() => Measure(programme, Employed, Monday, wrong)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => programme.Measure(Employed, Monday, 1, default, Monday, At)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Completes_it_at_every_goal_or_for_a_reason()
    {
        var nearly = new AnIntegrationProgramme().Started().Measured(95).Measured(11, Complaints);
        nearly.Build().ShouldStayUnchangedBy(one => one.Complete(null, Monday, At)).Should().Be((Decision)new GoalsNotReached(1, 2));

        var despite = nearly.Build();
        despite.Complete(ShortfallReason.TermOver, Monday, At).EnsureAccepted();
        Raised.EventsOf(despite).Should().Equal(new IntegrationProgrammeCompleted(despite.Id, 1, 2, ShortfallReason.TermOver));

        var reached = new AnIntegrationProgramme().Started().Reached().Build();
        reached.Complete(ShortfallReason.TermOver, Monday, At).EnsureAccepted();
        (reached.State, reached.CompletedDespite).Should().Be((IntegrationProgrammeState.Completed, null));
    }

    [Fact]
    public void Is_given_up_for_one_reason()
    {
        var programme = new AnIntegrationProgramme().GivenUp().Build();

        programme.ShouldStayUnchangedBy(one => one.GiveUp(IntegrationGivenUpReason.MeansLacking, Monday, At)).IsAccepted.Should().BeFalse();
        programme.GivenUpFor.Should().Be(IntegrationGivenUpReason.NotNeeded);
    }

    // Whatever is measured in whatever order: the way lies between nothing and the whole, and is the whole exactly where the goal is reached.
    [Fact]
    public void Never_leaves_the_way() => Gen.Select(Gen.Int[-2_000, 2_000], Gen.Int[-2_000, 2_000], Gen.Select(Gen.Int[0, 4], Gen.Int[-3_000, 3_000]).Array[0, 12])
        .Where(one => one.Item1 != one.Item2)
        .Sample(one =>
        {
            var goal = AnIntegrationProgramme.Work with { Baseline = one.Item1 / 1_000m, Target = one.Item2 / 1_000m };
            var programme = new AnIntegrationProgramme().Planned(plan => plan with { Goals = [goal] }).Started().Build();
            foreach (var (day, value) in one.Item3) programme.Measure(Employed, Monday.PlusDays(day), value / 1_000m, TestDistrict.Dispatcher, Monday.PlusDays(4), At).EnsureAccepted();

            for (var day = 0; day <= 4; day++)
            {
                var progress = programme.ProgressOn(Monday.PlusDays(day)).Single();
                progress.Way.Part.Should().BeInRange(0, progress.Way.Whole);
                progress.IsReached.Should().Be(progress.Latest is not null && progress.Way.Part == progress.Way.Whole);
                var known = one.Item3.Where(entry => entry.Item1 <= day).ToList();
                (progress.Latest?.Value).Should().Be(known.Count == 0 ? null : known.Where(entry => entry.Item1 == known.Max(other => other.Item1)).Last().Item2 / 1_000m);
            }
        });

    private static Decision Measure(IntegrationProgramme programme, IntegrationGoalCode goal, LocalDate day, decimal value) =>
        programme.Measure(goal, day, value, TestDistrict.Dispatcher, Monday, At);
}
