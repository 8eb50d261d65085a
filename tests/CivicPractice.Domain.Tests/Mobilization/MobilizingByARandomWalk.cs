using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Statistics;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Mobilization;
using CivicPractice.Scheduling;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Mobilization;

/// <summary>Any sequence of commands on a mobilisation of three volunteers for two seats, also past it at the activity itself.</summary>
public class MobilizingByARandomWalk
{
    private static readonly Gen<(int Command, int Volunteer)[]> Walks = Gen.Select(Gen.Int[0, 12], Gen.Int[0, 2]).Array[0, 25];

    [Fact]
    public async Task Overbooks_nothing_and_agrees_with_the_activity_in_the_end() => await Walks.SampleAsync(async walk =>
    {
        var flood = await AFlood.DeclaredAsync();
        await flood.Place.WithinAsync(district =>
        {
            // Zhao is not free at the other time.
            var schedule = Schedule.Of(TestDistrict.Id, AFlood.Zhao);
            schedule.Hold(Causes.Cause(1), new TimeRange(Later.Until - Duration.FromMinutes(20), Later.Until), district.Profile.Scheduling, AFlood.At).EnsureAccepted();
            district.Schedules.Add(schedule);
        });
        var (mobilizing, now) = (flood.Mobilizing, AFlood.During.From - Duration.FromMinutes(30));
        VolunteerId[] volunteers = [AFlood.Wang, AFlood.Li, AFlood.Zhao];
        foreach (var (command, n) in walk)
        {
            now += Duration.FromMinutes(5);
            var volunteer = volunteers[n];
            _ = await (command switch
            {
                0 => mobilizing.CallNextWaveAsync(AFlood.Id, now, isUrgent: true),
                1 or 2 => mobilizing.AcceptAsync(AFlood.Id, volunteer, now),
                3 => mobilizing.DeclineAsync(AFlood.Id, volunteer, null, now),
                4 => mobilizing.WithdrawAsync(AFlood.Id, volunteer, now),
                5 => mobilizing.MusterAsync(AFlood.Id, volunteer, now),
                6 => mobilizing.StandDownAsync(AFlood.Id, volunteer, now),
                7 => flood.Place.SigningUp.SignUpAsync(AFlood.Service, new ParticipationId(volunteer.Value), volunteer, now),
                10 => GiveBackAsync(flood, volunteer, now),
                11 => new ChangingActivities(flood.Open()).ChangeAsync(AFlood.Service, new ActivityChange { During = n == 0 ? AFlood.During : Later }, now),
                8 => flood.Place.Holding.CheckInAsync(AFlood.Service, new ParticipationId(volunteer.Value), now),
                _ => ExpireAsync(mobilizing, now),
            });
            var service = await flood.ServedByAsync();
            service.SeatsTaken.Should().BeLessThanOrEqualTo(service.Seats);
            foreach (var call in await flood.Open().CallUps.ListAsync(All<CallUp, CallUpId>.Instance))
            {
                var hasSeat = service.Participations.Any(one => one.Id == call.Participation && one.HasSeat);
                if (call.State is CallUpState.Coming or CallUpState.Mustered or CallUpState.StoodDown) hasSeat.Should().BeTrue($"{call.State} has a seat");
                if (call.State == CallUpState.Declined && HasSaidNo(command, call, volunteer)) service.Participations.Should().NotContain(one => one.Volunteer == volunteer && one.HasSeat, "a no gives the seat back");
                if (call.State == CallUpState.Mustered) service.Find(call.Participation!.Value)!.HasCome.Should().BeTrue();
            }
        }

        var isAnybodyThere = (await flood.ServedByAsync()).Participations.Any(one => one.HasCome);
        (await (isAnybodyThere
            ? mobilizing.StandDownAllAsync(AFlood.Id, 1, default, Later.Until)
            : mobilizing.CallOffAsync(AFlood.Id, ActivityCancellationReason.NoLongerNeeded, Later.Until))).EnsureAccepted();
        await mobilizing.ExpireCallsAsync(AFlood.Id, Later.Until, 9);
        (await flood.ItselfAsync()).HasCallsToDismiss.Should().BeFalse();

        var over = await flood.ServedByAsync();
        foreach (var call in await flood.Open().CallUps.ListAsync(All<CallUp, CallUpId>.Instance))
        {
            call.State.Should().NotBe(CallUpState.Called).And.NotBe(CallUpState.Coming).And.NotBe(CallUpState.Mustered);
            (call.State == CallUpState.StoodDown).Should().Be(over.Participations.Any(one => one.Volunteer == call.Volunteer && one.HasCome));
        }
    }, iter: 60);

    private static readonly TimeRange Later = TimeRange.Starting(AFlood.During.From + Duration.FromHours(1), Duration.FromHours(3));

    private static bool HasSaidNo(int command, CallUp call, VolunteerId volunteer) => command == 3 && call.Volunteer == volunteer;

    // The seat that the volunteer has, however it was taken.
    private static async ValueTask<Decision> GiveBackAsync(AFlood flood, VolunteerId volunteer, Instant now) =>
        (await flood.ServedByAsync()).Participations.FirstOrDefault(one => one.Volunteer == volunteer && one.HasSeat) is { } seat
            ? await flood.Place.SigningUp.WithdrawAsync(AFlood.Service, seat.Id, now)
            : Decision.Accepted;

    private static async ValueTask<Decision> ExpireAsync(MobilizingVolunteers mobilizing, Instant now)
    {
        await mobilizing.ExpireCallsAsync(AFlood.Id, now, 9);
        return Decision.Accepted;
    }
}
