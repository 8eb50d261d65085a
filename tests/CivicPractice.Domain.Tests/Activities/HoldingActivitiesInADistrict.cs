using CivicPractice.Activities;
using CivicPractice.InMemory;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

public class HoldingActivitiesInADistrict
{
    private static readonly VolunteerFacts Volunteer = VolunteerFactsFor.Adult(AnActivity.Volunteer);
    private static readonly KnownVolunteers Volunteers = new(Volunteer, VolunteerFactsFor.Adult(AnActivity.OtherVolunteer));
    private readonly InMemoryStore _store = new();

    [Fact]
    public async Task Goes_from_check_in_to_one_session_held()
    {
        await GivenBothSignedUp();

        (await Holding().CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From)).EnsureAccepted();
        (await Holding().CheckOutAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From + Duration.FromHours(1))).EnsureAccepted();
        (await Holding().CompleteAsync(AnActivity.TheId, 20, AnActivity.During.Until)).EnsureAccepted();

        var events = _store.EventsOf(TestDistrict.Id).Select(envelope => envelope.Event).ToList();
        events.OfType<ActivityHeld>().Should().ContainSingle().Which.Should().BeEquivalentTo(
            new { DateInDistrict = AnActivity.Tuesday, PersonTimes = 20, ServiceMinutes = 60, Volunteers = 1 });
        (await Open().Schedules.FindAsync(AnActivity.Volunteer))!.Bookings.Should().ContainSingle("the time was given");
    }

    [Fact]
    public async Task Under_one_key_is_done_once()
    {
        await GivenBothSignedUp();
        (await Holding().CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From)).EnsureAccepted();
        var key = new IdempotencyKey("complete-1");

        (await Holding().CompleteAsync(AnActivity.TheId, 20, AnActivity.During.Until, key)).EnsureAccepted();
        (await Holding().CompleteAsync(AnActivity.TheId, 20, AnActivity.During.Until, key)).EnsureAccepted();

        _store.EventsOf(TestDistrict.Id).Count(envelope => envelope.Event is ActivityHeld).Should().Be(1);
    }

    [Fact]
    public async Task Counts_the_day_in_the_districts_time_zone()
    {
        // 00:30 on Wednesday in the district is 16:30 on Tuesday in UTC.
        var night = TimeRange.Starting(Instant.FromUtc(2022, 3, 8, 16, 30), Duration.FromHours(1));
        await _store.Holding(new AnActivity().Planned(plan => plan with { During = night }).Published().SignedUp().CheckedIn());

        (await Holding().CompleteAsync(AnActivity.TheId, 1, night.Until)).EnsureAccepted();

        (await Open().Activities.FindAsync(AnActivity.TheId))!.HeldOn.Should().Be(AnActivity.Tuesday.PlusDays(1));
    }

    [Fact]
    public async Task Releases_all_schedules_when_cancelled()
    {
        await GivenBothSignedUp();

        (await Holding().CancelAsync(AnActivity.TheId, ActivityCancellationReason.Weather, TestDistrict.Nine)).EnsureAccepted();
        (await Holding().CancelAsync(AnActivity.TheId, ActivityCancellationReason.Weather, TestDistrict.Nine)).EnsureAccepted();

        foreach (var volunteer in new[] { AnActivity.Volunteer, AnActivity.OtherVolunteer })
            (await Open().Schedules.FindAsync(volunteer))!.Bookings.Should().BeEmpty();
        _store.EventsOf(TestDistrict.Id).Count(envelope => envelope.Event is ActivityCancelled).Should().Be(1);
    }

    [Fact]
    public async Task Is_not_cancelled_once_somebody_came()
    {
        await GivenBothSignedUp();
        (await Holding().CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From)).EnsureAccepted();

        var decision = await Holding().CancelAsync(AnActivity.TheId, ActivityCancellationReason.Weather, AnActivity.During.From);

        decision.Should().Be((Decision)new NotPermittedInState<ActivityState, ActivityAction>("activity", ActivityState.Underway, ActivityAction.Cancel));
        (await Open().Schedules.FindAsync(AnActivity.OtherVolunteer))!.Bookings.Should().ContainSingle();
    }

    [Fact]
    public async Task Lets_only_one_of_a_cancellation_and_a_check_in_at_the_same_time_through()
    {
        await GivenBothSignedUp();

        var decisions = await Task.WhenAll(
            Task.Run(async () => await Holding().CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From)),
            Task.Run(async () => await Holding().CancelAsync(AnActivity.TheId, ActivityCancellationReason.Weather, AnActivity.During.From)));

        decisions.Should().ContainSingle(decision => decision.IsAccepted);
        decisions.Should().ContainSingle(decision => decision.IsRefusedFor<NotPermittedInState<ActivityState, ActivityAction>>());
    }

    [Fact]
    public async Task Works_without_schedules_of_those_signed_up_by_hand()
    {
        await _store.Holding(new AnActivity().Published().SignedUp());

        (await Holding().CancelAsync(AnActivity.TheId, ActivityCancellationReason.Weather, TestDistrict.Nine)).EnsureAccepted();
    }

    [Fact]
    public async Task Names_what_is_not_there()
    {
        var missing = (Decision)new NotFound("activity", AnActivity.TheId.Value);
        (await Holding().CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From)).Should().Be(missing);
        (await Holding().CheckOutAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From)).Should().Be(missing);
        (await Holding().CompleteAsync(AnActivity.TheId, 1, AnActivity.During.From)).Should().Be(missing);
        (await Holding().CancelAsync(AnActivity.TheId, ActivityCancellationReason.Weather, AnActivity.During.From)).Should().Be(missing);

        await _store.Holding(new AnActivity().Published().SignedUp());
        (await Holding().CheckInAsync(AnActivity.TheId, AnActivity.OtherParticipation, AnActivity.During.From))
            .Should().Be((Decision)new NotFound("participation", AnActivity.OtherParticipation.Value));
        (await new HoldingActivities(Open(), new KnownVolunteers()).CheckInAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.During.From))
            .Should().Be((Decision)new NotFound("volunteer", AnActivity.Volunteer.Value));
    }

    private OpenDistrict Open() => TestDistrict.Open(_store);

    private HoldingActivities Holding() => new(Open(), Volunteers);

    private async Task GivenBothSignedUp()
    {
        await _store.Holding(new AnActivity().Published());
        var signingUp = new SigningUp(Open(), Volunteers);
        (await signingUp.SignUpAsync(AnActivity.TheId, AnActivity.Participation, AnActivity.Volunteer, TestDistrict.Nine)).EnsureAccepted();
        (await signingUp.SignUpAsync(AnActivity.TheId, AnActivity.OtherParticipation, AnActivity.OtherVolunteer, TestDistrict.Nine)).EnsureAccepted();
    }
}
