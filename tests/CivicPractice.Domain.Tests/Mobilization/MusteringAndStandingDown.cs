using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Statistics;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Mobilization;
using CivicPractice.Records;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Mobilization;

public class MusteringAndStandingDown
{
    private static readonly Instant At = AFlood.At;
    private static readonly Instant Begins = AFlood.During.From;
    private static readonly Instant Ends = AFlood.During.Until;
    private static readonly EmergencyMobilizationId Id = AFlood.Id;

    [Fact]
    public async Task Calls_up_in_waves_musters_and_lets_go_and_what_was_given_is_recorded_and_credited_once()
    {
        var flood = await AFlood.CalledAsync();
        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Wang, At)).EnsureAccepted();
        (await flood.Mobilizing.DeclineAsync(Id, AFlood.Li, null, At)).EnsureAccepted();
        (await flood.Mobilizing.MusterAsync(Id, AFlood.Wang, Begins)).EnsureAccepted();
        (await flood.Mobilizing.MusterAsync(Id, AFlood.Zhao, Begins + Duration.FromHours(1))).EnsureAccepted();
        (await flood.ItselfAsync()).State.Should().Be(MobilizationState.Mustering);
        (await flood.Mobilizing.StandDownAsync(Id, AFlood.Zhao, Begins + Duration.FromMinutes(90))).EnsureAccepted();

        for (var n = 0; n < 2; n++) (await flood.Mobilizing.StandDownAllAsync(Id, 40, CountingMethod.Estimated, Ends)).EnsureAccepted();

        (await flood.ItselfAsync()).State.Should().Be(MobilizationState.StoodDown);
        (await flood.ServedByAsync()).Should().Match<Activity>(one => one.State == ActivityState.Held && one.PersonTimes == 40);
        (await MinutesOfAsync(flood, AFlood.Wang)).Should().Equal(180);
        (await MinutesOfAsync(flood, AFlood.Zhao)).Should().Equal(30);
        (await flood.Open().HonourRolls.FindAsync(AFlood.Wang))!.Minutes.Should().Be(180);
        foreach (var volunteer in new[] { AFlood.Wang, AFlood.Zhao }) (await flood.StateOfAsync(volunteer)).Should().Be(CallUpState.StoodDown);
        var standing = (await new ReadingMobilizations(flood.Open()).StandingAsync(Id))!;
        (standing.Seats, standing.SeatsTaken, standing[CallUpState.StoodDown], standing[CallUpState.Declined], standing[CallUpState.Coming]).Should().Be((2, 2, 2, 1, 0));
    }

    [Fact]
    public async Task Takes_in_who_comes_unasked_while_a_seat_is_left()
    {
        var flood = await AFlood.DeclaredAsync();

        foreach (var volunteer in new[] { AFlood.Wang, AFlood.Li }) (await flood.Mobilizing.MusterAsync(Id, volunteer, Begins)).EnsureAccepted();
        (await flood.TryAsync(() => flood.Mobilizing.MusterAsync(Id, AFlood.Zhao, Begins))).Should().Be((Decision)new SeatsTaken(2));

        (await flood.CallOfAsync(AFlood.Wang)).Should().Match<CallUp>(call => call.IsUnasked && call.State == CallUpState.Mustered && call.AnswerBy == null);
        (await flood.ItselfAsync()).Should().Match<EmergencyMobilization>(one => one.State == MobilizationState.Mustering && one.Called == 0);
        (await flood.Mobilizing.StandDownAllAsync(Id, 1, CountingMethod.Estimated, Ends)).EnsureAccepted();
        (await MinutesOfAsync(flood, AFlood.Li)).Should().Equal(180);
    }

    [Fact]
    public async Task Takes_nobody_in_whom_nobody_knows()
    {
        var (flood, stranger) = (await AFlood.DeclaredAsync(), new VolunteerId(Causes.Cause(1)));

        (await flood.TryAsync(() => flood.Mobilizing.MusterAsync(Id, stranger, Begins))).Should().Be((Decision)new NotFound("volunteer", stranger.Value));
        (await flood.ItselfAsync()).State.Should().Be(MobilizationState.Declared);
    }

    [Fact]
    public async Task Is_noted_once_for_a_volunteer()
    {
        var flood = await AFlood.CalledAsync();
        for (var n = 0; n < 2; n++) (await flood.Mobilizing.MusterAsync(Id, AFlood.Wang, Begins)).EnsureAccepted();
        flood.Place.Events.OfType<VolunteerMustered>().Should().ContainSingle();

        for (var n = 0; n < 2; n++) (await flood.Mobilizing.StandDownAsync(Id, AFlood.Wang, Begins + Duration.FromHours(1))).EnsureAccepted();
        flood.Place.Events.OfType<CallUpStoodDown>().Should().ContainSingle();
        (await flood.TryAsync(() => flood.Mobilizing.MusterAsync(Id, AFlood.Wang, Begins + Duration.FromHours(2)))).IsRefusedFor<NotPermittedInState<CallUpState, CallUpAction>>()
            .Should().BeTrue("who was let go rests");
    }

    [Fact]
    public async Task Comes_too_early_and_too_late()
    {
        var flood = await AFlood.CalledAsync();

        (await flood.TryAsync(() => flood.Mobilizing.MusterAsync(Id, AFlood.Wang, At))).IsRefusedFor<TooEarlyToCheckIn>().Should().BeTrue();
        (await flood.TryAsync(() => flood.Mobilizing.MusterAsync(Id, AFlood.Wang, Ends))).IsRefusedFor<SignUpClosed>().Should().BeTrue();
    }

    [Fact]
    public async Task Tells_those_who_said_yes_and_did_not_come()
    {
        var flood = await AFlood.CalledAsync();
        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Wang, At)).EnsureAccepted();
        (await flood.Mobilizing.MusterAsync(Id, AFlood.Li, Begins)).EnsureAccepted();

        (await flood.Mobilizing.StandDownAllAsync(Id, 1, CountingMethod.Estimated, Ends)).EnsureAccepted();

        (await flood.StateOfAsync(AFlood.Wang)).Should().Be(CallUpState.Absent);
        (await flood.Open().AbsenceFiles.FindAsync(AFlood.Wang))!.Absences.Should().ContainSingle("it was their word");
        (await flood.Mobilizing.ExpireCallsAsync(Id, Ends, 9)).Should().Be(1, "Zhao has not answered and need not come");
    }

    [Fact]
    public async Task Is_not_called_off_any_more_once_somebody_has_come()
    {
        var flood = await AFlood.CalledAsync();
        (await flood.TryAsync(() => flood.Mobilizing.StandDownAllAsync(Id, 0, default, Ends))).IsRefusedFor<NotPermittedInState<MobilizationState, MobilizationAction>>().Should().BeTrue("nobody is there to be let go");
        (await flood.Mobilizing.MusterAsync(Id, AFlood.Wang, Begins)).EnsureAccepted();

        (await flood.TryAsync(() => flood.Mobilizing.CallOffAsync(Id, ActivityCancellationReason.Weather, Begins))).IsRefusedFor<NotPermittedInState<MobilizationState, MobilizationAction>>().Should().BeTrue();
    }

    [Fact]
    public async Task Is_called_off_before_and_who_was_coming_is_free_again()
    {
        var flood = await AFlood.CalledAsync();
        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Wang, At)).EnsureAccepted();

        for (var n = 0; n < 2; n++) (await flood.Mobilizing.CallOffAsync(Id, ActivityCancellationReason.NoLongerNeeded, At)).EnsureAccepted();

        (await flood.ServedByAsync()).State.Should().Be(ActivityState.Cancelled);
        (await flood.StateOfAsync(AFlood.Wang)).Should().Be(CallUpState.Dismissed);
        (await flood.IsFreeAsync(AFlood.Wang)).Should().BeTrue();
        (await flood.TryAsync(() => flood.Mobilizing.MusterAsync(Id, AFlood.Li, Begins))).Should().Be((Decision)new MobilizationOver(Id));
        (await flood.Open().Mobilizations.ListAsync(new CallUpWavesDueSpec(Ends))).Should().BeEmpty();
    }

    [Fact]
    public async Task Follows_an_activity_that_was_completed_by_itself()
    {
        var flood = await AFlood.CalledAsync();
        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Wang, At)).EnsureAccepted();
        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Li, At)).EnsureAccepted();
        (await flood.Place.Holding.CheckInAsync(AFlood.Service, (await flood.CallOfAsync(AFlood.Wang))!.Participation!.Value, Begins)).EnsureAccepted();
        (await flood.TryAsync(() => flood.Mobilizing.CallOffAsync(Id, ActivityCancellationReason.Weather, Begins))).IsRefusedFor<NotPermittedInState<ActivityState, ActivityAction>>().Should().BeTrue("somebody is there");
        (await flood.Place.Holding.CompleteAsync(AFlood.Service, 7, Ends)).EnsureAccepted();

        (await flood.Mobilizing.StandDownAllAsync(Id, 99, CountingMethod.Estimated, Ends)).EnsureAccepted();

        (await flood.ItselfAsync()).State.Should().Be(MobilizationState.StoodDown);
        (await flood.StateOfAsync(AFlood.Wang)).Should().Be(CallUpState.StoodDown);
        (await flood.StateOfAsync(AFlood.Li)).Should().Be(CallUpState.Absent);
        (await flood.ServedByAsync()).PersonTimes.Should().Be(7);
        (await MinutesOfAsync(flood, AFlood.Wang)).Should().Equal(180);
    }

    [Fact]
    public async Task Follows_an_activity_that_was_cancelled_by_itself()
    {
        var flood = await AFlood.CalledAsync();
        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Wang, At)).EnsureAccepted();
        (await flood.Place.Holding.CancelAsync(AFlood.Service, ActivityCancellationReason.Weather, At)).EnsureAccepted();
        (await flood.TryAsync(() => flood.Mobilizing.AcceptAsync(Id, AFlood.Li, At))).IsRefusedFor<NotPermittedInState<ActivityState, ActivityAction>>().Should().BeTrue();
        (await flood.TryAsync(() => flood.Mobilizing.CallNextWaveAsync(Id, Begins))).IsRefusedFor<NotPermittedInState<ActivityState, ActivityAction>>().Should().BeTrue();

        (await flood.Mobilizing.CallOffAsync(Id, ActivityCancellationReason.NoLongerNeeded, At)).EnsureAccepted();

        (await flood.ItselfAsync()).State.Should().Be(MobilizationState.CalledOff);
        (await flood.StateOfAsync(AFlood.Wang)).Should().Be(CallUpState.Dismissed);
        (await flood.ServedByAsync()).CancelledFor.Should().Be(ActivityCancellationReason.Weather);
    }

    [Fact]
    public async Task Follows_an_activity_that_was_broken_off_by_itself()
    {
        var flood = await AFlood.CalledAsync();
        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Li, At)).EnsureAccepted();
        (await flood.Mobilizing.MusterAsync(Id, AFlood.Wang, Begins)).EnsureAccepted();
        (await flood.Place.Holding.BreakOffAsync(AFlood.Service, ActivityCancellationReason.Weather, 1, default, Begins + Duration.FromHours(1))).EnsureAccepted();

        (await flood.Mobilizing.StandDownAllAsync(Id, 99, default, Ends)).EnsureAccepted();

        (await flood.StateOfAsync(AFlood.Wang)).Should().Be(CallUpState.StoodDown);
        (await flood.StateOfAsync(AFlood.Li)).Should().Be(CallUpState.Dismissed, "nobody is waited for where there is nothing to do any more");
        (await MinutesOfAsync(flood, AFlood.Wang)).Should().Equal(60);
    }

    [Fact]
    public async Task Lets_everybody_go_also_before_it_was_to_begin()
    {
        var (flood, early) = (await AFlood.CalledAsync(), Begins - Duration.FromMinutes(20));
        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Li, At)).EnsureAccepted();
        (await flood.Mobilizing.MusterAsync(Id, AFlood.Wang, early)).EnsureAccepted();

        for (var n = 0; n < 2; n++) (await flood.Mobilizing.StandDownAllAsync(Id, 0, default, early + Duration.FromMinutes(5))).EnsureAccepted();

        (await flood.ServedByAsync()).State.Should().Be(ActivityState.BrokenOff);
        (await flood.ItselfAsync()).State.Should().Be(MobilizationState.StoodDown);
        (await flood.StateOfAsync(AFlood.Wang)).Should().Be(CallUpState.StoodDown);
        (await flood.StateOfAsync(AFlood.Li)).Should().Be(CallUpState.Dismissed);
        (await flood.IsFreeAsync(AFlood.Li)).Should().BeTrue();
        (await flood.Open().AbsenceFiles.FindAsync(AFlood.Li)).Should().BeNull();
    }

    [Fact]
    public async Task Keeps_those_who_have_not_answered_in_view_until_all_are_told()
    {
        var flood = await AFlood.CalledAsync();
        (await ToTellAsync(flood)).Should().BeEmpty("it is not over");
        (await flood.Mobilizing.CallOffAsync(Id, ActivityCancellationReason.NoLongerNeeded, At)).EnsureAccepted();

        (await flood.Mobilizing.ExpireCallsAsync(Id, At, 2)).Should().Be(2);
        (await ToTellAsync(flood)).Should().Equal(Id);
        (await flood.Mobilizing.ExpireCallsAsync(Id, At, 2)).Should().Be(1);
        (await ToTellAsync(flood)).Should().BeEmpty();
    }

    [Fact]
    public async Task Has_nobody_to_tell_where_nobody_was_called()
    {
        var flood = await AFlood.DeclaredAsync();
        (await flood.Mobilizing.CallOffAsync(Id, ActivityCancellationReason.NoLongerNeeded, At)).EnsureAccepted();

        (await ToTellAsync(flood)).Should().BeEmpty();
    }

    [Fact]
    public async Task Follows_a_seat_that_was_given_back_at_the_activity_itself()
    {
        var flood = await AFlood.CalledAsync();
        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Wang, At)).EnsureAccepted();
        (await flood.Place.SigningUp.WithdrawAsync(AFlood.Service, (await flood.CallOfAsync(AFlood.Wang))!.Participation!.Value, At)).EnsureAccepted();
        (await flood.Mobilizing.MusterAsync(Id, AFlood.Li, Begins)).EnsureAccepted();

        (await flood.Mobilizing.StandDownAllAsync(Id, 1, CountingMethod.Estimated, Ends)).EnsureAccepted();

        (await flood.StateOfAsync(AFlood.Wang)).Should().Be(CallUpState.Withdrawn);
    }

    [Fact]
    public async Task Lets_nobody_wait_whose_registration_ends()
    {
        var flood = await AFlood.CalledAsync();
        (await flood.Mobilizing.AcceptAsync(Id, AFlood.Wang, At)).EnsureAccepted();

        foreach (var volunteer in new[] { AFlood.Wang, AFlood.Li }) (await flood.Place.Registering.WithdrawAsync(volunteer, At)).EnsureAccepted();

        (await flood.StateOfAsync(AFlood.Wang)).Should().Be(CallUpState.Withdrawn);
        (await flood.StateOfAsync(AFlood.Li)).Should().Be(CallUpState.Dismissed);
        (await flood.ServedByAsync()).SeatsTaken.Should().Be(0);
        (await flood.IsFreeAsync(AFlood.Wang)).Should().BeTrue();
    }

    [Fact]
    public async Task Lets_nobody_wait_whose_registration_goes_over_into_another()
    {
        var flood = await AFlood.CalledAsync();

        (await new MergingVolunteers(flood.Open()).MergeAsync(AFlood.Li, AFlood.Wang, At)).EnsureAccepted();

        (await flood.StateOfAsync(AFlood.Li)).Should().Be(CallUpState.Dismissed);
        (await flood.StateOfAsync(AFlood.Wang)).Should().Be(CallUpState.Called);
    }

    [Fact]
    public async Task Calls_the_registration_that_goes_on_in_the_place_of_the_one_that_was_merged()
    {
        var flood = await AFlood.CalledAsync();
        var (once, again) = ((await flood.CallOfAsync(AFlood.Li))!, await TwinAsync(flood));

        (await new MergingVolunteers(flood.Open()).MergeAsync(AFlood.Li, again, At)).EnsureAccepted();

        (await flood.StateOfAsync(AFlood.Li)).Should().Be(CallUpState.Dismissed);
        (await flood.CallOfAsync(again)).Should().Match<CallUp>(call => call.State == CallUpState.Called && call.Wave == once.Wave && call.AnswerBy == once.AnswerBy);
        (await flood.Mobilizing.AcceptAsync(Id, again, At)).EnsureAccepted();
    }

    [Fact]
    public async Task Calls_nobody_in_the_place_of_a_registration_that_was_merged_when_it_is_over()
    {
        var flood = await AFlood.CalledAsync();
        var again = await TwinAsync(flood);
        (await flood.Mobilizing.CallOffAsync(Id, ActivityCancellationReason.NoLongerNeeded, At)).EnsureAccepted();

        (await new MergingVolunteers(flood.Open()).MergeAsync(AFlood.Li, again, At)).EnsureAccepted();

        (await flood.CallOfAsync(again)).Should().BeNull();
    }

    // Registered far away, and so not called.
    private static async Task<VolunteerId> TwinAsync(AFlood flood)
    {
        var twin = new VolunteerId(Causes.Cause(9));
        await flood.RegisterAsync(twin, 9, one => one with { Residence = TestDistrict.OtherCommunity });
        return twin;
    }

    private static async Task<IEnumerable<EmergencyMobilizationId>> ToTellAsync(AFlood flood) => (await flood.Open().Mobilizations.ListAsync(new MobilizationsToTellSpec())).Select(one => one.Id);

    private static async Task<IEnumerable<int>> MinutesOfAsync(AFlood flood, VolunteerId volunteer) =>
        (await flood.Open().ServiceRecords.ListAsync(All<ServiceRecord, ServiceRecordId>.Instance)).Where(record => record.Volunteer == volunteer).Select(record => record.Minutes);
}
