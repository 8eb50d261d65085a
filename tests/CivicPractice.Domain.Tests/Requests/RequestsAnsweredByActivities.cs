using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Scheduling;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>An activity that answers a request counts what it gives, and nobody counts it again.</summary>
public sealed class RequestsAnsweredByActivities : IAsyncLifetime
{
    private static readonly ServiceRequestId Id = ARequest.TheId;
    private static readonly ActivityId Other = new(new Guid("00000000-0000-7000-8000-0000000002f1"));
    private static readonly TimeRange Wanted = Neighbourhood.Order.Wanted;
    private static readonly NewActivity Answer = Neighbourhood.Plan with { Answers = Id };

    private Neighbourhood _place = null!;

    public async Task InitializeAsync()
    {
        _place = await Neighbourhood.FoundedAsync();
        (await _place.Serving.PlaceAsync(Id, Neighbourhood.Order, TestDistrict.Nine)).EnsureAccepted();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Know_it_from_the_draft_on()
    {
        await DraftedAsync(AnActivity.TheId);

        (await RequestAsync()).AnsweredBy.Should().Be(AnActivity.TheId);
        _place.Events.OfType<RequestAnswerNoted>().Should().ContainSingle().Which.Should().Be(new RequestAnswerNoted(Id, AnActivity.TheId));
    }

    [Fact]
    public async Task Exist()
    {
        var nothing = new ServiceRequestId(Other.Value);

        (await _place.Planning.DraftAsync(AnActivity.TheId, Answer with { Answers = nothing }, [], TestDistrict.Nine))
            .Should().Be((Decision)new NotFound("request", nothing.Value));
    }

    [Fact]
    public async Task Are_answered_by_one_only()
    {
        await DraftedAsync(AnActivity.TheId);

        (await _place.Store.TryAsync(() => _place.Planning.DraftAsync(Other, Answer, [], TestDistrict.Nine)))
            .Should().Be((Decision)new AnsweredByAnother(AnActivity.TheId));
    }

    [Fact]
    public async Task Are_not_served_without_it()
    {
        await BegunAsync();
        await DraftedAsync(AnActivity.TheId);

        (await _place.Store.TryAsync(() => _place.Serving.ServeAsync(Id, Wanted.Until, 3))).Should().Be((Decision)new AnsweredByActivity(AnActivity.TheId));
    }

    [Fact]
    public async Task Are_served_through_it_once_it_was_held()
    {
        await BegunAsync();
        await DraftedAsync(AnActivity.TheId);

        (await _place.Store.TryAsync(() => _place.Serving.ServeAsync(Id, Wanted.Until, 0, AnActivity.TheId)))
            .Should().Be((Decision)new ActivityNotHeld(AnActivity.TheId, ActivityState.Drafted));
        await _place.HoldAsync(AnActivity.TheId, Neighbourhood.Li);
        (await _place.Serving.ServeAsync(Id, Wanted.Until, 0, AnActivity.TheId)).EnsureAccepted();

        (await RequestAsync()).Through.Should().Be(AnActivity.TheId);
    }

    [Fact]
    public async Task Are_served_through_it_after_its_review_too()
    {
        await BegunAsync();
        await DraftedAsync(AnActivity.TheId);
        await _place.HoldAsync(AnActivity.TheId, Neighbourhood.Li);
        (await _place.Planning.ReviewAsync(AnActivity.TheId, 5, AnActivity.During.Until)).EnsureAccepted();

        (await _place.Serving.ServeAsync(Id, Wanted.Until, 0, AnActivity.TheId)).EnsureAccepted();
    }

    [Fact]
    public async Task Are_served_without_it_when_it_is_called_off()
    {
        await BegunAsync();
        await DraftedAsync(AnActivity.TheId);
        (await _place.Holding.CancelAsync(AnActivity.TheId, ActivityCancellationReason.Weather, TestDistrict.Nine)).EnsureAccepted();

        (await RequestAsync()).AnsweredBy.Should().BeNull();
        _place.Events.OfType<RequestAnswerDropped>().Should().ContainSingle();
        (await _place.Serving.ServeAsync(Id, Wanted.Until, 3)).EnsureAccepted();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keep_the_time_of_who_still_comes_for_them_when_the_seat_is_given_back_or_the_activity_called_off(bool isCalledOff)
    {
        var seat = AnActivity.Participation;
        await DraftedAsync(AnActivity.TheId);
        (await _place.Serving.DispatchAsync(Id, Assignee.Of(Neighbourhood.Wang), TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(Id, Assignee.Of(Neighbourhood.Wang), [Neighbourhood.Wang], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Planning.PublishAsync(AnActivity.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _place.SigningUp.SignUpAsync(AnActivity.TheId, seat, Neighbourhood.Wang, TestDistrict.Nine)).EnsureAccepted();
        (await BookingsAsync()).Should().Equal([seat.Value], "the time goes over to the participation");

        for (var time = 0; time < 2; time++)
        {
            (isCalledOff
                ? await _place.Holding.CancelAsync(AnActivity.TheId, ActivityCancellationReason.Weather, TestDistrict.Nine)
                : await _place.SigningUp.WithdrawAsync(AnActivity.TheId, seat, TestDistrict.Nine)).EnsureAccepted();
        }

        (await BookingsAsync()).Should().Equal(Id.Value);

        async Task<IEnumerable<Guid>> BookingsAsync() => (await _place.Open().Schedules.FindAsync(Neighbourhood.Wang))!.Bookings.Select(booking => booking.Id);
    }

    [Fact]
    public async Task Hand_the_time_of_who_comes_for_them_over_to_a_seat_that_is_offered()
    {
        await DraftedAsync(AnActivity.TheId);
        (await _place.Serving.DispatchAsync(Id, Assignee.Of(Neighbourhood.Wang), TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(Id, Assignee.Of(Neighbourhood.Wang), [Neighbourhood.Wang], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Planning.ChangeSeatsAsync(AnActivity.TheId, 1, TestDistrict.Nine)).IsAccepted.Should().BeFalse("a draft is revised");
        (await _place.Planning.PublishAsync(AnActivity.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Planning.ChangeSeatsAsync(AnActivity.TheId, 1, TestDistrict.Nine)).EnsureAccepted();
        (await _place.SigningUp.SignUpAsync(AnActivity.TheId, AnActivity.OtherParticipation, Neighbourhood.Li, TestDistrict.Nine)).EnsureAccepted();
        (await _place.SigningUp.JoinWaitingListAsync(AnActivity.TheId, AnActivity.Participation, Neighbourhood.Wang, null, TestDistrict.Nine)).EnsureAccepted();

        (await _place.SigningUp.WithdrawAsync(AnActivity.TheId, AnActivity.OtherParticipation, TestDistrict.Nine)).EnsureAccepted();

        (await _place.Open().Schedules.FindAsync(Neighbourhood.Wang))!.Bookings.Select(booking => booking.Id).Should().Equal(AnActivity.Participation.Value);
    }

    [Fact]
    public async Task Keep_the_time_of_who_comes_for_them_while_others_are_still_looked_for()
    {
        var (pair, seat) = (new ServiceRequestId(Other.Value), AnActivity.Participation);
        (await _place.Serving.PlaceAsync(pair, Neighbourhood.Order with { VolunteersWanted = 2, ToldApartFrom = [Id] }, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.DispatchAsync(pair, [Assignee.Of(Neighbourhood.Wang), Assignee.Of(Neighbourhood.Li)], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(pair, Assignee.Of(Neighbourhood.Wang), [Neighbourhood.Wang], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Planning.DraftAsync(AnActivity.TheId, Answer with { Answers = pair }, [], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Planning.PublishAsync(AnActivity.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _place.SigningUp.SignUpAsync(AnActivity.TheId, seat, Neighbourhood.Wang, TestDistrict.Nine)).EnsureAccepted();

        (await _place.SigningUp.WithdrawAsync(AnActivity.TheId, seat, TestDistrict.Nine)).EnsureAccepted();

        (await _place.Open().Schedules.FindAsync(Neighbourhood.Wang))!.Bookings.Should().Equal(new Booking(pair.Value, Wanted));
    }

    [Fact]
    public async Task That_are_called_off_do_not_hold_the_activity()
    {
        await DraftedAsync(AnActivity.TheId);
        (await _place.Serving.CancelAsync(Id, CancellationReason.NoLongerNeeded, TestDistrict.Nine)).EnsureAccepted();

        (await RequestAsync()).AnsweredBy.Should().BeNull();
        (await _place.Holding.CancelAsync(AnActivity.TheId, ActivityCancellationReason.NoLongerNeeded, TestDistrict.Nine)).EnsureAccepted();
    }

    [Fact]
    public async Task Lend_their_time_to_the_participation_of_whoever_accepted_them()
    {
        await AcceptedAsync();
        await DraftedAsync(AnActivity.TheId);
        (await _place.Planning.PublishAsync(AnActivity.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Open().Schedules.FindAsync(Neighbourhood.Wang))!.Bookings.Should().Equal(new Booking(Id.Value, Wanted));

        (await _place.SigningUp.SignUpAsync(AnActivity.TheId, AnActivity.Participation, Neighbourhood.Wang, TestDistrict.Nine + Duration.FromHours(1))).EnsureAccepted();

        (await _place.Open().Schedules.FindAsync(Neighbourhood.Wang))!.Bookings.Should().Equal(new Booking(AnActivity.Participation.Value, AnActivity.During, Activity: AnActivity.TheId));
    }

    [Fact]
    public async Task Keep_their_time_where_the_sign_up_is_refused()
    {
        await AcceptedAsync();
        await DraftedAsync(AnActivity.TheId);

        (await _place.SigningUp.SignUpAsync(AnActivity.TheId, AnActivity.Participation, Neighbourhood.Wang, TestDistrict.Nine)).IsAccepted.Should().BeFalse();

        (await _place.Open().Schedules.FindAsync(Neighbourhood.Wang))!.Bookings.Should().Equal(new Booking(Id.Value, Wanted));
    }

    [Theory]
    [InlineData(RequestState.Served)]
    [InlineData(RequestState.Reviewed)]
    [InlineData(RequestState.Cancelled)]
    public void Are_open(RequestState state) => ARequest.In(state).Build().ShouldStayUnchangedBy(request => request.NoteAnswer(AnActivity.TheId, TestDistrict.Nine))
        .Should().Be(ServiceRequest.Lifecycle.Permits(state, RequestAction.NoteAnswer));

    [Fact]
    public void Keep_the_one_they_were_served_through()
    {
        var request = ARequest.In(RequestState.InService).Answered().Build();
        request.ShouldStayUnchangedBy(one => one.Serve(Wanted.Until, 0, new RequestRules(), Other)).Should().Be((Decision)new ActivityAnswersAnother(Other));
        request.Serve(Wanted.Until, 0, new RequestRules(), AnActivity.TheId).EnsureAccepted();

        request.ShouldStayUnchangedBy(one => one.DropAnswer(AnActivity.TheId, Wanted.Until))
            .Should().Be(ServiceRequest.Lifecycle.Permits(RequestState.Served, RequestAction.DropAnswer));
        request.CanServe(AnActivity.TheId).IsAccepted.Should().BeFalse();
    }

    [Fact]
    public void Are_served_through_no_activity_that_was_not_noted() => ARequest.In(RequestState.InService).Build()
        .ShouldStayUnchangedBy(request => request.Serve(Wanted.Until, 0, new RequestRules(), Other)).Should().Be((Decision)new ActivityAnswersAnother(Other));

    private async Task<ServiceRequest> RequestAsync() => (await _place.Open().Requests.FindAsync(Id))!;

    private async Task DraftedAsync(ActivityId id) => (await _place.Planning.DraftAsync(id, Answer, [], TestDistrict.Nine)).EnsureAccepted();

    private async Task AcceptedAsync()
    {
        var toWang = Assignee.Of(Neighbourhood.Wang);
        (await _place.Serving.DispatchAsync(Id, toWang, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(Id, toWang, [Neighbourhood.Wang], TestDistrict.Nine)).EnsureAccepted();
    }

    private async Task BegunAsync()
    {
        await AcceptedAsync();
        (await _place.Serving.BeginAsync(Id, Wanted.From)).EnsureAccepted();
    }
}
