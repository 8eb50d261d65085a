using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

public class ClosingAnActivity
{
    private static readonly ActivityRules Rules = new();
    private static readonly Instant Beginning = AnActivity.During.From;
    private static readonly Instant End = AnActivity.During.Until;

    [Fact]
    public void Settles_everybody_and_counts_one_session()
    {
        var activity = AnActivity.In(ActivityState.Underway).Build();

        activity.Complete(20, AnActivity.Tuesday, End + Duration.FromHours(3)).EnsureAccepted();

        activity.Should().BeEquivalentTo(new { State = ActivityState.Held, HeldOn = AnActivity.Tuesday, PersonTimes = 20, CompletedAt = End + Duration.FromHours(3) });
        activity.Participations.Select(one => one.State).Should().Equal(ParticipationState.CheckedOut, ParticipationState.Absent);
        activity.ServedMinutes.Should().Equal(new ServedTime(AnActivity.Participation, AnActivity.Volunteer, AnActivity.During));
        Raised.EventsOf(activity).Should().Equal(
            new VolunteerCheckedOut(AnActivity.TheId, AnActivity.Participation, AnActivity.Volunteer, 120),
            new VolunteerAbsent(AnActivity.TheId, AnActivity.OtherParticipation, AnActivity.OtherVolunteer, AbsenceKind.Unexcused),
            new ActivityHeld(AnActivity.TheId, AnActivity.Site, ActivityCategory.HealthCheck, AnActivity.Plan.Host, AnActivity.Tuesday, 20, 120, 1, AnActivity.During));
    }

    [Fact]
    public void Early_counts_until_then()
    {
        var activity = AnActivity.In(ActivityState.Underway).Build();

        activity.Complete(0, AnActivity.Tuesday, Beginning + Duration.FromMinutes(50)).EnsureAccepted();

        activity.Find(AnActivity.Participation).Should().BeEquivalentTo(new { Minutes = 50, CheckedOutAt = Beginning + Duration.FromMinutes(50) });
    }

    [Fact]
    public void Leaves_those_alone_who_left_were_excused_or_withdrew()
    {
        var third = new ParticipationId(new Guid("00000000-0000-7000-8000-000000000223"));
        var activity = new AnActivity().Published().SignedUpByBoth()
            .SignedUp(third, VolunteerFactsFor.Adult(new(new Guid("00000000-0000-7000-8000-000000000213")))).Withdrawn(third)
            .CheckedIn().CheckedOut().MarkedAbsent(AbsenceKind.Excused, AnActivity.OtherParticipation).Build();

        activity.Complete(1, AnActivity.Tuesday, End).EnsureAccepted();

        activity.Participations.Select(one => one.State).Should().Equal(ParticipationState.CheckedOut, ParticipationState.Excused, ParticipationState.Withdrawn);
        Raised.EventsOf(activity).Should().ContainSingle().Which.Should().BeEquivalentTo(new { ServiceMinutes = 120, Volunteers = 1, PersonTimes = 1 });
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Is_possible_from_the_beginning_on(long microseconds, bool accepted)
    {
        var activity = AnActivity.In(ActivityState.Published).Build();
        activity.CheckIn(
            AnActivity.Participation, VolunteerFactsFor.Adult(AnActivity.Volunteer), Beginning - Duration.FromMinutes(20), TestDistrict.Profile).EnsureAccepted();

        var decision = activity.Try(one => one.Complete(1, AnActivity.Tuesday, Beginning.PlusNanoseconds(microseconds * 1_000)));

        decision.Should().Be(accepted ? Decision.Accepted : new TooEarlyToComplete(Beginning));
        activity.State.Should().Be(accepted ? ActivityState.Held : ActivityState.Underway);
    }

    [Fact]
    public void Before_somebody_came_or_with_negative_person_times_is_a_bug_of_the_caller()
    {
        var activity = AnActivity.In(ActivityState.Published).Build();
        activity.CheckIn(AnActivity.Participation, VolunteerFactsFor.Adult(AnActivity.Volunteer), End.PlusNanoseconds(-1_000), TestDistrict.Profile).EnsureAccepted();

        FluentActions.Invoking(() => activity.Complete(1, AnActivity.Tuesday, Beginning)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => activity.Complete(-1, AnActivity.Tuesday, End)).Should().Throw<ArgumentOutOfRangeException>();
        activity.State.Should().Be(ActivityState.Underway);
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void By_a_review_is_possible_for_fifteen_days_unless_the_district_says_otherwise(long microseconds, bool accepted)
    {
        var activity = AnActivity.In(ActivityState.Held).Build();
        var until = End + Duration.FromDays(15);
        var at = until.PlusNanoseconds(microseconds * 1_000);

        var decision = activity.Try(one => one.Review(4, TestDistrict.Dispatcher, at, Rules));

        decision.Should().Be(accepted ? Decision.Accepted : new ActivityReviewClosed(until));
        activity.ReviewGiven.Should().Be(accepted ? new SiteReview(4, TestDistrict.Dispatcher, at) : null);
        Raised.EventsOf(activity).Should().Equal(accepted ? [new ActivityReviewed(AnActivity.TheId, AnActivity.Site, 4)] : []);
    }

    [Fact]
    public void By_a_review_without_score_or_reviewer_is_a_bug_of_the_caller()
    {
        var activity = AnActivity.In(ActivityState.Held).Build();

        FluentActions.Invoking(() => activity.Review(0, TestDistrict.Dispatcher, End, Rules)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => activity.Review(6, TestDistrict.Dispatcher, End, Rules)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => activity.Review(5, default, End, Rules)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void By_cancelling_names_those_who_had_a_seat()
    {
        var activity = new AnActivity().Published().SignedUpByBoth().Withdrawn(AnActivity.OtherParticipation).Build();

        activity.Cancel(ActivityCancellationReason.Emergency, TestDistrict.Nine).EnsureAccepted();

        activity.CancelledFor.Should().Be(ActivityCancellationReason.Emergency);
        Raised.EventsOf(activity).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new ActivityCancelled(AnActivity.TheId, ActivityCancellationReason.Emergency, [AnActivity.Volunteer]));
    }

    [Fact]
    public void Before_somebody_has_checked_out_is_a_bug_of_the_caller()
    {
        var activity = new AnActivity().Published().SignedUp().CheckedIn().CheckedOut().Build();
        var left = activity.Find(AnActivity.Participation)!.CheckedOutAt!.Value;

        activity.Invoking(one => one.Complete(1, AnActivity.Tuesday, left.PlusNanoseconds(-1_000))).Should().Throw<ArgumentOutOfRangeException>();
        activity.Complete(1, AnActivity.Tuesday, left).EnsureAccepted();
    }

    [Fact]
    public void With_a_review_before_the_completion_is_a_bug_of_the_caller()
    {
        var activity = AnActivity.In(ActivityState.Held).Build();
        var early = activity.CompletedAt!.Value.PlusNanoseconds(-1_000);

        activity.Invoking(one => one.CanReview(early, Rules)).Should().Throw<ArgumentOutOfRangeException>();
        activity.Invoking(one => one.Review(5, TestDistrict.Dispatcher, early, Rules)).Should().Throw<ArgumentOutOfRangeException>();
        activity.Review(5, TestDistrict.Dispatcher, activity.CompletedAt.Value, Rules).EnsureAccepted();
    }
}
