using CivicPractice.Activities;
using CivicPractice.InMemory;
using CivicPractice.Scheduling;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

public class SigningUpForActivities
{
    private static readonly KnownVolunteers Volunteers = new(VolunteerFactsFor.Adult(AnActivity.Volunteer), VolunteerFactsFor.Adult(AnActivity.OtherVolunteer));
    private static readonly ActivityId OverlappingId = new(new Guid("00000000-0000-7000-8000-000000000202"));
    private readonly InMemoryStore _store = new();

    [Fact]
    public async Task Takes_the_time_and_the_seat()
    {
        await Given(new AnActivity().Published());

        (await SignUp(AnActivity.TheId)).EnsureAccepted();

        var (activity, schedule) = await Stored();
        activity.SeatsTaken.Should().Be(1);
        schedule!.Bookings.Should().Equal(new Booking(AnActivity.Participation.Value, AnActivity.During, Activity: AnActivity.TheId));
    }

    [Fact]
    public async Task Takes_neither_when_the_seats_are_taken()
    {
        await Given(new AnActivity().Planned(plan => plan with { Seats = 1 }).Published().SignedUp(AnActivity.OtherParticipation, VolunteerFactsFor.Adult(AnActivity.OtherVolunteer)));

        (await SignUp(AnActivity.TheId)).Should().Be((Decision)new SeatsTaken(1));

        var (activity, schedule) = await Stored();
        activity.SeatsTaken.Should().Be(1);
        schedule.Should().BeNull();
    }

    [Fact]
    public async Task Takes_neither_when_the_volunteer_serves_elsewhere()
    {
        await Given(new AnActivity().Published());
        await Given(new AnActivity().WithId(OverlappingId).Planned(plan => plan with { During = TimeRange.Starting(plan.During.From + Duration.FromHours(1), Duration.FromHours(2)) }).Published());
        (await SignUp(AnActivity.TheId)).EnsureAccepted();

        var decision = await SignUp(OverlappingId, AnActivity.OtherParticipation);

        decision.Should().Be((Decision)new ScheduleConflict(AnActivity.During));
        var overlapping = await Open().Activities.FindAsync(OverlappingId);
        overlapping!.SeatsTaken.Should().Be(0);
    }

    [Fact]
    public async Task Under_a_participation_of_another_activity_is_a_bug_of_the_caller()
    {
        await Given(new AnActivity().Published());
        await Given(new AnActivity().WithId(OverlappingId).Published());
        (await SignUp(AnActivity.TheId)).EnsureAccepted();

        var act = async () => await SignUp(OverlappingId, AnActivity.Participation);

        await act.Should().ThrowAsync<ArgumentException>().WithMessage("*another activity*");
    }

    [Fact]
    public async Task Twice_takes_one_seat()
    {
        await Given(new AnActivity().Published());
        var key = new IdempotencyKey("sign-up-1");

        (await SignUp(AnActivity.TheId, key: key)).EnsureAccepted();
        (await SignUp(AnActivity.TheId, key: key)).EnsureAccepted(); // the key
        (await SignUp(AnActivity.TheId)).EnsureAccepted(); // the participation

        (await Stored()).Activity.SeatsTaken.Should().Be(1);
        _store.EventsOf(TestDistrict.Id).Count(envelope => envelope.Event is VolunteerSignedUp or ScheduleHeld).Should().Be(2);
    }

    [Fact]
    public async Task Names_what_is_not_there()
    {
        var stranger = new VolunteerId(new Guid("00000000-0000-7000-8000-0000000002ff"));

        (await new SigningUp(Open(), Volunteers).SignUpAsync(AnActivity.TheId, AnActivity.Participation, stranger, TestDistrict.Nine))
            .Refusals.Should().Equal(new NotFound("activity", AnActivity.TheId.Value), new NotFound("volunteer", stranger.Value));
        (await Withdraw()).Should().Be((Decision)new NotFound("activity", AnActivity.TheId.Value));
        await Given(new AnActivity().Published());
        (await new SigningUp(Open(), Volunteers).SignUpAsync(AnActivity.TheId, AnActivity.Participation, stranger, TestDistrict.Nine))
            .Should().Be((Decision)new NotFound("volunteer", stranger.Value));
    }

    [Fact]
    public async Task And_withdrawing_gives_time_and_seat_back()
    {
        await Given(new AnActivity().Published());
        (await SignUp(AnActivity.TheId)).EnsureAccepted();

        (await Withdraw()).EnsureAccepted();
        (await Withdraw()).EnsureAccepted();

        var (activity, schedule) = await Stored();
        activity.SeatsTaken.Should().Be(0);
        schedule!.Bookings.Should().BeEmpty();
        _store.EventsOf(TestDistrict.Id).Count(envelope => envelope.Event is VolunteerWithdrew or ScheduleReleased).Should().Be(2);
    }

    [Fact]
    public async Task And_withdrawing_too_late_keeps_both()
    {
        await Given(new AnActivity().Published());
        (await SignUp(AnActivity.TheId)).EnsureAccepted();

        (await new SigningUp(Open(), Volunteers).WithdrawAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From))
            .Should().Be((Decision)new WithdrawalClosed(AnActivity.During.From));

        (await Stored()).Schedule!.Bookings.Should().ContainSingle();
    }

    [Fact]
    public async Task And_withdrawing_needs_no_schedule_of_those_signed_up_by_hand()
    {
        await Given(new AnActivity().Published().SignedUp());

        (await Withdraw()).EnsureAccepted();

        (await Stored()).Activity.SeatsTaken.Should().Be(0);
    }

    [Fact]
    public async Task Keeps_the_rest_the_district_asks_for()
    {
        var rules = new ScheduleRules { Limits = new ServiceLimits { RestBetween = Duration.FromHours(1) } };
        var next = TimeRange.Starting(AnActivity.During.Until + Duration.FromMinutes(59), Duration.FromHours(1));
        await Given(new AnActivity().Published());
        await Given(new AnActivity().WithId(OverlappingId).Planned(plan => plan with { During = next }).Published());
        (await SignUp(AnActivity.TheId)).EnsureAccepted();
        var districts = new Districts(_store, [new DistrictRegistration(TestDistrict.Profile with { Scheduling = rules }, TestDistrict.Divisions)]);

        (await new SigningUp(districts.Open(TestDistrict.Id, TestDistrict.Dispatcher), Volunteers)
            .SignUpAsync(OverlappingId, AnActivity.OtherParticipation, AnActivity.Volunteer, TestDistrict.Nine))
            .Should().Be((Decision)new TooLittleRest(AnActivity.During, rules.Limits.RestBetween));
    }

    [Fact]
    public async Task Of_sixty_four_at_once_for_the_last_seat_lets_exactly_one_in()
    {
        await Given(new AnActivity().Planned(plan => plan with { Seats = 1 }).Published());
        var volunteers = Enumerable.Range(1, 64).Select(number => new VolunteerId(new Guid(number, 3, 0, new byte[8]))).ToArray();
        var known = new KnownVolunteers([.. volunteers.Select(VolunteerFactsFor.Adult)]);
        using var together = new Barrier(volunteers.Length);

        var decisions = await Task.WhenAll(volunteers.Select(volunteer => Task.Factory.StartNew(
            async () =>
            {
                together.SignalAndWait();
                return await new SigningUp(Open(), known).SignUpAsync(AnActivity.TheId, new ParticipationId(volunteer.Value), volunteer, TestDistrict.Nine);
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        decisions.Count(decision => decision.IsAccepted).Should().Be(1);
        decisions.Count(decision => decision == new SeatsTaken(1)).Should().Be(63);
        (await Stored()).Activity.SeatsTaken.Should().Be(1);
        _store.EventsOf(TestDistrict.Id).Count(envelope => envelope.Event is ScheduleHeld).Should().Be(1);
    }

    [Fact]
    public async Task Of_one_volunteer_for_two_overlapping_activities_at_once_lets_one_through()
    {
        await Given(new AnActivity().Published());
        await Given(new AnActivity().WithId(OverlappingId).Published());

        var decisions = await Task.WhenAll(
            Task.Run(async () => await SignUp(AnActivity.TheId)), Task.Run(async () => await SignUp(OverlappingId, AnActivity.OtherParticipation)));

        decisions.Should().ContainSingle(decision => decision.IsAccepted);
        decisions.Should().ContainSingle(decision => decision == new ScheduleConflict(AnActivity.During));
    }

    private OpenDistrict Open() => TestDistrict.Open(_store);

    private ValueTask<Decision> SignUp(ActivityId activity, ParticipationId? participation = null, IdempotencyKey key = default) =>
        new SigningUp(Open(), Volunteers).SignUpAsync(activity, participation ?? AnActivity.Participation, AnActivity.Volunteer, TestDistrict.Nine, key);

    private ValueTask<Decision> Withdraw() => new SigningUp(Open(), Volunteers).WithdrawAsync(AnActivity.TheId, AnActivity.Participation, TestDistrict.Nine);

    private Task Given(AnActivity activity) => _store.Holding(activity);

    private async Task<(Activity Activity, Schedule? Schedule)> Stored()
    {
        var district = Open();
        return ((await district.Activities.FindAsync(AnActivity.TheId))!, await district.Schedules.FindAsync(AnActivity.Volunteer));
    }
}
