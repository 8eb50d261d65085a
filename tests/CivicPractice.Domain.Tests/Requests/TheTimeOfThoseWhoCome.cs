using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Scheduling;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

/// <summary>Accepting takes the time of everybody who will come; whatever ends the acceptance gives it back.</summary>
public sealed class TheTimeOfThoseWhoCome : IAsyncLifetime
{
    private static readonly ServiceRequestId Id = ARequest.TheId;
    private static readonly ServiceRequestId OtherId = new(new Guid("00000000-0000-7000-8000-0000000000a2"));
    private static readonly Assignee ToTeam = Assignee.Of(Neighbourhood.Team);
    private static readonly TimeRange Wanted = Neighbourhood.Order.Wanted;
    private static readonly TimeRange Overlapping = TimeRange.Starting(Wanted.From + Duration.FromHours(1), Duration.FromHours(2));

    private Neighbourhood _place = null!;

    public async Task InitializeAsync() => _place = await Neighbourhood.FoundedAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Is_held_for_each_of_them()
    {
        await AcceptedAsync(Id, Wanted, Neighbourhood.Li, Neighbourhood.Zhao);

        (await BookingsOf(Neighbourhood.Li)).Should().Equal(new Booking(Id.Value, Wanted));
        (await BookingsOf(Neighbourhood.Zhao)).Should().Equal(new Booking(Id.Value, Wanted));
    }

    [Fact]
    public async Task Is_not_held_twice_when_the_answer_comes_again()
    {
        await AcceptedAsync(Id, Wanted, Neighbourhood.Li);
        var events = _place.Events.Count();

        (await _place.Serving.AcceptAsync(Id, ToTeam, [Neighbourhood.Li], TestDistrict.Nine)).EnsureAccepted();

        _place.Events.Should().HaveCount(events);
    }

    [Fact]
    public async Task Is_refused_as_a_whole_when_one_of_them_serves_elsewhere()
    {
        await AcceptedAsync(Id, Wanted, Neighbourhood.Li);
        await DispatchedAsync(OtherId, Overlapping);
        var (events, request) = (_place.Events.Count(), await _place.Open().Requests.FindAsync(OtherId));

        (await _place.Serving.AcceptAsync(OtherId, ToTeam, [Neighbourhood.Zhao, Neighbourhood.Li], TestDistrict.Nine)).Should().Be((Decision)new ScheduleConflict(Wanted));

        Unchanged.ShouldEqual((await _place.Open().Requests.FindAsync(OtherId))!, request!);
        (await BookingsOf(Neighbourhood.Zhao)).Should().BeEmpty();
        (await BookingsOf(Neighbourhood.Li)).Should().Equal(new Booking(Id.Value, Wanted));
        _place.Events.Should().HaveCount(events);
    }

    [Fact]
    public async Task Is_refused_together_with_all_that_the_request_refuses()
    {
        await AcceptedAsync(Id, Wanted, Neighbourhood.Li);
        await DispatchedAsync(OtherId, Overlapping);
        await _place.ChangeAsync(Neighbourhood.Li, volunteer => volunteer.Suspend(TestDistrict.Nine));
        var asked = Assignee.Of(Neighbourhood.Li);

        (await _place.Serving.AcceptAsync(OtherId, asked, [Neighbourhood.Li], TestDistrict.Nine)).Refusals
            .Should().Equal(new NotTheOneAsked(asked), new VolunteerInactive(Neighbourhood.Li), new ScheduleConflict(Wanted));
    }

    [Fact]
    public async Task Is_shared_with_activities()
    {
        (await _place.Planning.DraftAsync(AnActivity.TheId, Neighbourhood.Plan, [], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Planning.PublishAsync(AnActivity.TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _place.SigningUp.SignUpAsync(AnActivity.TheId, AnActivity.Participation, Neighbourhood.Li, TestDistrict.Nine)).EnsureAccepted();
        await DispatchedAsync(Id, Overlapping);

        (await _place.Serving.AcceptAsync(Id, ToTeam, [Neighbourhood.Li], TestDistrict.Nine)).Should().Be((Decision)new ScheduleConflict(AnActivity.During));
    }

    [Fact]
    public async Task Was_never_taken_of_one_who_declines()
    {
        await DispatchedAsync(Id, Wanted);

        (await _place.Serving.DeclineAsync(Id, ToTeam, TestDistrict.Nine)).EnsureAccepted();

        (await BookingsOf(Neighbourhood.Li)).Should().BeEmpty();
        (await _place.Serving.DispatchAsync(Id, Assignee.Of(Neighbourhood.Li), TestDistrict.Nine)).EnsureAccepted();
    }

    [Fact]
    public async Task Comes_back_after_a_failed_visit_and_can_be_given_again()
    {
        await AcceptedAsync(Id, Wanted, Neighbourhood.Li, Neighbourhood.Zhao);

        (await _place.Serving.RecordFailedVisitAsync(Id, FailedVisitReason.NobodyThere, Wanted.Until)).EnsureAccepted();

        (await BookingsOf(Neighbourhood.Li)).Should().BeEmpty();
        (await BookingsOf(Neighbourhood.Zhao)).Should().BeEmpty();
        (await _place.Serving.RecordFailedVisitAsync(Id, FailedVisitReason.NobodyThere, Wanted.Until)).IsAccepted.Should().BeFalse();
        var next = TimeRange.Starting(Wanted.Until + Duration.FromDays(1), Duration.FromHours(1));
        (await _place.Serving.RescheduleAsync(Id, next, Wanted.Until)).EnsureAccepted();
        (await _place.Serving.DispatchAsync(Id, ToTeam, Wanted.Until)).EnsureAccepted();
        (await _place.Serving.AcceptAsync(Id, ToTeam, [Neighbourhood.Li], Wanted.Until)).EnsureAccepted();
        (await BookingsOf(Neighbourhood.Li)).Should().Equal(new Booking(Id.Value, next));
    }

    [Fact]
    public async Task Comes_back_when_the_request_is_called_off_and_once_only()
    {
        await AcceptedAsync(Id, Wanted, Neighbourhood.Li, Neighbourhood.Zhao);

        (await _place.Serving.CancelAsync(Id, CancellationReason.NoLongerNeeded, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.CancelAsync(Id, CancellationReason.NoLongerNeeded, TestDistrict.Nine)).EnsureAccepted();

        (await BookingsOf(Neighbourhood.Li)).Should().BeEmpty();
        (await BookingsOf(Neighbourhood.Zhao)).Should().BeEmpty();
        _place.Events.OfType<ScheduleReleased>().Should().HaveCount(2);
        _place.Events.OfType<RequestCancelled>().Should().ContainSingle();
    }

    [Fact]
    public async Task Stays_taken_while_they_serve()
    {
        await AcceptedAsync(Id, Wanted, Neighbourhood.Li);
        (await _place.Serving.BeginAsync(Id, Wanted.From)).EnsureAccepted();

        (await _place.Serving.CancelAsync(Id, CancellationReason.NoLongerNeeded, Wanted.From)).IsRefusedFor<NotPermittedInState<RequestState, RequestAction>>().Should().BeTrue();

        (await BookingsOf(Neighbourhood.Li)).Should().Equal(new Booking(Id.Value, Wanted));
    }

    private async Task<IReadOnlyList<Booking>> BookingsOf(VolunteerId volunteer) => (await _place.Open().Schedules.FindAsync(volunteer))?.Bookings ?? [];

    private async Task DispatchedAsync(ServiceRequestId id, TimeRange wanted)
    {
        (await _place.Serving.PlaceAsync(id, Neighbourhood.Order with { Wanted = wanted, VolunteersWanted = 2, ToldApartFrom = [Id] }, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.DispatchAsync(id, ToTeam, TestDistrict.Nine)).EnsureAccepted();
    }

    private async Task AcceptedAsync(ServiceRequestId id, TimeRange wanted, params VolunteerId[] volunteers)
    {
        await DispatchedAsync(id, wanted);
        (await _place.Serving.AcceptAsync(id, ToTeam, volunteers, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Serving.SettleAsync(id, TestDistrict.Nine)).EnsureAccepted();
    }
}
