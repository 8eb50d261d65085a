using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

public class ReviewingAnActivity
{
    private static readonly ActivityRules Rules = TestDistrict.Profile.Activities;
    private static readonly Instant At = AnActivityReview.At;
    private static readonly Instant Closed = AnActivity.During.Until + Rules.ReviewWindow;

    [Fact]
    public void Tells_the_score_and_the_tags_and_not_who_it_was()
    {
        var review = new AnActivityReview().Scoring(4, ReviewTag.WellRun, ReviewTag.Crowded).BuildUnstored();

        Raised.EventsOf(review).Should().ContainSingle().Which.Should().BeEquivalentTo(new ActivityReviewGiven(
            review.Id, AnActivity.TheId, AnActivity.Site, AnActivity.Tuesday, ReviewerKind.Participant, 4, [ReviewTag.Crowded, ReviewTag.WellRun]));
        (review.Volunteer, review.By).Should().Be((AnActivity.Volunteer, AnActivityReview.Participant));
        new AnActivityReview().ByResident().Build().Volunteer.Should().BeNull();
    }

    [Theory]
    [InlineData(ActivityState.Drafted, false)]
    [InlineData(ActivityState.Published, false)]
    [InlineData(ActivityState.Underway, false)]
    [InlineData(ActivityState.Cancelled, false)]
    [InlineData(ActivityState.Held, true)]
    [InlineData(ActivityState.Reviewed, true)]
    public void Is_possible_of_what_was_held(ActivityState state, bool accepted)
    {
        var activity = AnActivity.In(state).Build();

        var may = ActivityReview.CanGive(activity, AnActivityReview.Resident, At, Rules);

        may.Should().Be(accepted ? Decision.Accepted : new NothingToReview(activity.Id, state));
        Unchanged.Tried(Give(activity, AnActivityReview.Resident, At)).Outcome.Should().Be(may);
    }

    [Fact]
    public void As_one_who_took_part_is_for_those_who_served_until_the_check_out()
    {
        var activity = AnActivity.In(ActivityState.Held).Build();

        Unchanged.Tried(Give(activity, Reviewer.Of(AnActivity.OtherVolunteer), At)).Outcome.Should().Be((Decision)new NotWhoTookPart(activity.Id), "the other one stayed away");
        Give(activity, AnActivityReview.Participant, At).Outcome.IsAccepted.Should().BeTrue();
    }

    [Fact]
    public void Ends_with_the_time_for_it_for_giving_and_for_changing()
    {
        var activity = AnActivity.In(ActivityState.Held).Build();
        var review = new AnActivityReview().Build();

        Unchanged.Tried(Give(activity, Reviewer.Of(AnActivity.OtherVolunteer), Closed)).Outcome.Refusals.Should().Equal(new ActivityReviewClosed(Closed), new NotWhoTookPart(activity.Id));
        Give(activity, AnActivityReview.Resident, Closed - Duration.Epsilon).Outcome.IsAccepted.Should().BeTrue();
        review.ShouldStayUnchangedBy(one => one.Change(1, [], Closed)).Should().Be((Decision)new ActivityReviewClosed(Closed));
        review.Change(1, [], Closed - Duration.Epsilon).EnsureAccepted();
    }

    [Fact]
    public void May_be_changed_which_tells_what_stood_before()
    {
        var review = new AnActivityReview().Build();

        review.Change(5, [ReviewTag.Useful], At).EnsureAccepted();
        Raised.EventsOf(review).Should().BeEmpty("it says so already");
        review.Change(2, [ReviewTag.Useful], At).EnsureAccepted();
        review.Change(2, [ReviewTag.Late], At).EnsureAccepted();

        Raised.EventsOf(review).Cast<ActivityReviewChanged>().Select(one => (one.Before, one.After, one.Tags.Single())).Should().Equal((5, 2, ReviewTag.Useful), (2, 2, ReviewTag.Late));
    }

    [Fact]
    public void Is_struck_at_any_time_for_one_reason_until_it_counts_again()
    {
        var review = new AnActivityReview().Scoring(1).Build();

        review.Strike(ReviewStrikingReason.Abusive, Closed).EnsureAccepted();
        review.Strike(ReviewStrikingReason.Abusive, Closed).EnsureAccepted();
        review.ShouldStayUnchangedBy(one => one.Strike(ReviewStrikingReason.Doubled, Closed)).IsAccepted.Should().BeFalse();
        review.Reinstate(Closed).EnsureAccepted();

        review.StruckFor.Should().BeNull();
        Raised.EventsOf(review).Should().Equal(
            new ActivityReviewStruck(review.Id, AnActivity.TheId, AnActivity.Site, AnActivity.Tuesday, ReviewerKind.Participant, 1, ReviewStrikingReason.Abusive),
            new ActivityReviewReinstated(review.Id, AnActivity.TheId, AnActivity.Site, AnActivity.Tuesday, ReviewerKind.Participant, 1));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(6)]
    public void With_a_score_that_is_none_is_a_bug_of_the_caller(int score)
    {
        FluentActions.Invoking(() => new AnActivityReview().Scoring(score).Build()).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => new AnActivityReview().Build().Change(score, [], At)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void With_tags_that_are_none_by_nobody_or_before_the_end_is_a_bug_of_the_caller()
    {
        var six = Enumerable.Range(1, 6).Select(n => new ReviewTag($"t{n}")).ToArray();
        foreach (var wrong in new ReviewTag[][] { [default], [ReviewTag.Late, ReviewTag.Late], six })
            FluentActions.Invoking(() => new AnActivityReview().Scoring(3, wrong).Build()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new AnActivityReview().By(default).Build()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new AnActivityReview().By(Reviewer.Of(default(RequesterId))).Build()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new AnActivityReview().GivenAt(AnActivity.During.Until - Duration.FromSeconds(1)).Build()).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Has_one_id_for_each_reviewer_and_activity()
    {
        var volunteer = AnActivityReview.TheId;

        volunteer.Should().Be(ActivityReviewId.Of(AnActivity.TheId, Reviewer.Of(AnActivity.Volunteer)));
        new[] { ActivityReviewId.Of(AnActivity.TheId, Reviewer.Of(new RequesterId(AnActivity.Volunteer.Value))), ActivityReviewId.Of(new ActivityId(Causes.Cause(1)), AnActivityReview.Participant) }.Should().NotContain(volunteer);
        FluentActions.Invoking(() => ActivityReviewId.Of(default, AnActivityReview.Participant)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => ActivityReviewId.Of(AnActivity.TheId, default)).Should().Throw<ArgumentException>();
    }

    private static Decision<ActivityReview> Give(Activity activity, Reviewer by, Instant at) => ActivityReview.Give(activity, by, 5, [], at, Rules);
}
