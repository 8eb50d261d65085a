using CivicPractice.Cadence;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Projects;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Projects;

/// <summary>What was given for a project stays given, whatever becomes of the order later.</summary>
public sealed class ReopenedOrdersOfAProject : IAsyncLifetime
{
    private static readonly ServiceProjectId Project = AProjectAtWork.Id;
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly VolunteerId Wang = Neighbourhood.Wang;
    private static readonly VolunteerId Li = Neighbourhood.Li;

    private AProjectAtWork _work = null!;

    private ReviewingRequests Reviewing => new(_work.Place.Open());

    public async Task InitializeAsync() => _work = await AProjectAtWork.LaunchedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Keep_what_was_given_before()
    {
        var order = await _work.ServedAsync(1, Li, Project);
        await ReviewAsync(order, 4, 1);
        var before = Told(await RecordAsync(0, 13));
        before.Should().Be((1, 1L, 120L, 1, 1));

        await _work.ReopenAsync(order, 8);

        Told(await RecordAsync(0, 13)).Should().Be(before);
    }

    [Fact]
    public async Task Count_each_time_that_they_are_served()
    {
        var order = await _work.ServedAsync(1, Li, Project);
        await ReviewAsync(order, 2, 1);
        await _work.ReopenAsync(order, 8);
        await _work.ServeAsync(order, Wang);
        await ReviewAsync(order, 5, 8);

        var record = await RecordAsync(0, 13);

        Told(record).Should().Be((2, 2L, 240L, 2, 2));
        record.Review.Should().Be(MeasuredValue.Ratio(7, 2));
        record.SitesReached.Should().Equal(ASite.StationId);
    }

    [Theory]
    [InlineData(0, 7, 1)]
    [InlineData(2, 7, 0)]
    [InlineData(8, 8, 1)]
    [InlineData(9, 13, 0)]
    public async Task Count_on_the_days_of_each_service(int from, int through, int times)
    {
        var order = await _work.ServedAsync(1, Li, Project);
        await ReviewAsync(order, 2, 1);
        await _work.ReopenAsync(order, 8);
        await _work.ServeAsync(order, Li);
        await ReviewAsync(order, 5, 8);

        Told(await RecordAsync(from, through)).Should().Be((times, times, 120L * times, times, times));
    }

    [Fact]
    public async Task Keep_the_weeks_that_they_were_served_in()
    {
        var order = await _work.ServedAsync(1, Li, Project);
        await _work.ReopenAsync(order, 15);
        (await WeeksAsync()).Should().Equal(CadenceState.Met, CadenceState.Missed, CadenceState.Missed);

        await _work.ServeAsync(order, Li);

        (await WeeksAsync()).Should().Equal(CadenceState.Met, CadenceState.Missed, CadenceState.Met);
    }

    [Fact]
    public async Task Leave_to_a_session_of_the_project_the_round_that_it_gave()
    {
        var order = await _work.OrderedAsync(1, Project);
        var session = await _work.HeldAsync(1, Wang, Project, plan => plan with { Answers = order });
        await _work.ServeAsync(order, Li, session);
        await _work.ReopenAsync(order, 8);
        await _work.ServeAsync(order, Li);

        var record = await RecordAsync(0, 13);

        (record.Sessions, record.RequestsServed, record.PersonTimes, record.Minutes).Should().Be((1, 1, 21, 240));
    }

    [Fact]
    public async Task And_others_leave_out_a_review_that_was_struck()
    {
        var order = await _work.ServedAsync(1, Li, Project);
        await ReviewAsync(await _work.ServedAsync(2, Li, Project), 5, 2);
        await ReviewAsync(order, 1, 1);
        (await Reviewing.DisputeAsync(order, Assignee.Of(Li), "?", AProjectAtWork.On(1).Until)).EnsureAccepted();
        (await Reviewing.AnswerDisputeAsync(order, ARequest.Requester, "!", AProjectAtWork.On(1).Until)).EnsureAccepted();
        (await RecordAsync(0, 13)).Review.Should().Be(MeasuredValue.Ratio(6, 2), "it counts until that is decided");

        (await Reviewing.DecideDisputeAsync(order, DisputeOutcome.Struck, DisputeReason.Untrue, AProjectAtWork.On(1).Until)).EnsureAccepted();

        var record = await RecordAsync(0, 13);
        (record.Review, record.Reviews).Should().Be((MeasuredValue.Ratio(5, 1), 1));
    }

    [Theory]
    [InlineData(0, 50)]
    [InlineData(2, 0)]
    public async Task And_others_tell_what_was_given_until_a_visit_was_broken_off(int from, long minutes)
    {
        await BrokenOffAsync();

        var record = await RecordAsync(from, 13);

        (record.RequestsServed, record.Minutes).Should().Be((0, minutes));
    }

    [Fact]
    public async Task Tell_what_was_given_until_a_visit_was_broken_off_beside_what_was_served_later()
    {
        var order = await BrokenOffAsync();
        (await _work.Place.Serving.RescheduleAsync(order, AProjectAtWork.On(4), AProjectAtWork.On(1).Until)).EnsureAccepted();
        await InsureAsync(new InsurancePolicyId(Causes.Cause(2)));
        await _work.ServeAsync(order, Li);

        var record = await RecordAsync(0, 13);

        (record.RequestsServed, record.Minutes, record.Volunteers).Should().Be((1, 170, 1));
    }

    // Fifty minutes after it began.
    private async Task<ServiceRequestId> BrokenOffAsync()
    {
        await InsureAsync(AnInsurancePolicy.TheId);
        var order = await _work.OrderedAsync(1, Project, one => one with { Risk = new RiskStatement(RiskLevel.Dangerous, "high water") });
        (await _work.Place.Serving.DispatchAsync(order, Assignee.Of(Li), AProjectAtWork.At)).EnsureAccepted();
        (await _work.Place.Serving.AcceptAsync(order, Assignee.Of(Li), [Li], AProjectAtWork.At)).EnsureAccepted();
        (await _work.Place.Serving.BeginAsync(order, AProjectAtWork.On(1).From)).EnsureAccepted();
        (await new Insuring(_work.Place.Open()).CancelAsync(AnInsurancePolicy.TheId, AProjectAtWork.On(1).From + Duration.FromMinutes(50))).EnsureAccepted();
        return order;
    }

    private async Task InsureAsync(InsurancePolicyId policy)
    {
        await _work.Place.WithinAsync(district => district.InsurancePolicies.Add(InsurancePolicy.TakeOut(TestDistrict.Id, policy, AnInsurancePolicy.Policy, AProjectAtWork.At).EnsureAccepted()));
        (await new Insuring(_work.Place.Open()).InsureAsync(policy, [Li], AProjectAtWork.At)).EnsureAccepted();
    }

    private async Task ReviewAsync(ServiceRequestId order, int score, int day) =>
        (await Reviewing.ReviewAsync(order, ARequest.Requester, score, null, AProjectAtWork.On(day).Until)).EnsureAccepted();

    private async Task<ProjectRecord> RecordAsync(int from, int through) => (await _work.Reading.RecordAsync(Project, new Term(Monday.PlusDays(from), Monday.PlusDays(through))))!;

    private async Task<IEnumerable<CadenceState>> WeeksAsync() =>
        (await new WatchingProjects(_work.Place.Open()).OfProjectAsync(Project, new Term(Monday, Monday.PlusDays(20)), AProjectAtWork.On(22).From))!.Periods.Select(week => week.State);

    private static (int Served, long PersonTimes, long Minutes, int Volunteers, int Reviews) Told(ProjectRecord record) =>
        (record.RequestsServed, record.PersonTimes, record.Minutes, record.Volunteers, record.Reviews);
}
