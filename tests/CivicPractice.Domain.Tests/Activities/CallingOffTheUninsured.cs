using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>撤离: dangerous service under way, whose cover has ended (R4, K5).</summary>
public class CallingOffTheUninsured
{
    private static readonly VolunteerFacts Uncovered = VolunteerFactsFor.Adult(AnActivity.Volunteer);
    private static readonly VolunteerFacts Covered = AnActivity.Covered();
    private static readonly Instant FortyMinutesIn = AnActivity.During.From + Duration.FromMinutes(40);

    [Fact]
    public void Ends_their_time_at_once_and_what_was_given_counts()
    {
        var activity = UnderWay();

        StandDown(activity, FortyMinutesIn).EnsureAccepted();

        activity.Find(AnActivity.Participation).Should().BeEquivalentTo(new { State = ParticipationState.CheckedOut, CheckedOutAt = FortyMinutesIn, Minutes = 40 });
        activity.State.Should().Be(ActivityState.Underway);
        Raised.EventsOf(activity).Should().Equal(new VolunteerStoodDown(AnActivity.TheId, AnActivity.Participation, AnActivity.Volunteer, 40));
    }

    [Fact]
    public void Takes_no_time_from_one_who_came_early_and_has_not_begun()
    {
        var activity = UnderWay(AnActivity.During.From - Duration.FromMinutes(20));

        StandDown(activity, AnActivity.During.From - Duration.FromMinutes(5)).EnsureAccepted();

        activity.Find(AnActivity.Participation)!.Minutes.Should().Be(0);
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Asks_for_cover_until_the_last_moment_that_may_count(int microseconds, bool isCovered)
    {
        var activity = UnderWay();
        var facts = Uncovered.Insured(new TimeRange(FortyMinutesIn, AnActivity.WithOvertime.Until + (microseconds * Duration.FromNanoseconds(1_000))));

        activity.Try(one => one.StandDown(AnActivity.Participation, facts, FortyMinutesIn, TestDistrict.Profile))
            .Should().Be(isCovered ? new StillCovered(AnActivity.Volunteer) : Decision.Accepted);
    }

    [Fact]
    public void Is_not_done_on_ordinary_service() => AnActivity.In(ActivityState.Underway).Build()
        .ShouldStayUnchangedBy(one => StandDown(one, FortyMinutesIn)).Should().Be((Decision)new StillCovered(AnActivity.Volunteer));

    [Fact]
    public void Is_not_done_when_no_more_time_can_count() => UnderWay()
        .ShouldStayUnchangedBy(one => StandDown(one, AnActivity.WithOvertime.Until)).Should().Be((Decision)new StillCovered(AnActivity.Volunteer));

    [Fact]
    public void Changes_nothing_for_one_who_has_left()
    {
        var activity = AnActivity.In(ActivityState.Underway).InDanger().CheckedOut().Build();

        activity.Try(one => StandDown(one, AnActivity.During.Until)).EnsureAccepted();

        Raised.EventsOf(activity).Should().BeEmpty();
    }

    [Fact]
    public void Needs_one_who_has_come()
    {
        var activity = AnActivity.In(ActivityState.Underway).InDanger().Build();

        activity.ShouldStayUnchangedBy(one => one.StandDown(AnActivity.OtherParticipation, VolunteerFactsFor.Adult(AnActivity.OtherVolunteer), FortyMinutesIn, TestDistrict.Profile))
            .Should().Be((Decision)new NotPermittedInState<ParticipationState, ParticipationAction>("participation", ParticipationState.SignedUp, ParticipationAction.StandDown));
    }

    [Fact]
    public void Leaves_no_minutes_to_one_who_came_after_the_cover_had_ended()
    {
        var activity = UnderWay();

        StandDown(activity, AnActivity.During.From - Duration.FromHours(1)).EnsureAccepted();

        activity.Find(AnActivity.Participation).Should().BeEquivalentTo(new { State = ParticipationState.CheckedOut, CheckedOutAt = AnActivity.During.From, Minutes = 0 });
    }

    [Fact]
    public void With_anothers_facts_is_a_bug_of_the_caller() => FluentActions.Invoking(() =>
        UnderWay().StandDown(AnActivity.Participation, VolunteerFactsFor.Adult(AnActivity.OtherVolunteer), FortyMinutesIn, TestDistrict.Profile)).Should().Throw<ArgumentException>();

    [Fact]
    public void Is_told_of_an_activity_to_come_as_of_one_under_way()
    {
        var activity = new AnActivity().InDanger().Published().Build();

        activity.LackedBy(Uncovered, TestDistrict.Profile).Should().Equal(new VolunteerUninsured(AnActivity.Volunteer, AnActivity.WithOvertime));
        activity.LackedBy(Covered, TestDistrict.Profile).Should().BeEmpty();
    }

    private static Activity UnderWay(Instant? from = null)
    {
        var activity = new AnActivity().InDanger().Published().SignedUp().Build();
        activity.CheckIn(AnActivity.Participation, Covered, from ?? AnActivity.During.From, TestDistrict.Profile).EnsureAccepted();
        return activity.Forgotten();
    }

    private static Decision StandDown(Activity activity, Instant at) => activity.StandDown(AnActivity.Participation, Uncovered, at, TestDistrict.Profile);
}
