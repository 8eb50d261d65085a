using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>The waiting list of an activity (W2): it promotes and asks.</summary>
public class WaitingInLine
{
    private static readonly ActivityRules Rules = TestDistrict.Profile.Activities;
    private static readonly Instant LineEnds = AnActivity.During.From - Rules.PromotionsEndBefore;
    private static readonly VolunteerFacts Third = AnActivity.Covered(AnActivity.ThirdVolunteer);
    private static readonly VolunteerFacts Fourth = AnActivity.Covered(ARequest.Volunteer);
    private static readonly ParticipationId FourthParticipation = new(new Guid("00000000-0000-7000-8000-000000000224"));

    // Monday at nine; the activity is on Tuesday at nine, so that a seat is kept until the line is given up.
    private static readonly Instant ConfirmBy = LineEnds;

    [Fact]
    public void Takes_no_seat()
    {
        var activity = Full().InLine().Build();

        activity.SeatsTaken.Should().Be(2);
        activity.Waiting.Should().Be(1);
        activity.InLine.Should().ContainSingle(one => one.Volunteer == AnActivity.ThirdVolunteer);
        activity.Find(AnActivity.ThirdParticipation)!.HasSeat.Should().BeFalse();
    }

    [Fact]
    public void Is_not_needed_while_a_seat_is_free()
    {
        var activity = new AnActivity().Published().Build();

        activity.ShouldStayUnchangedBy(one => Join(one, Third, AnActivity.ThirdParticipation)).Should().Be((Decision)new SeatIsFree(AnActivity.TheId));
    }

    [Fact]
    public void Is_possible_as_long_as_a_seat_could_be_kept()
    {
        Full().Build().Try(one => Join(one, Third, AnActivity.ThirdParticipation, LineEnds - Duration.FromNanoseconds(1_000))).IsAccepted.Should().BeTrue();
        Full().Build().Try(one => Join(one, Third, AnActivity.ThirdParticipation, LineEnds)).Should().Be((Decision)new WaitingListClosed(LineEnds));
    }

    [Fact]
    public void Is_for_no_more_than_the_district_says()
    {
        var profile = TestDistrict.Profile with { Activities = Rules with { MostWaiting = 1 } };
        var activity = Full().InLine().Build();

        activity.ShouldStayUnchangedBy(one => one.JoinWaitingList(FourthParticipation, Fourth, TestDistrict.Nine, profile)).Should().Be((Decision)new WaitingListFull(1));
    }

    [Fact]
    public void Is_not_possible_where_the_activity_has_no_line()
    {
        var activity = new AnActivity().Planned(plan => plan with { Seats = 2, TakesWaitingList = false }).Published().SignedUpByBoth().Build();

        activity.ShouldStayUnchangedBy(one => Join(one, Third, AnActivity.ThirdParticipation)).Should().Be((Decision)new NoWaitingList(AnActivity.TheId));
    }

    [Fact]
    public void Is_judged_as_a_sign_up_is()
    {
        var activity = Full().Build();

        activity.ShouldStayUnchangedBy(one => Join(one, Third with { IsActive = false }, AnActivity.ThirdParticipation)).Should().Be((Decision)new VolunteerInactive(AnActivity.ThirdVolunteer));
        activity.ShouldStayUnchangedBy(one => Join(one, AnActivity.Covered(), AnActivity.ThirdParticipation)).Should().Be((Decision)new AlreadySignedUp(AnActivity.Volunteer));
        activity.ShouldStayUnchangedBy(one => Join(one, AnActivity.Covered(), AnActivity.Participation)).Should().Be((Decision)new AlreadySignedUp(AnActivity.Volunteer));
    }

    [Fact]
    public void Comes_before_those_who_come_later()
    {
        var activity = Full().InLine().WithSeats(3).Build();

        activity.ShouldStayUnchangedBy(one => SignUp(one, Fourth, FourthParticipation)).Should().Be((Decision)new OthersWaiting(1));
        activity.ShouldStayUnchangedBy(one => SignUp(one, Third, AnActivity.ThirdParticipation)).Should().Be((Decision)new OnWaitingList(AnActivity.ThirdParticipation));
        Join(activity, Fourth, FourthParticipation).EnsureAccepted();
        activity.InLine.Select(one => one.Id).Should().Equal(AnActivity.ThirdParticipation, FourthParticipation);
    }

    [Fact]
    public void Ends_when_no_seat_is_kept_any_longer_and_who_comes_first_has_what_is_free()
    {
        var activity = Full().InLine().WithSeats(4).Build();

        SignUp(activity, Third, AnActivity.ThirdParticipation, LineEnds).EnsureAccepted();
        SignUp(activity, Fourth, FourthParticipation, LineEnds).EnsureAccepted();
        (activity.SeatsTaken, activity.Waiting).Should().Be((4, 0));
    }

    [Fact]
    public void Is_left_like_a_seat_and_not_gone_back_to()
    {
        var activity = Full().InLine().Withdrawn(AnActivity.ThirdParticipation).Build();

        (activity.SeatsTaken, activity.Waiting).Should().Be((2, 0));
        activity.ShouldStayUnchangedBy(one => Join(one, Third, AnActivity.ThirdParticipation)).Should().Be((Decision)new ParticipationWithdrawn(AnActivity.ThirdParticipation));
        Join(activity, Third, FourthParticipation).EnsureAccepted();
    }

    [Fact]
    public void Promotes_to_a_seat_that_is_kept_until_the_deadline()
    {
        var activity = Full().InLine().WithSeats(3).Build();

        activity.Promote(AnActivity.ThirdParticipation, Third, TestDistrict.Nine, TestDistrict.Profile).EnsureAccepted();

        (activity.SeatsTaken, activity.Waiting, activity.NextConfirmBy).Should().Be((3, 0, ConfirmBy));
        Raised.EventsOf(activity).Should().Equal(new VolunteerPromoted(AnActivity.TheId, AnActivity.ThirdParticipation, AnActivity.ThirdVolunteer, ConfirmBy));
        activity.ShouldStayUnchangedBy(one => SignUp(one, Fourth, FourthParticipation)).Should().Be((Decision)new SeatsTaken(3));
    }

    [Fact]
    public void Promotes_for_as_long_as_the_district_says_where_there_is_time()
    {
        var activity = Full(TimeRange.Starting(TestDistrict.Nine + Duration.FromDays(7), Duration.FromHours(2))).InLine().WithSeats(3).Promoted().Build();

        activity.NextConfirmBy.Should().Be(TestDistrict.Nine + Rules.ConfirmWithin);
    }

    [Fact]
    public void Promotes_nobody_without_a_free_seat_nor_when_it_is_given_up_nor_who_may_not_come()
    {
        var activity = Full().InLine().Build();

        activity.ShouldStayUnchangedBy(one => one.Promote(AnActivity.ThirdParticipation, Third with { IsActive = false }, LineEnds, TestDistrict.Profile)).Refusals.Should().Equal(
            new WaitingListClosed(LineEnds), new SeatsTaken(2), new VolunteerInactive(AnActivity.ThirdVolunteer));
        activity.ShouldStayUnchangedBy(one => one.Promote(FourthParticipation, Fourth, TestDistrict.Nine, TestDistrict.Profile)).IsRefusedFor<NotFound>().Should().BeTrue();
        FluentActions.Invoking(() => activity.Promote(AnActivity.ThirdParticipation, Fourth, TestDistrict.Nine, TestDistrict.Profile)).Should().Throw<ArgumentException>().WithMessage("*another volunteer's*");
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    public void Asks_for_a_word_strictly_before_the_deadline(int microseconds, bool accepted)
    {
        var activity = Full().InLine().WithSeats(3).Promoted().Build();

        activity.Try(one => one.Confirm(AnActivity.ThirdParticipation, ConfirmBy.PlusNanoseconds(microseconds * 1_000L))).Should().Be(accepted ? Decision.Accepted : new ConfirmationLate(ConfirmBy));

        activity.Find(AnActivity.ThirdParticipation)!.State.Should().Be(accepted ? ParticipationState.SignedUp : ParticipationState.Promoted);
        (activity.SeatsTaken, activity.NextConfirmBy).Should().Be((3, accepted ? null : ConfirmBy));
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Lets_the_seat_go_from_the_deadline_on(int microseconds, bool accepted)
    {
        var activity = Full().InLine().WithSeats(3).Promoted().Build();

        activity.Try(one => one.Lapse(AnActivity.ThirdParticipation, ConfirmBy.PlusNanoseconds(microseconds * 1_000L))).Should().Be(accepted ? Decision.Accepted : new ConfirmationOpen(ConfirmBy));

        (activity.SeatsTaken, activity.NextConfirmBy).Should().Be(accepted ? (2, null) : (3, ConfirmBy));
    }

    [Fact]
    public void Is_over_for_who_let_the_seat_go()
    {
        var activity = Full().InLine().WithSeats(3).Promoted().Lapsed().Build();

        activity.ShouldStayUnchangedBy(one => SignUp(one, Third, AnActivity.ThirdParticipation)).Should().Be((Decision)new ParticipationWithdrawn(AnActivity.ThirdParticipation));
        SignUp(activity, Third, FourthParticipation).EnsureAccepted();
    }

    [Fact]
    public void Lets_who_was_offered_a_seat_decline_it_and_never_calls_that_late()
    {
        var activity = Full().InLine().WithSeats(3).Promoted().Build();

        activity.Withdraw(AnActivity.ThirdParticipation, AnActivity.During.From - Duration.FromMinutes(1), Rules).EnsureAccepted();

        activity.Find(AnActivity.ThirdParticipation).Should().Match<Participation>(one => one.State == ParticipationState.Withdrawn && !one.LeftLate);
        (activity.SeatsTaken, activity.NextConfirmBy).Should().Be((2, null));
    }

    [Fact]
    public void Is_no_way_to_come_without_a_word() =>
        Full().InLine().WithSeats(3).Promoted().Build().Try(one => one.CheckIn(AnActivity.ThirdParticipation, Third, AnActivity.During.From, TestDistrict.Profile)).Should()
            .Be((Decision)new NotPermittedInState<ParticipationState, ParticipationAction>("participation", ParticipationState.Promoted, ParticipationAction.CheckIn));

    [Fact]
    public void Ends_with_the_activity_without_an_absence()
    {
        var activity = Full().InLine().InLine(FourthParticipation, Fourth).WithSeats(3).Promoted().CheckedIn().Build();

        activity.Complete(20, AnActivity.Tuesday, AnActivity.During.Until).EnsureAccepted();

        activity.Find(AnActivity.ThirdParticipation)!.State.Should().Be(ParticipationState.Lapsed);
        activity.Find(FourthParticipation)!.State.Should().Be(ParticipationState.Waiting);
        Raised.EventsOf(activity).OfType<VolunteerAbsent>().Should().ContainSingle(absent => absent.Participation == AnActivity.OtherParticipation);
        activity.SeatsTaken.Should().Be(2);
    }

    [Fact]
    public void Is_told_of_a_cancellation()
    {
        var activity = Full().InLine().Build();

        activity.Cancel(ActivityCancellationReason.Weather, TestDistrict.Nine).EnsureAccepted();

        Raised.EventsOf(activity).OfType<ActivityCancelled>().Single().Volunteers.Should().Equal(AnActivity.Volunteer, AnActivity.OtherVolunteer, AnActivity.ThirdVolunteer);
    }

    private static AnActivity Full(TimeRange? during = null) => new AnActivity().Planned(plan => plan with { Seats = 2, During = during ?? plan.During }).Published().SignedUpByBoth();

    private static Decision Join(Activity activity, VolunteerFacts facts, ParticipationId participation, Instant? at = null) =>
        activity.JoinWaitingList(participation, facts, at ?? TestDistrict.Nine, TestDistrict.Profile);

    private static Decision SignUp(Activity activity, VolunteerFacts facts, ParticipationId participation, Instant? at = null) =>
        activity.SignUp(participation, facts, at ?? TestDistrict.Nine, TestDistrict.Profile);
}
