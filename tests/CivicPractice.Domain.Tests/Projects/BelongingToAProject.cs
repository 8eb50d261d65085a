using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Programmes;
using CivicPractice.Projects;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Projects;

/// <summary>An activity or an order belongs to a project that runs on its day and gives such service.</summary>
public sealed class BelongingToAProject : IAsyncLifetime
{
    private static readonly ServiceProjectId Project = AProjectAtWork.Id;
    private static readonly LocalDate Monday = TestDistrict.Monday;

    private AProjectAtWork _work = null!;

    public async Task InitializeAsync() => _work = await AProjectAtWork.LaunchedAsync(plan => plan with { Through = Monday.PlusDays(6) });

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Is_told_by_activity_and_order_and_in_their_events()
    {
        var (activity, request) = (await _work.PlannedAsync(1, Project), await _work.OrderedAsync(1, Project));

        (await _work.Place.Open().Activities.FindAsync(activity))!.Project.Should().Be(Project);
        (await _work.Place.Open().Requests.FindAsync(request))!.Project.Should().Be(Project);
        _work.Place.Events.OfType<ActivityDrafted>().Single().Project.Should().Be(Project);
        _work.Place.Events.OfType<RequestPlaced>().Single().Project.Should().Be(Project);
    }

    [Fact]
    public async Task Is_refused_for_what_it_does_not_give_and_after_its_last_day()
    {
        var (legal, late) = (ActivityCategory.LegalAid, AProjectAtWork.On(7));

        (await DraftAsync(Neighbourhood.Plan with { Project = Project, Category = legal, During = late })).Refusals
            .Should().Equal(new ProjectNotRunning(Project, Monday.PlusDays(7)), new ProjectOfOtherCategory(Project, legal));
        (await PlaceAsync(Neighbourhood.Order with { Project = Project, Category = legal, Wanted = late })).Refusals
            .Should().Equal(new ProjectNotRunning(Project, Monday.PlusDays(7)), new ProjectOfOtherCategory(Project, legal));
    }

    [Fact]
    public async Task Is_refused_while_the_project_pauses_and_what_belongs_to_it_goes_on()
    {
        var before = await _work.PlannedAsync(1, Project);
        (await _work.Projects.SuspendAsync(Project, AProjectAtWork.At)).EnsureAccepted();

        (await DraftAsync(Neighbourhood.Plan with { Project = Project })).Should().Be((Decision)new ProjectNotRunning(Project, AnActivity.Tuesday));
        (await PlaceAsync(Neighbourhood.Order with { Project = Project })).Should().Be((Decision)new ProjectNotRunning(Project, AnActivity.Tuesday));
        await _work.Place.HoldAsync(before, Neighbourhood.Wang);

        (await _work.Place.Open().Activities.FindAsync(before))!.State.Should().Be(ActivityState.Held);
    }

    [Fact]
    public async Task Is_refused_where_nobody_knows_the_project()
    {
        (await DraftAsync(Neighbourhood.Plan with { Project = AServiceProject.OtherId })).Should().Be((Decision)new NotFound("project", AServiceProject.OtherId.Value));
        (await PlaceAsync(Neighbourhood.Order with { Project = AServiceProject.OtherId })).Should().Be((Decision)new NotFound("project", AServiceProject.OtherId.Value));
    }

    [Fact]
    public async Task Is_judged_by_the_day_in_the_district()
    {
        // Half past twelve at night on the day after the last, and still the last one in Greenwich.
        var night = TimeRange.Starting(TestDistrict.TimeZone.AtStartOfDay(Monday.PlusDays(7)).ToInstant() + Duration.FromMinutes(30), Duration.FromHours(1));

        (await DraftAsync(Neighbourhood.Plan with { Project = Project, During = night })).IsRefusedFor<ProjectNotRunning>().Should().BeTrue();
    }

    [Fact]
    public void Stands_from_the_draft_on_with_category_and_time()
    {
        var activity = new AnActivity().Planned(plan => plan with { Project = Project }).Build();
        var plan = AnActivity.Plan with { Project = Project };

        foreach (var other in new[] { plan with { Project = null }, plan with { Project = AServiceProject.OtherId }, plan with { Category = ActivityCategory.LegalAid }, plan with { During = AProjectAtWork.On(3) } })
            FluentActions.Invoking(() => activity.Revise(other, [], AnActivity.Tuesday, TestDistrict.Nine)).Should().Throw<ArgumentException>();
        activity.Revise(plan with { Title = "?" }, [], AnActivity.Tuesday, TestDistrict.Nine).EnsureAccepted();
        FluentActions.Invoking(() => new AnActivity().Build().Revise(plan, [], AnActivity.Tuesday, TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task Is_possible_for_an_occurrence_of_a_programme()
    {
        var running = new RunningProgrammes(_work.Place.Open(), new WeekdayRecurrence());
        (await running.StartAsync(AProgramme.TheId, AProgramme.Classroom with { Site = Neighbourhood.Site }, AProjectAtWork.At)).EnsureAccepted();
        var occurrence = new OccurrencePlan { Seats = 3, Host = ActivityHost.Of(Neighbourhood.Site), Project = Project };

        (await running.DraftActivityAsync(AProgramme.TheId, Monday.PlusDays(1), AnActivity.TheId, occurrence, Array.Empty<PartnershipId>(), AProjectAtWork.At)).EnsureAccepted();

        var activity = (await _work.Place.Open().Activities.FindAsync(AnActivity.TheId))!;
        (activity.Programme, activity.Project).Should().Be((AProgramme.TheId, Project));
    }

    private Task<Decision> DraftAsync(NewActivity plan) => _work.Store.TryAsync(() => _work.Place.Planning.DraftAsync(AnActivity.TheId, plan, [], AProjectAtWork.At));

    private Task<Decision> PlaceAsync(NewRequest order) => _work.Store.TryAsync(() => _work.Place.Serving.PlaceAsync(ARequest.TheId, order, AProjectAtWork.At));
}
