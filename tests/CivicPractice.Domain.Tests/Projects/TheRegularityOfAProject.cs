using CivicPractice.Cadence;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Projects;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Projects;

/// <summary>A project that promised something every week, month or quarter is held to it.</summary>
public sealed class TheRegularityOfAProject : IAsyncLifetime
{
    private static readonly ServiceProjectId Project = AProjectAtWork.Id;
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly VolunteerId Wang = Neighbourhood.Wang;

    private AProjectAtWork _work = null!;

    public async Task InitializeAsync() => _work = await AProjectAtWork.LaunchedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Tells_the_weeks_with_a_session_or_an_order_and_those_without()
    {
        await _work.HeldAsync(1, Wang, Project);
        await _work.ServedAsync(8, Wang, Project);
        await _work.HeldAsync(15, Wang, null);
        await _work.HeldAsync(22, Wang, Project);
        await PublishedAsync(36);

        var regularity = await WatchAsync(weeks: 6, today: 29);

        regularity.Periods.Select(week => week.State).Should().Equal(
            CadenceState.Met, CadenceState.Met, CadenceState.Missed, CadenceState.Met, CadenceState.AtRisk, CadenceState.Expected);
        regularity.LongestRun.Should().Be(2);
        regularity.Missed.Select(week => week.Period.From).Should().Equal(Monday.PlusDays(14));
        regularity.Due!.Period.From.Should().Be(Monday.PlusDays(28));
    }

    [Fact]
    public async Task Asks_nothing_of_a_week_in_which_it_paused_or_that_lies_outside_its_term()
    {
        (await _work.Projects.AmendAsync(Project, AServiceProject.Plan with { Through = Monday.PlusDays(23) }, AProjectAtWork.At)).EnsureAccepted();
        await _work.HeldAsync(1, Wang, Project);
        (await _work.Projects.SuspendAsync(Project, AProjectAtWork.On(8).From)).EnsureAccepted();
        (await _work.Projects.ResumeAsync(Project, AProjectAtWork.On(10).From)).EnsureAccepted();
        await _work.HeldAsync(15, Wang, Project);

        var regularity = await WatchAsync(weeks: 5, today: 40);

        regularity.Periods.Select(week => week.State).Should().Equal(CadenceState.Met, CadenceState.Excused, CadenceState.Met, CadenceState.Excused, CadenceState.Excused);
        regularity.LongestRun.Should().Be(2, "an excused week breaks no run");
        regularity.Due.Should().BeNull();
    }

    [Fact]
    public async Task Counts_a_session_and_the_order_that_it_answers_once()
    {
        (await _work.Projects.AmendAsync(Project, AServiceProject.Plan with { Cadence = CadenceRule.Weekly with { AtLeast = 2 } }, AProjectAtWork.At)).EnsureAccepted();
        var order = await _work.OrderedAsync(1, Project);
        var session = await _work.HeldAsync(1, Wang, Project, plan => plan with { Answers = order });
        await _work.ServeAsync(order, Neighbourhood.Li, session);

        (await WatchAsync(weeks: 1, today: 9)).Periods.Single().Held.Should().Be(1);
    }

    [Fact]
    public async Task Counts_gatherings_only_where_it_promised_those()
    {
        (await _work.Projects.AmendAsync(Project, AServiceProject.Plan with { Cadence = CadenceRule.Weekly with { Counts = CadenceMeasure.ConcentratedActivities } }, AProjectAtWork.At)).EnsureAccepted();
        await _work.HeldAsync(1, Wang, Project);
        await _work.ServedAsync(2, Wang, Project);
        await _work.HeldAsync(8, Wang, Project, plan => plan with { IsConcentrated = true });
        await PublishedAsync(15);

        (await WatchAsync(weeks: 3, today: 14)).Periods.Select(week => week.State).Should().Equal(CadenceState.Missed, CadenceState.Met, CadenceState.AtRisk);
    }

    [Fact]
    public async Task Is_told_of_all_that_run_and_promised_something()
    {
        await _work.LaunchAsync(AServiceProject.OtherId, plan => plan with { Name = "河畔", From = Monday.PlusDays(-7), Cadence = new CadenceRule(CadencePeriod.Quarter) });
        var (third, fourth) = (new ServiceProjectId(Causes.Cause(3)), new ServiceProjectId(Causes.Cause(4)));
        await _work.LaunchAsync(third, plan => plan with { Name = "一", Cadence = null });
        await _work.LaunchAsync(fourth, plan => plan with { Name = "二" });
        (await _work.Projects.SuspendAsync(fourth, AProjectAtWork.At)).EnsureAccepted();

        var all = await new WatchingProjects(_work.Place.Open()).OfAllRunningAsync(new Term(Monday, Monday.PlusDays(13)), AProjectAtWork.On(20).From);

        all.Select(one => (one.Project, Missed: one.Missed.Count(), one.Periods.Count)).Should().Equal((AServiceProject.OtherId, 0, 1), (Project, 2, 2));
        (await new WatchingProjects(_work.Place.Open()).OfProjectAsync(third, new Term(Monday, Monday), AProjectAtWork.At)).Should().BeNull();
    }

    private async Task PublishedAsync(int day) => (await _work.Place.Planning.PublishAsync(await _work.PlannedAsync(day, Project), AProjectAtWork.At)).EnsureAccepted();

    private async Task<ProjectRegularity> WatchAsync(int weeks, int today) =>
        (await new WatchingProjects(_work.Place.Open()).OfProjectAsync(Project, new Term(Monday, Monday.PlusDays((weeks * 7) - 1)), AProjectAtWork.On(today).From))!;
}
