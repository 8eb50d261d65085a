using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Mobilization;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Mobilization;

public class AnsweringACallUp
{
    private static readonly Instant At = AFlood.At;
    private static readonly Instant Late = AFlood.During.Until - Duration.FromMinutes(10);
    private static readonly EmergencyMobilizationId Id = AFlood.Id;

    [Fact]
    public async Task With_yes_takes_the_seat_and_the_time()
    {
        var flood = await AFlood.CalledAsync();

        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Wang, At)).EnsureAccepted();
        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Wang, At)).EnsureAccepted();

        (await flood.StateOfAsync(AFlood.Wang)).Should().Be(CallUpState.Coming);
        (await flood.ServedByAsync()).Participations.Should().ContainSingle(one => one.Volunteer == AFlood.Wang && one.HasSeat);
        (await flood.IsFreeAsync(AFlood.Wang)).Should().BeFalse();
    }

    [Fact]
    public async Task Is_for_those_who_are_called()
    {
        var flood = await AFlood.DeclaredAsync();

        (await flood.TryAsync(() => flood.Mobilizing.AcceptAsync(Id, AFlood.Wang, At))).Should().Be((Decision)new NotFound("call-up", CallUpId.Of(Id, AFlood.Wang).Value));
    }

    [Fact]
    public async Task With_yes_is_refused_when_the_seats_are_taken_and_welcome_when_one_is_free_again()
    {
        var flood = await AFlood.CalledAsync();
        foreach (var volunteer in new[] { AFlood.Wang, AFlood.Li }) (await flood.Mobilizing.AcceptAsync(Id, volunteer, At)).EnsureAccepted();

        (await flood.TryAsync(() => flood.Mobilizing.AcceptAsync(Id, AFlood.Zhao, At))).Should().Be((Decision)new SeatsTaken(2));
        (await flood.StateOfAsync(AFlood.Zhao)).Should().Be(CallUpState.Called);
        (await flood.Mobilizing.WithdrawAsync(Id, AFlood.Li, At)).EnsureAccepted();
        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Zhao, At)).EnsureAccepted();
    }

    [Fact]
    public async Task With_yes_is_possible_late_also_while_others_are_at_work()
    {
        var flood = await AFlood.CalledAsync();
        (await flood.Mobilizing.MusterAsync(Id, AFlood.Li, AFlood.During.From)).EnsureAccepted();
        (await flood.Mobilizing.ExpireCallsAsync(Id, AFlood.During.From, 9)).Should().Be(2);
        (await flood.StateOfAsync(AFlood.Wang)).Should().Be(CallUpState.Unanswered);

        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Wang, Late)).EnsureAccepted();
    }

    [Fact]
    public async Task With_no_needs_no_reason_has_no_consequence_and_may_be_thought_better_of()
    {
        var flood = await AFlood.CalledAsync();

        (await flood.Mobilizing.DeclineAsync(Id, AFlood.Wang, null, At)).EnsureAccepted();
        (await flood.Mobilizing.DeclineAsync(Id, AFlood.Li, DeclineReason.TooFar, At)).EnsureAccepted();
        (await flood.Open().AbsenceFiles.FindAsync(AFlood.Wang)).Should().BeNull();
        (await flood.CallOfAsync(AFlood.Li))!.DeclinedFor.Should().Be(DeclineReason.TooFar);

        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Li, At)).EnsureAccepted();
        (await flood.CallOfAsync(AFlood.Li)).Should().Match<CallUp>(call => call.State == CallUpState.Coming && call.DeclinedFor == null);
        (await flood.TryAsync(() => flood.Mobilizing.DeclineAsync(Id, AFlood.Li, null, At))).IsRefusedFor<NotPermittedInState<CallUpState, CallUpAction>>().Should().BeTrue("who comes withdraws");
    }

    [Fact]
    public async Task And_withdrawing_gives_seat_and_time_back_as_often_as_one_likes()
    {
        var flood = await AFlood.CalledAsync();
        for (var n = 0; n < 3; n++)
        {
            (await flood.Mobilizing.AcceptAsync(Id, AFlood.Wang, At)).EnsureAccepted();
            (await flood.Mobilizing.WithdrawAsync(Id, AFlood.Wang, At)).EnsureAccepted();
            (await flood.Mobilizing.WithdrawAsync(Id, AFlood.Wang, At)).EnsureAccepted();
        }

        (await flood.IsFreeAsync(AFlood.Wang)).Should().BeTrue();
        var service = await flood.ServedByAsync();
        (service.SeatsTaken, service.Participations.Count).Should().Be((0, 3));
        (await flood.StateOfAsync(AFlood.Wang)).Should().Be(CallUpState.Withdrawn);
    }

    [Fact]
    public async Task With_yes_counts_the_seat_that_one_has_already()
    {
        var (flood, seat) = (await AFlood.CalledAsync(), new ParticipationId(Causes.Cause(1)));
        (await flood.Place.SigningUp.SignUpAsync(AFlood.Service, seat, AFlood.Wang, At)).EnsureAccepted();

        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Wang, At)).EnsureAccepted();

        (await flood.CallOfAsync(AFlood.Wang))!.Participation.Should().Be(seat);
        (await flood.ServedByAsync()).SeatsTaken.Should().Be(1);
    }

    [Fact]
    public async Task Not_at_all_is_noted_from_the_deadline_on()
    {
        var flood = await AFlood.CalledAsync();

        (await flood.Mobilizing.ExpireCallsAsync(Id, ACallUp.AnswerBy - Duration.FromNanoseconds(1_000), 9)).Should().Be(0);
        (await flood.Mobilizing.ExpireCallsAsync(Id, ACallUp.AnswerBy, 2)).Should().Be(2, "no more than asked for");
        (await flood.Mobilizing.ExpireCallsAsync(Id, ACallUp.AnswerBy, 2)).Should().Be(1);
        (await flood.Mobilizing.ExpireCallsAsync(Id, ACallUp.AnswerBy, 2)).Should().Be(0);

        new ACallUp().Build().Try(call => call.LetExpire(ACallUp.AnswerBy - Duration.Epsilon)).Should().Be((Decision)new CallUpStillOpen(ACallUp.AnswerBy));
        await FluentActions.Awaiting(async () => await flood.Mobilizing.ExpireCallsAsync(Id, At, 0)).Should().ThrowAsync<ArgumentOutOfRangeException>();
    }

    [Fact]
    public async Task Is_refused_once_the_mobilisation_is_over()
    {
        var flood = await AFlood.CalledAsync();
        (await flood.Mobilizing.CallOffAsync(Id, ActivityCancellationReason.NoLongerNeeded, At)).EnsureAccepted();

        (await flood.TryAsync(() => flood.Mobilizing.AcceptAsync(Id, AFlood.Wang, At))).Should().Be((Decision)new MobilizationOver(Id));
        (await flood.TryAsync(() => flood.Mobilizing.DeclineAsync(Id, AFlood.Wang, null, At))).Should().Be((Decision)new MobilizationOver(Id));
        (await flood.Mobilizing.ExpireCallsAsync(Id, At, 9)).Should().Be(3, "those who have not answered need not come");
        (await flood.StateOfAsync(AFlood.Wang)).Should().Be(CallUpState.Dismissed);
    }

    [Fact]
    public void Of_nobody_or_without_a_seat_is_a_bug_of_the_caller()
    {
        FluentActions.Invoking(() => CallUpId.Of(default, AFlood.Wang)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CallUpId.Of(Id, default)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CallUp.Call(TestDistrict.Id, Id, AFlood.Wang, 0, At + Duration.Epsilon, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CallUp.Call(TestDistrict.Id, Id, AFlood.Wang, 1, At, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CallUp.ComeUnasked(TestDistrict.Id, Id, AFlood.Wang, default, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ACallUp().Build().Accept(default, At)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new ACallUp().Build().Muster(default, At)).Should().Throw<ArgumentException>();
    }
}
