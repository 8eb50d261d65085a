using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Mobilization;
using CivicPractice.Scheduling;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Mobilization;

/// <summary>The call of a volunteer goes with the seat, also where that is taken, given back or lost at the activity itself.</summary>
public class SeatsAtTheActivityItself
{
    private static readonly Instant At = AFlood.At;
    private static readonly Instant Begins = AFlood.During.From;
    private static readonly EmergencyMobilizationId Id = AFlood.Id;
    private static readonly ParticipationId Own = new(Causes.Cause(7));

    [Fact]
    public async Task Are_given_back_and_the_volunteer_has_withdrawn()
    {
        var flood = await ComingAsync();

        (await GiveBackAsync(flood)).EnsureAccepted();

        (await flood.StateOfAsync(AFlood.Wang)).Should().Be(CallUpState.Withdrawn);
    }

    [Fact]
    public async Task Are_given_back_and_a_yes_takes_one_again()
    {
        var flood = await ComingAsync();
        (await GiveBackAsync(flood)).EnsureAccepted();

        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Wang, At)).EnsureAccepted();

        await ShouldHaveASeatAsync(flood);
    }

    [Fact]
    public async Task Are_lost_when_it_is_moved_and_the_standing_says_so()
    {
        var flood = await MovedAsync();

        var standing = (await new ReadingMobilizations(flood.Open()).StandingAsync(Id))!;
        (standing.SeatsTaken, standing[CallUpState.Coming], standing[CallUpState.Withdrawn]).Should().Be((0, 0, 1));
    }

    [Fact]
    public async Task Are_lost_when_it_is_moved_and_a_yes_takes_one_again_once_the_volunteer_is_free()
    {
        var flood = await MovedAsync();
        var district = flood.Open();
        (await district.Schedules.FindAsync(AFlood.Wang))!.Release(Causes.Cause(1), At).EnsureAccepted();
        await district.UnitOfWork.CommitAsync();

        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Wang, At)).EnsureAccepted();

        await ShouldHaveASeatAsync(flood);
    }

    [Fact]
    public async Task Are_given_back_with_a_no()
    {
        var flood = await AFlood.CalledAsync();
        (await flood.Place.SigningUp.SignUpAsync(AFlood.Service, Own, AFlood.Wang, At)).EnsureAccepted();

        (await flood.Mobilizing.DeclineAsync(Id, AFlood.Wang, null, At)).EnsureAccepted();

        (await flood.ServedByAsync()).SeatsTaken.Should().Be(0);
        (await flood.IsFreeAsync(AFlood.Wang)).Should().BeTrue();
    }

    [Fact]
    public async Task Are_given_back_with_a_no_so_that_nobody_is_absent()
    {
        var flood = await AFlood.CalledAsync();
        (await flood.Place.SigningUp.SignUpAsync(AFlood.Service, Own, AFlood.Wang, At)).EnsureAccepted();
        (await flood.Mobilizing.DeclineAsync(Id, AFlood.Wang, null, At)).EnsureAccepted();
        (await flood.Mobilizing.MusterAsync(Id, AFlood.Li, Begins)).EnsureAccepted();

        (await flood.Mobilizing.StandDownAllAsync(Id, 1, default, AFlood.During.Until)).EnsureAccepted();

        (await flood.Open().AbsenceFiles.FindAsync(AFlood.Wang)).Should().BeNull();
    }

    [Fact]
    public async Task Are_given_back_with_a_no_that_is_said_again()
    {
        var flood = await AFlood.CalledAsync();
        (await flood.Mobilizing.DeclineAsync(Id, AFlood.Wang, null, At)).EnsureAccepted();
        (await flood.Place.SigningUp.SignUpAsync(AFlood.Service, Own, AFlood.Wang, At)).EnsureAccepted();

        (await flood.Mobilizing.DeclineAsync(Id, AFlood.Wang, null, At)).EnsureAccepted();

        (await flood.ServedByAsync()).SeatsTaken.Should().Be(0);
    }

    [Fact]
    public async Task Are_given_back_by_withdrawing_again()
    {
        var flood = await ComingAsync();
        (await flood.Mobilizing.WithdrawAsync(Id, AFlood.Wang, At)).EnsureAccepted();
        (await flood.Place.SigningUp.SignUpAsync(AFlood.Service, Own, AFlood.Wang, At)).EnsureAccepted();

        (await flood.Mobilizing.WithdrawAsync(Id, AFlood.Wang, At)).EnsureAccepted();

        (await flood.ServedByAsync()).SeatsTaken.Should().Be(0);
    }

    [Fact]
    public async Task Are_kept_with_a_no_of_somebody_who_is_there()
    {
        var flood = await AFlood.CalledAsync();
        (await flood.Place.SigningUp.SignUpAsync(AFlood.Service, Own, AFlood.Wang, At)).EnsureAccepted();
        (await flood.Place.Holding.CheckInAsync(AFlood.Service, Own, Begins)).EnsureAccepted();

        (await flood.TryAsync(() => flood.Mobilizing.DeclineAsync(Id, AFlood.Wang, null, Begins))).IsRefusedFor<NotPermittedInState<ParticipationState, ParticipationAction>>().Should().BeTrue();
    }

    [Fact]
    public async Task Are_waited_for_by_nobody()
    {
        var flood = await AFlood.CalledAsync();
        foreach (var volunteer in new[] { AFlood.Li, AFlood.Zhao }) (await flood.Mobilizing.AcceptAsync(Id, volunteer, At)).EnsureAccepted();

        (await flood.TryAsync(() => flood.Place.SigningUp.JoinWaitingListAsync(AFlood.Service, Own, AFlood.Wang, role: null, At))).Should().Be((Decision)new NoWaitingList(AFlood.Service));
    }

    [Fact]
    public async Task Of_who_was_checked_in_there_tell_when_the_volunteer_arrived()
    {
        var flood = await AFlood.CalledAsync();
        (await flood.Place.SigningUp.SignUpAsync(AFlood.Service, Own, AFlood.Wang, At)).EnsureAccepted();
        (await flood.Place.Holding.CheckInAsync(AFlood.Service, Own, Begins)).EnsureAccepted();

        (await flood.Mobilizing.StandDownAllAsync(Id, 1, default, AFlood.During.Until)).EnsureAccepted();

        (await flood.CallOfAsync(AFlood.Wang))!.MusteredAt.Should().Be(Begins);
    }

    [Fact]
    public async Task Of_who_was_checked_in_there_and_reports_later_tell_when_the_volunteer_arrived()
    {
        var flood = await AFlood.CalledAsync();
        (await flood.Place.SigningUp.SignUpAsync(AFlood.Service, Own, AFlood.Wang, At)).EnsureAccepted();
        (await flood.Place.Holding.CheckInAsync(AFlood.Service, Own, Begins)).EnsureAccepted();

        (await flood.Mobilizing.MusterAsync(Id, AFlood.Wang, Begins + Duration.FromHours(1))).EnsureAccepted();

        (await flood.CallOfAsync(AFlood.Wang))!.MusteredAt.Should().Be(Begins);
    }

    private static async Task<AFlood> ComingAsync()
    {
        var flood = await AFlood.CalledAsync();
        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Wang, At)).EnsureAccepted();
        return flood;
    }

    // Wang has other plans for the time to which it is put.
    private static async Task<AFlood> MovedAsync()
    {
        var (flood, later) = (await AFlood.CalledAsync(), TimeRange.Starting(AFlood.During.Until + Duration.FromHours(2), Duration.FromHours(3)));
        await flood.Place.WithinAsync(district =>
        {
            var schedule = Schedule.Of(TestDistrict.Id, AFlood.Wang);
            schedule.Hold(Causes.Cause(1), later, district.Profile.Scheduling, At).EnsureAccepted();
            district.Schedules.Add(schedule);
        });
        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Wang, At)).EnsureAccepted();
        (await new ChangingActivities(flood.Open()).ChangeAsync(AFlood.Service, new ActivityChange { During = later }, At)).EnsureAccepted();
        return flood;
    }

    private static async Task<Decision> GiveBackAsync(AFlood flood) =>
        await flood.Place.SigningUp.WithdrawAsync(AFlood.Service, (await flood.CallOfAsync(AFlood.Wang))!.Participation!.Value, At);

    private static async Task ShouldHaveASeatAsync(AFlood flood)
    {
        var call = (await flood.CallOfAsync(AFlood.Wang))!;
        call.State.Should().Be(CallUpState.Coming);
        (await flood.ServedByAsync()).Find(call.Participation!.Value)!.HasSeat.Should().BeTrue();
    }
}
