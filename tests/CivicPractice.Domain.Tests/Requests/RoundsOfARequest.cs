using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Evaluation;
using CivicPractice.Records;
using CivicPractice.Requests;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>A request that is served more than once, in a district: each round earns and books on its own.</summary>
public sealed class RoundsOfARequest : IAsyncLifetime
{
    private static readonly ServiceRequestId Id = ARequest.TheId;
    private static readonly Assignee ToWang = Assignee.Of(Neighbourhood.Wang);
    private static readonly TimeRange Again = TimeRange.Starting(ARequest.Wanted.From + Duration.FromDays(2), Duration.FromHours(1));
    private static readonly Instant Evening = ARequest.Wanted.Until + Duration.FromHours(2);

    private Neighbourhood _place = null!;

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Are_recorded_credited_and_booked_each_on_their_own()
    {
        await ServedTwiceAsync();

        (await RecordAsync(1))!.Minutes.Should().Be(120);
        (await RecordAsync(2))!.Minutes.Should().Be(60);
        (await _place.Open().PointsAccounts.FindAsync(Neighbourhood.Wang))!.Entries.Select(entry => entry.Cause).Should().Equal(Id.CauseOfRound(1), Id.CauseOfRound(2));
        (await _place.Open().HonourRolls.FindAsync(Neighbourhood.Wang))!.Minutes.Should().Be(180);
        (await _place.Open().Schedules.FindAsync(Neighbourhood.Wang))!.Bookings.Select(booking => booking.Id).Should().Equal(Id.CauseOfRound(1), Id.CauseOfRound(2));
    }

    [Fact]
    public async Task Count_each_in_the_figures()
    {
        await ServedTwiceAsync();

        var overview = (await _place.Store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview().Answer;

        (overview.RequestsPlaced, overview.PersonTimes, overview.ServiceMinutes).Should().Be((1, 3, 180));
    }

    [Fact]
    public async Task That_are_called_off_leave_the_time_of_those_before_booked()
    {
        await ServedAsync(Neighbourhood.Order.Wanted, place: true);
        await ReopenedAsync();
        await AcceptedAsync(Evening);

        (await _place.Serving.CancelAsync(Id, CancellationReason.NoLongerNeeded, Evening)).EnsureAccepted();

        (await _place.Open().Schedules.FindAsync(Neighbourhood.Wang))!.Bookings.Should().ContainSingle().Which.Id.Should().Be(Id.Value);
    }

    [Fact]
    public async Task Have_absences_of_their_own_that_are_excused_later()
    {
        await AcceptedAfterPlacingAsync();
        (await _place.Serving.RecordFailedVisitAsync(Id, FailedVisitReason.VolunteersAbsent, Neighbourhood.Order.Wanted.From)).EnsureAccepted();
        (await _place.Serving.CancelAsync(Id, CancellationReason.NobodyFound, Neighbourhood.Order.Wanted.From)).EnsureAccepted();
        await ReopenedAsync();

        (await _place.Serving.CorrectAbsenceAsync(Id, Neighbourhood.Wang, AbsenceKind.Excused, Evening)).EnsureAccepted();
        (await _place.Open().AbsenceFiles.FindAsync(Neighbourhood.Wang))!.Find(Id.Value)!.Kind.Should().Be(AbsenceKind.Excused);

        await AcceptedAsync(Evening);
        (await _place.Serving.RecordFailedVisitAsync(Id, FailedVisitReason.VolunteersAbsent, Again.From)).EnsureAccepted();
        (await _place.Open().AbsenceFiles.FindAsync(Neighbourhood.Wang))!.Find(Id.CauseOfRound(2))!.Kind.Should().Be(AbsenceKind.Unexcused);
        (await _place.Serving.CorrectAbsenceAsync(Id, Neighbourhood.Li, AbsenceKind.Excused, Evening)).IsRefusedFor<NotFound>().Should().BeTrue();
    }

    [Fact]
    public async Task Have_each_their_own_excuse()
    {
        await AcceptedAfterPlacingAsync();
        (await _place.Serving.RecordFailedVisitAsync(Id, FailedVisitReason.VolunteersAbsent, Neighbourhood.Order.Wanted.From)).EnsureAccepted();
        (await _place.Serving.CancelAsync(Id, CancellationReason.NobodyFound, Neighbourhood.Order.Wanted.From)).EnsureAccepted();
        await ReopenedAsync();
        await AcceptedAsync(Evening);
        (await _place.Serving.RecordFailedVisitAsync(Id, FailedVisitReason.VolunteersAbsent, Again.From)).EnsureAccepted();

        (await _place.Serving.CorrectAbsenceAsync(Id, 1, Neighbourhood.Wang, AbsenceKind.Excused, Again.From)).EnsureAccepted();

        var file = (await _place.Open().AbsenceFiles.FindAsync(Neighbourhood.Wang))!;
        (file.Find(Id.CauseOfRound(1))!.Kind, file.Find(Id.CauseOfRound(2))!.Kind).Should().Be((AbsenceKind.Excused, AbsenceKind.Unexcused));
        (await _place.Store.TryAsync(() => _place.Serving.CorrectAbsenceAsync(Id, 3, Neighbourhood.Wang, AbsenceKind.Excused, Again.From))).Should().Be((Decision)new NotFound("absence", Id.CauseOfRound(3)));
    }

    [Fact]
    public async Task Begin_only_where_the_site_is_open()
    {
        await ServedAsync(Neighbourhood.Order.Wanted, place: true);
        await _place.WindUpAsync(Neighbourhood.Site);

        (await _place.Store.TryAsync(() => _place.Reopening.ReopenAsync(Id, ARequest.Requester, ReopenReason.NotSolved, Again, Evening)))
            .Should().Be((Decision)new SiteNotOpen(Neighbourhood.Site, SiteState.Suspended));
        (await _place.Sites.CloseAsync(Neighbourhood.Site, SiteClosureReason.LittleUsed, Evening)).EnsureAccepted();
        (await _place.Store.TryAsync(() => _place.Reopening.ReopenAsync(Id, ARequest.Requester, ReopenReason.NotSolved, Again, Evening)))
            .Should().Be((Decision)new SiteNotOpen(Neighbourhood.Site, SiteState.Closed));
    }

    [Fact]
    public async Task Are_objected_to_by_the_registration_that_goes_on_for_the_one_that_served()
    {
        await ServedAsync(Neighbourhood.Order.Wanted, place: true);
        (await _place.Reviewing.ReviewAsync(Id, ARequest.Requester, 1, "差", ARequest.Wanted.Until)).EnsureAccepted();
        (await new MergingVolunteers(_place.Open()).MergeAsync(Neighbourhood.Wang, Neighbourhood.Zhao, Evening)).EnsureAccepted();

        (await _place.Store.TryAsync(() => _place.Reviewing.DisputeAsync(Id, ToWang, "?", Evening))).Should().Be((Decision)new VolunteerInactive(Neighbourhood.Wang));
        (await _place.Reviewing.DisputeAsync(Id, Assignee.Of(Neighbourhood.Zhao), "?", Evening)).EnsureAccepted();

        (await RequestAsync()).Dispute!.By.Should().Be(ToWang, "they served under this registration");
    }

    [Fact]
    public async Task Are_not_served_through_the_activity_of_a_round_before()
    {
        await GivenInActivityByLiAsync();
        await ReopenedAsync();
        await AcceptedAsync(Evening);
        (await _place.Serving.BeginAsync(Id, Again.From)).EnsureAccepted();

        (await _place.Store.TryAsync(() => _place.Serving.ServeAsync(Id, Again.Until, 0, AnActivity.TheId))).Should().Be((Decision)new ActivityAnswersAnother(AnActivity.TheId));
        (await _place.Serving.ServeAsync(Id, Again.Until, 1)).EnsureAccepted();

        (await RequestAsync()).PastRounds.Should().ContainSingle().Which.Through.Should().Be(AnActivity.TheId);
    }

    [Fact]
    public async Task Keep_their_time_when_somebody_signs_up_for_the_activity_of_a_round_before()
    {
        await AcceptedAfterPlacingAsync();
        var plan = Neighbourhood.Plan with { Answers = Id, During = TimeRange.Starting(Again.Until + Duration.FromDays(3), Duration.FromHours(1)) };
        (await _place.Planning.DraftAsync(AnActivity.TheId, plan, [], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Planning.PublishAsync(AnActivity.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.CancelAsync(Id, CancellationReason.NoLongerNeeded, TestDistrict.Nine)).EnsureAccepted();
        await ReopenedAsync();
        await AcceptedAsync(Evening);

        (await _place.SigningUp.SignUpAsync(AnActivity.TheId, AnActivity.Participation, Neighbourhood.Wang, Evening)).EnsureAccepted();

        (await _place.Open().Schedules.FindAsync(Neighbourhood.Wang))!.Bookings.Select(booking => booking.Id).Should().BeEquivalentTo([Id.CauseOfRound(2), AnActivity.Participation.Value]);
    }

    [Fact]
    public async Task Evaluate_the_records_of_their_own_service()
    {
        await ServedTwiceAsync(firstScore: 5);
        (await _place.Reviewing.ReviewAsync(Id, ARequest.Requester, 3, null, Again.Until)).EnsureAccepted();

        ((await RecordAsync(1))!.Quality, (await RecordAsync(2))!.Quality).Should().Be((EvaluationOutcome.Excellent, EvaluationOutcome.Pass));
    }

    [Fact]
    public async Task Take_back_with_a_review_that_is_struck_what_it_said_of_the_records()
    {
        await DisputedAsync();

        (await _place.Reviewing.DecideDisputeAsync(Id, DisputeOutcome.Struck, DisputeReason.BadFaith, Evening)).EnsureAccepted();

        var record = (await RecordAsync(1))!;
        (record.Quality, record.EvaluatedOn, record.Evaluations.Single().TakenBackAt).Should().Be((null, null, Evening));
        (await _place.Open().ServiceRecords.ListAsync(new RecordsAwaitingEvaluationSpec(record.DueBy))).Should().ContainSingle();
    }

    [Fact]
    public async Task Leave_what_others_said_of_the_records()
    {
        await DisputedAsync();
        (await new EvaluatingService(_place.Open()).EvaluateAsync(ServiceRecordId.Of(Neighbourhood.Wang, Id.Value), EvaluationOutcome.Good, AnActivity.Tuesday, Evening)).EnsureAccepted();

        (await _place.Reviewing.DecideDisputeAsync(Id, DisputeOutcome.Struck, DisputeReason.Untrue, Evening)).EnsureAccepted();

        (await RecordAsync(1))!.Quality.Should().Be(EvaluationOutcome.Good);
    }

    [Fact]
    public async Task Leave_the_records_as_they_are_where_the_review_stands()
    {
        await DisputedAsync();

        (await _place.Reviewing.DecideDisputeAsync(Id, DisputeOutcome.Upheld, DisputeReason.True, Evening)).EnsureAccepted();

        (await RecordAsync(1))!.Quality.Should().Be(EvaluationOutcome.Fail);
    }

    [Fact]
    public async Task Leave_what_the_centre_said_at_the_same_moment_in_the_same_words()
    {
        await ServedAsync(Neighbourhood.Order.Wanted, place: true);
        (await _place.Reviewing.ReviewAsync(Id, ARequest.Requester, 1, "差", Evening)).EnsureAccepted();
        (await new EvaluatingService(_place.Open()).EvaluateAsync(ServiceRecordId.Of(Neighbourhood.Wang, Id.Value), EvaluationOutcome.Fail, AnActivity.Tuesday, Evening)).EnsureAccepted();
        (await _place.Reviewing.DisputeAsync(Id, ToWang, "?", Evening)).EnsureAccepted();
        (await _place.Reviewing.AnswerDisputeAsync(Id, ARequest.Requester, "!", Evening)).EnsureAccepted();

        foreach (var _ in Enumerable.Range(0, 2)) (await _place.Reviewing.DecideDisputeAsync(Id, DisputeOutcome.Struck, DisputeReason.Untrue, Evening)).EnsureAccepted();

        (await RecordAsync(1))!.Quality.Should().Be(EvaluationOutcome.Fail);
    }

    [Fact]
    public async Task Take_back_what_a_struck_review_said_of_the_activity_that_gave_the_service()
    {
        await GivenInActivityByLiAsync();
        (await _place.Reviewing.ReviewAsync(Id, ARequest.Requester, 1, null, Evening)).EnsureAccepted();
        (await QualityOfActivityAsync()).Should().Be(EvaluationOutcome.Fail);
        (await _place.Reviewing.DisputeAsync(Id, Assignee.Of(Neighbourhood.Li), "?", Evening)).EnsureAccepted();
        (await _place.Reviewing.AnswerDisputeAsync(Id, ARequest.Requester, "!", Evening)).EnsureAccepted();

        (await _place.Reviewing.DecideDisputeAsync(Id, DisputeOutcome.Struck, DisputeReason.Untrue, Evening)).EnsureAccepted();

        (await QualityOfActivityAsync()).Should().BeNull();
    }

    [Fact]
    public async Task Are_disputed_by_those_whose_service_in_the_activity_stands_recorded()
    {
        await GivenInActivityByLiAsync();
        (await _place.Reviewing.ReviewAsync(Id, ARequest.Requester, 1, null, Evening)).EnsureAccepted();

        (await _place.Store.TryAsync(() => _place.Reviewing.DisputeAsync(Id, ToWang, "?", Evening))).Should().Be((Decision)new NotWhoServed(Id), "Wang took it on, and did not come");
        (await _place.Reviewing.DisputeAsync(Id, Assignee.Of(Neighbourhood.Li), "?", Evening)).EnsureAccepted();
    }

    [Fact]
    public async Task Are_not_disputed_by_those_whose_record_in_the_activity_was_struck_out()
    {
        await GivenInActivityByLiAsync();
        (await _place.Reviewing.ReviewAsync(Id, ARequest.Requester, 1, null, Evening)).EnsureAccepted();
        var record = (await _place.Open().ServiceRecords.ListAsync(new RecordsOfActivitySpec(AnActivity.TheId))).Single();
        (await new CorrectingRecords(_place.Open()).StrikeOutAsync(record.Id, RecordFault.NotServed, Evening)).EnsureAccepted();

        (await _place.Store.TryAsync(() => _place.Reviewing.DisputeAsync(Id, Assignee.Of(Neighbourhood.Li), "?", Evening))).Should().Be((Decision)new NotWhoServed(Id));
    }

    [Fact]
    public async Task That_are_reopened_name_those_who_served_in_the_activity_also_after_a_round_that_was_called_off()
    {
        await GivenInActivityByLiAsync();
        await ReopenedAsync();
        (await _place.Serving.CancelAsync(Id, CancellationReason.NoLongerNeeded, Evening)).EnsureAccepted();
        await ReopenedAsync();

        _place.Events.OfType<RequestReopened>().Select(one => one.Volunteers).Should().HaveCount(2).And.AllSatisfy(volunteers => volunteers.Should().Equal(Neighbourhood.Li));
    }

    // Wang took it on, and Li came.
    private async Task GivenInActivityByLiAsync()
    {
        await AcceptedAfterPlacingAsync();
        (await _place.Serving.BeginAsync(Id, ARequest.Wanted.From)).EnsureAccepted();
        (await _place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan with { Answers = Id }, [], TestDistrict.Nine)).EnsureAccepted();
        await _place.HoldAsync(AnActivity.TheId, Neighbourhood.Li);
        (await _place.Serving.ServeAsync(Id, ARequest.Wanted.Until, 0, AnActivity.TheId)).EnsureAccepted();
    }

    private async Task<EvaluationOutcome?> QualityOfActivityAsync() =>
        (await _place.Open().ServiceRecords.ListAsync(new RecordsOfActivitySpec(AnActivity.TheId))).Should().ContainSingle().Which.Quality;

    private async Task DisputedAsync()
    {
        await ServedAsync(Neighbourhood.Order.Wanted, place: true);
        (await _place.Reviewing.ReviewAsync(Id, ARequest.Requester, 1, "差", ARequest.Wanted.Until)).EnsureAccepted();
        (await _place.Reviewing.DisputeAsync(Id, ToWang, "?", ARequest.Wanted.Until)).EnsureAccepted();
        (await _place.Reviewing.AnswerDisputeAsync(Id, ARequest.Requester, "!", ARequest.Wanted.Until)).EnsureAccepted();
    }

    private async Task ServedTwiceAsync(int? firstScore = null)
    {
        await ServedAsync(Neighbourhood.Order.Wanted, place: true);
        if (firstScore is { } score) (await _place.Reviewing.ReviewAsync(Id, ARequest.Requester, score, null, Evening)).EnsureAccepted();
        await ReopenedAsync();
        await ServedAsync(Again, place: false);
    }

    private async Task ReopenedAsync() => (await _place.Reopening.ReopenAsync(Id, ARequest.Requester, ReopenReason.NotSolved, Again, Evening)).EnsureAccepted();

    private async Task AcceptedAfterPlacingAsync()
    {
        (await _place.Serving.PlaceAsync(Id, Neighbourhood.Order, TestDistrict.Nine)).EnsureAccepted();
        await AcceptedAsync(TestDistrict.Nine);
    }

    private async Task AcceptedAsync(Instant at)
    {
        (await _place.Serving.DispatchAsync(Id, ToWang, at)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(Id, ToWang, [Neighbourhood.Wang], at)).EnsureAccepted();
    }

    private async Task ServedAsync(TimeRange wanted, bool place)
    {
        if (place) await AcceptedAfterPlacingAsync();
        else await AcceptedAsync(Evening);
        (await _place.Serving.BeginAsync(Id, wanted.From)).EnsureAccepted();
        (await _place.Serving.ServeAsync(Id, wanted.Until, place ? 1 : 2)).EnsureAccepted();
    }

    private async Task<ServiceRequest> RequestAsync() => (await _place.Open().Requests.FindAsync(Id))!;

    private async Task<ServiceRecord?> RecordAsync(int round) => await _place.Open().ServiceRecords.FindAsync(ServiceRecordId.Of(Neighbourhood.Wang, Id.CauseOfRound(round)));
}
