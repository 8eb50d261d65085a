using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>The waiting list at work: what becomes free is offered to the next who can come.</summary>
public class WaitingInADistrict : IAsyncLifetime
{
    private static readonly ActivityId Id = AnActivity.TheId;
    private static readonly ParticipationId OfWang = AnActivity.Participation;
    private static readonly ParticipationId OfLi = AnActivity.OtherParticipation;
    private static readonly ParticipationId OfZhao = AnActivity.ThirdParticipation;

    private Neighbourhood _place = null!;

    public async Task InitializeAsync()
    {
        _place = await Neighbourhood.FoundedAsync();
        await PublishAsync(Id, AnActivity.During);
        (await _place.SigningUp.SignUpAsync(Id, OfWang, Neighbourhood.Wang, TestDistrict.Nine)).EnsureAccepted();
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Holds_no_time_until_a_seat_is_offered()
    {
        await WaitAsync(OfLi, Neighbourhood.Li);
        (await BookedAsync(Neighbourhood.Li)).Should().BeFalse();

        (await _place.SigningUp.WithdrawAsync(Id, OfWang, TestDistrict.Nine)).EnsureAccepted();

        (await StateAsync(OfLi)).Should().Be(ParticipationState.Promoted);
        (await BookedAsync(Neighbourhood.Li)).Should().BeTrue();
        (await BookedAsync(Neighbourhood.Wang)).Should().BeFalse();
    }

    [Fact]
    public async Task Passes_over_who_serves_elsewhere_then_and_keeps_their_place()
    {
        await WaitAsync(OfLi, Neighbourhood.Li);
        await WaitAsync(OfZhao, Neighbourhood.Zhao);
        var other = new ActivityId(Causes.Cause(8));
        await PublishAsync(other, AnActivity.During);
        (await _place.SigningUp.SignUpAsync(other, new ParticipationId(Causes.Cause(9)), Neighbourhood.Li, TestDistrict.Nine)).EnsureAccepted();

        (await _place.SigningUp.WithdrawAsync(Id, OfWang, TestDistrict.Nine)).EnsureAccepted();

        (await StateAsync(OfZhao)).Should().Be(ParticipationState.Promoted);
        (await StateAsync(OfLi)).Should().Be(ParticipationState.Waiting);
    }

    [Fact]
    public async Task Passes_over_who_is_not_fit_any_more()
    {
        await WaitAsync(OfLi, Neighbourhood.Li);
        await WaitAsync(OfZhao, Neighbourhood.Zhao);
        await _place.ChangeAsync(Neighbourhood.Li, volunteer => volunteer.Suspend(TestDistrict.Nine));

        (await _place.SigningUp.WithdrawAsync(Id, OfWang, TestDistrict.Nine)).EnsureAccepted();

        (await StateAsync(OfZhao)).Should().Be(ParticipationState.Promoted);
    }

    [Fact]
    public async Task Moves_up_when_nobody_has_taken_the_seat_in_time()
    {
        await WaitAsync(OfLi, Neighbourhood.Li);
        await WaitAsync(OfZhao, Neighbourhood.Zhao);
        (await _place.SigningUp.WithdrawAsync(Id, OfWang, TestDistrict.Nine)).EnsureAccepted();
        var by = (await SessionAsync()).NextConfirmBy!.Value;
        (await _place.SigningUp.MoveUpAsync(Id, by - Duration.FromMinutes(1))).EnsureAccepted();
        (await StateAsync(OfLi)).Should().Be(ParticipationState.Promoted, "the time has not passed yet");

        (await _place.SigningUp.MoveUpAsync(Id, by)).EnsureAccepted();

        (await StateAsync(OfLi)).Should().Be(ParticipationState.Lapsed);
        (await BookedAsync(Neighbourhood.Li)).Should().BeFalse();
        (await StateAsync(OfZhao)).Should().Be(ParticipationState.Waiting, "the line is given up at the same moment");
        (await _place.SigningUp.SignUpAsync(Id, OfZhao, Neighbourhood.Zhao, by)).EnsureAccepted();
        (await StateAsync(OfZhao)).Should().Be(ParticipationState.SignedUp);
    }

    [Fact]
    public async Task Goes_on_to_the_next_while_there_is_time()
    {
        var later = new ActivityId(Causes.Cause(8));
        await PublishAsync(later, TimeRange.Starting(AnActivity.During.From + Duration.FromDays(9), Duration.FromHours(1)));
        var (wang, li, zhao) = (new ParticipationId(Causes.Cause(1)), new ParticipationId(Causes.Cause(2)), new ParticipationId(Causes.Cause(3)));
        (await _place.SigningUp.SignUpAsync(later, wang, Neighbourhood.Wang, TestDistrict.Nine)).EnsureAccepted();
        (await _place.SigningUp.JoinWaitingListAsync(later, li, Neighbourhood.Li, null, TestDistrict.Nine)).EnsureAccepted();
        (await _place.SigningUp.JoinWaitingListAsync(later, zhao, Neighbourhood.Zhao, null, TestDistrict.Nine)).EnsureAccepted();
        (await _place.SigningUp.WithdrawAsync(later, wang, TestDistrict.Nine)).EnsureAccepted();
        var by = TestDistrict.Nine + TestDistrict.Profile.Activities.ConfirmWithin;
        (await _place.Open().Activities.ListAsync(new ConfirmationsOverdueSpec(by - Duration.FromNanoseconds(1_000)))).Should().BeEmpty();
        (await _place.Open().Activities.ListAsync(new ConfirmationsOverdueSpec(by))).Should().ContainSingle(one => one.Id == later);

        (await _place.SigningUp.MoveUpAsync(later, by)).EnsureAccepted();

        var session = (await _place.Open().Activities.FindAsync(later))!;
        (session.Find(li)!.State, session.Find(zhao)!.State, session.SeatsTaken).Should().Be((ParticipationState.Lapsed, ParticipationState.Promoted, 1));
        (await _place.SigningUp.ConfirmAsync(later, zhao, by)).EnsureAccepted();
    }

    [Fact]
    public async Task Is_offered_new_seats()
    {
        await WaitAsync(OfLi, Neighbourhood.Li);

        (await _place.Planning.ChangeSeatsAsync(Id, 2, TestDistrict.Nine)).EnsureAccepted();

        (await StateAsync(OfLi)).Should().Be(ParticipationState.Promoted);
    }

    [Fact]
    public async Task Offers_at_once_what_nobody_before_can_take()
    {
        await WaitAsync(OfLi, Neighbourhood.Li);
        await _place.ChangeAsync(Neighbourhood.Li, volunteer => volunteer.Suspend(TestDistrict.Nine));
        (await _place.SigningUp.WithdrawAsync(Id, OfWang, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Store.TryAsync(() => _place.SigningUp.SignUpAsync(Id, OfZhao, Neighbourhood.Zhao, TestDistrict.Nine))).Should().Be((Decision)new OthersWaiting(1));

        await WaitAsync(OfZhao, Neighbourhood.Zhao);

        (await StateAsync(OfZhao)).Should().Be(ParticipationState.Promoted);
    }

    [Fact]
    public async Task Gives_the_time_back_with_what_is_called_off_or_over()
    {
        await WaitAsync(OfLi, Neighbourhood.Li);
        (await _place.Planning.ChangeSeatsAsync(Id, 2, TestDistrict.Nine)).EnsureAccepted();
        (await _place.Holding.CheckInAsync(Id, OfWang, AnActivity.During.From)).EnsureAccepted();

        (await _place.Holding.CompleteAsync(Id, 20, AnActivity.During.Until)).EnsureAccepted();

        (await BookedAsync(Neighbourhood.Li)).Should().BeFalse();
        (await _place.Open().AbsenceFiles.FindAsync(Neighbourhood.Li)).Should().BeNull("who never took the seat did not stay away");
    }

    [Fact]
    public async Task Frees_what_nobody_took_for_who_asks_where_nobody_has_looked_after_it()
    {
        await WaitAsync(OfLi, Neighbourhood.Li);
        (await _place.SigningUp.WithdrawAsync(Id, OfWang, TestDistrict.Nine)).EnsureAccepted();
        var by = (await SessionAsync()).NextConfirmBy!.Value;

        (await _place.SigningUp.SignUpAsync(Id, OfZhao, Neighbourhood.Zhao, by)).EnsureAccepted();

        ((await StateAsync(OfLi)), (await StateAsync(OfZhao))).Should().Be((ParticipationState.Lapsed, ParticipationState.SignedUp));
        (await BookedAsync(Neighbourhood.Li)).Should().BeFalse();
    }

    [Fact]
    public async Task Ends_with_a_cancellation_and_waits_for_no_confirmation()
    {
        await WaitAsync(OfLi, Neighbourhood.Li);
        (await _place.SigningUp.WithdrawAsync(Id, OfWang, TestDistrict.Nine)).EnsureAccepted();

        (await _place.Holding.CancelAsync(Id, ActivityCancellationReason.Weather, TestDistrict.Nine)).EnsureAccepted();

        (await _place.Open().Activities.ListAsync(new ConfirmationsOverdueSpec(AnActivity.During.Until))).Should().BeEmpty();
        (await BookedAsync(Neighbourhood.Li)).Should().BeFalse();
    }

    [Fact]
    public async Task Is_under_an_id_that_is_booked_nowhere_else()
    {
        var other = new ActivityId(Causes.Cause(8));
        await PublishAsync(other, TimeRange.Starting(AnActivity.During.Until + Duration.FromHours(3), Duration.FromHours(1)));
        (await _place.SigningUp.SignUpAsync(other, OfLi, Neighbourhood.Li, TestDistrict.Nine)).EnsureAccepted();

        var act = async () => await _place.SigningUp.JoinWaitingListAsync(Id, OfLi, Neighbourhood.Li, null, TestDistrict.Nine);

        await act.Should().ThrowAsync<ArgumentException>().WithMessage("*another activity*");
    }

    [Fact]
    public async Task Knows_neither_strangers_nor_unknown_activities()
    {
        var (stranger, nothing) = (new VolunteerId(Causes.Cause(1)), new ActivityId(Causes.Cause(2)));
        (await _place.Store.TryAsync(() => _place.SigningUp.JoinWaitingListAsync(nothing, OfLi, stranger, null, TestDistrict.Nine))).Refusals.Should()
            .Equal(new NotFound("activity", nothing.Value), new NotFound("volunteer", stranger.Value));
        (await _place.Store.TryAsync(() => _place.SigningUp.MoveUpAsync(nothing, TestDistrict.Nine))).Should().Be((Decision)new NotFound("activity", nothing.Value));
        (await _place.Store.TryAsync(() => _place.SigningUp.ConfirmAsync(nothing, OfLi, TestDistrict.Nine))).Should().Be((Decision)new NotFound("activity", nothing.Value));
    }

    private async Task PublishAsync(ActivityId id, TimeRange during)
    {
        (await _place.Planning.DraftAsync(id, Neighbourhood.Plan with { Seats = 1, During = during }, [], TestDistrict.Nine)).EnsureAccepted();
        (await _place.Planning.PublishAsync(id, TestDistrict.Nine)).EnsureAccepted();
    }

    private async Task WaitAsync(ParticipationId participation, VolunteerId volunteer) =>
        (await _place.SigningUp.JoinWaitingListAsync(Id, participation, volunteer, null, TestDistrict.Nine)).EnsureAccepted();

    private async Task<Activity> SessionAsync() => (await _place.Open().Activities.FindAsync(Id))!;

    private async Task<ParticipationState> StateAsync(ParticipationId participation) => (await SessionAsync()).Find(participation)!.State;

    private async Task<bool> BookedAsync(VolunteerId volunteer) => (await _place.Open().Schedules.FindAsync(volunteer))?.Bookings.Count > 0;
}
