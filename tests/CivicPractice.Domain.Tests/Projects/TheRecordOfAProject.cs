using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Projects;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Projects;

/// <summary>What a project did is read from what belongs to it, and agrees with the records of service.</summary>
public sealed class TheRecordOfAProject : IAsyncLifetime
{
    private static readonly ServiceProjectId Project = AProjectAtWork.Id;
    private static readonly VolunteerId Wang = Neighbourhood.Wang;
    private static readonly VolunteerId Li = Neighbourhood.Li;
    private static readonly Term TwoWeeks = new(TestDistrict.Monday, TestDistrict.Monday.PlusDays(13));

    private AProjectAtWork _work = null!;

    public async Task InitializeAsync() => _work = await AProjectAtWork.LaunchedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Tells_sessions_orders_people_time_and_places()
    {
        await _work.HeldAsync(1, Wang, Project);
        await _work.HeldAsync(2, Wang, Project, plan => plan with { Site = ASite.CentreId });
        await _work.ServedAsync(3, Li, Project, order => order with { Division = TestDistrict.OtherVillage });

        var record = await RecordAsync();

        (record.Sessions, record.RequestsServed, record.PersonTimes).Should().Be((2, 1, 41));
        (record.Minutes, record.Volunteers).Should().Be((360, 2));
        record.SitesReached.Should().Equal(ASite.CentreId, ASite.StationId);
        record.DivisionsReached.Should().Equal(TestDistrict.Code, TestDistrict.Village, TestDistrict.OtherVillage);
    }

    [Fact]
    public async Task Leaves_out_what_belongs_to_others_is_only_planned_or_lies_outside_the_days()
    {
        await _work.LaunchAsync(AServiceProject.OtherId, plan => plan with { Name = "河畔" });
        await _work.HeldAsync(1, Wang, null);
        await _work.HeldAsync(2, Wang, AServiceProject.OtherId);
        await _work.PlannedAsync(3, Project);
        await _work.OrderedAsync(3, Project);
        await _work.HeldAsync(14, Wang, Project);
        await _work.ServedAsync(15, Li, Project);
        await _work.HeldAsync(13, Wang, Project);

        var record = await RecordAsync();

        (record.Sessions, record.RequestsServed, record.Minutes).Should().Be((1, 0, 120));
    }

    [Fact]
    public async Task Counts_once_what_a_session_of_the_project_gave_for_an_order_of_it()
    {
        var order = await _work.OrderedAsync(1, Project);
        var session = await _work.HeldAsync(1, Wang, Project, plan => plan with { Answers = order });
        await _work.ServeAsync(order, Li, session);

        var record = await RecordAsync();

        (record.Sessions, record.RequestsServed, record.PersonTimes, record.Minutes).Should().Be((1, 0, 20, 120));
    }

    [Fact]
    public async Task Counts_an_order_that_others_answered_without_what_they_gave()
    {
        var order = await _work.OrderedAsync(1, Project);
        var session = await _work.HeldAsync(1, Wang, null, plan => plan with { Answers = order });
        await _work.ServeAsync(order, Li, session);

        var record = await RecordAsync();

        (record.Sessions, record.RequestsServed, record.PersonTimes, record.Minutes).Should().Be((0, 1, 0, 0));
    }

    [Fact]
    public async Task Follows_the_records_of_service_at_once()
    {
        var session = await _work.HeldAsync(1, Wang, Project);
        var request = await _work.ServedAsync(2, Li, Project);
        var correcting = new CorrectingRecords(_work.Place.Open());
        var struck = ServiceRecordId.Of(Li, request.Value);
        (await correcting.StrikeOutAsync(struck, RecordFault.NotVoluntary, AProjectAtWork.On(3).From)).EnsureAccepted();

        var record = await RecordAsync();

        (record.Sessions, record.RequestsServed, record.Minutes, record.Volunteers).Should().Be((1, 1, 120, 1));
        var kept = (await _work.Place.Open().ServiceRecords.ListAsync(new RecordsOfActivitySpec(session))).Sum(one => (long)one.Minutes);
        record.Minutes.Should().Be(kept);
    }

    [Fact]
    public async Task Counts_a_person_with_two_registrations_once()
    {
        await _work.HeldAsync(1, Wang, Project);
        await _work.HeldAsync(2, Li, Project);
        (await RecordAsync()).Volunteers.Should().Be(2);

        (await new MergingVolunteers(_work.Place.Open()).MergeAsync(Li, Wang, AProjectAtWork.On(3).From)).EnsureAccepted();

        (await RecordAsync()).Volunteers.Should().Be(1);
        (await RecordAsync()).Minutes.Should().Be(240);
    }

    [Fact]
    public async Task Tells_the_mean_of_the_reviews_exactly()
    {
        (await RecordAsync()).Review.Should().BeNull();
        var session = await _work.HeldAsync(1, Wang, Project);
        var request = await _work.ServedAsync(2, Li, Project);
        var other = await _work.ServedAsync(3, Li, Project);
        await _work.ServedAsync(4, Li, Project);
        (await _work.Place.Planning.ReviewAsync(session, 4, AProjectAtWork.On(1).Until)).EnsureAccepted();
        foreach (var (one, score) in new[] { (request, 5), (other, 1) })
            (await new ReviewingRequests(_work.Place.Open()).ReviewAsync(one, ARequest.Requester, score, null, AProjectAtWork.On(3).Until)).EnsureAccepted();

        var record = await RecordAsync();

        (record.Review, record.Reviews).Should().Be((MeasuredValue.Ratio(10, 3), 3));
    }

    [Fact]
    public async Task Tells_as_what_it_was_recognised_on_the_days()
    {
        var before = AServiceProject.Brand with { On = TestDistrict.Monday.PlusDays(-1) };
        foreach (var brand in new[] { before, AServiceProject.Brand }) (await _work.Projects.RecogniseAsync(Project, brand, AProjectAtWork.At)).EnsureAccepted();

        (await RecordAsync()).Recognitions.Should().Equal(AServiceProject.Brand);
    }

    [Fact]
    public async Task Holds_the_goals_against_the_whole_term()
    {
        (await _work.Projects.AmendAsync(Project, AServiceProject.Plan with { Goals = new ProjectGoals(3, 30), Through = null }, AProjectAtWork.At)).EnsureAccepted();
        await _work.HeldAsync(1, Wang, Project);
        await _work.HeldAsync(20, Wang, Project);

        var early = (await _work.Reading.ProgressAsync(Project, TestDistrict.Monday.PlusDays(19)))!;
        var later = (await _work.Reading.ProgressAsync(Project, TestDistrict.Monday.PlusDays(20)))!;

        (early.SessionsLacking, early.PersonTimesLacking).Should().Be((2, 10L));
        (later.SessionsLacking, later.PersonTimesLacking).Should().Be((1, 0L));
        (later with { Goals = null }).SessionsLacking.Should().BeNull();
        (later with { Goals = new ProjectGoals() }).PersonTimesLacking.Should().BeNull();
    }

    private async Task<ProjectRecord> RecordAsync() => (await _work.Reading.RecordAsync(Project, TwoWeeks))!;
}
