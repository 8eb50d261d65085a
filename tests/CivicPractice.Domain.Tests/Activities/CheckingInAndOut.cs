using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

public class CheckingInAndOut
{
    private static readonly ActivityRules Rules = new();
    private static readonly Instant Beginning = AnActivity.During.From;
    private static readonly Instant End = AnActivity.During.Until;
    private static readonly VolunteerFacts Volunteer = VolunteerFactsFor.Adult(AnActivity.Volunteer);

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    public void Begins_half_an_hour_before_the_beginning_unless_the_district_says_otherwise(long microseconds, bool accepted)
    {
        var activity = AnActivity.In(ActivityState.Published).Build();
        var opens = Beginning - Duration.FromMinutes(30);

        var decision = activity.Try(one => CheckIn(one, opens.PlusNanoseconds(microseconds * 1_000)));

        decision.Should().Be(accepted ? Decision.Accepted : new TooEarlyToCheckIn(opens));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Is_possible_strictly_before_the_end(long microseconds, bool accepted)
    {
        var activity = AnActivity.In(ActivityState.Published).Build();

        var decision = CheckIn(activity, End.PlusNanoseconds(microseconds * 1_000));

        decision.Should().Be(accepted ? Decision.Accepted : new TooLateToCheckIn(End));
        activity.State.Should().Be(accepted ? ActivityState.Underway : ActivityState.Published);
    }

    [Fact]
    public void Sets_the_activity_under_way()
    {
        var activity = AnActivity.In(ActivityState.Published).Build();

        CheckIn(activity, Beginning).EnsureAccepted();

        activity.State.Should().Be(ActivityState.Underway);
        activity.Find(AnActivity.Participation).Should().BeEquivalentTo(new { State = ParticipationState.CheckedIn, CheckedInAt = Beginning, CheckedOutAt = (Instant?)null });
        Raised.EventsOf(activity).Should().Equal(new VolunteerCheckedIn(AnActivity.TheId, AnActivity.Participation, AnActivity.Volunteer));
    }

    [Fact]
    public void Twice_changes_nothing()
    {
        var activity = AnActivity.In(ActivityState.Underway).Build();

        CheckIn(activity, End).EnsureAccepted();

        activity.Find(AnActivity.Participation)!.CheckedInAt.Should().Be(Beginning);
        Raised.EventsOf(activity).Should().BeEmpty();
    }

    [Fact]
    public void Judges_eligibility_again()
    {
        var activity = new AnActivity().Planned(plan => plan with { Risk = new RiskStatement(RiskLevel.Dangerous, "high water") })
            .Published().SignedUp(facts: Volunteer.Insured(AnActivity.WithOvertime)).Build();

        activity.ShouldStayUnchangedBy(a => CheckIn(a, End)).Refusals.Should()
            .Equal(new TooLateToCheckIn(End), new VolunteerUninsured(AnActivity.Volunteer, AnActivity.WithOvertime));
    }

    [Fact]
    public void Is_possible_for_who_was_excused_and_comes_after_all()
    {
        var activity = AnActivity.In(ActivityState.Published).Build();
        activity.MarkAbsent(AnActivity.Participation, AbsenceKind.Excused, Beginning).EnsureAccepted();

        CheckIn(activity, Beginning + Duration.FromMinutes(10)).EnsureAccepted();

        activity.Find(AnActivity.Participation).Should().BeEquivalentTo(new { State = ParticipationState.CheckedIn, Absence = (AbsenceKind?)null });
    }

    [Fact]
    public void Needs_a_participation_that_was_not_withdrawn()
    {
        var activity = new AnActivity().Published().SignedUp().Withdrawn().Build();

        activity.ShouldStayUnchangedBy(a => CheckIn(a, Beginning)).Should().Be(
            (Decision)new NotPermittedInState<ParticipationState, ParticipationAction>("participation", ParticipationState.Withdrawn, ParticipationAction.CheckIn));
        activity.ShouldStayUnchangedBy(a => a.CheckIn(AnActivity.OtherParticipation, Volunteer, Beginning, TestDistrict.Profile))
            .Should().Be((Decision)new NotFound("participation", AnActivity.OtherParticipation.Value));
    }

    [Fact]
    public void With_facts_of_another_volunteer_or_district_is_a_bug_of_the_caller()
    {
        var activity = AnActivity.In(ActivityState.Published).Build();

        FluentActions.Invoking(() => activity.CheckIn(AnActivity.OtherParticipation, Volunteer, Beginning, TestDistrict.Profile))
            .Should().Throw<ArgumentException>().WithMessage("*another volunteer's*");
        FluentActions.Invoking(() => activity.CheckIn(
            AnActivity.Participation, Volunteer with { District = TestDistrict.OtherId }, Beginning, TestDistrict.Profile))
            .Should().Throw<ArgumentException>().WithMessage("*another district*");
        FluentActions.Invoking(() => activity.CheckIn(
            AnActivity.Participation, Volunteer, Beginning, TestDistrict.Profile with { Id = TestDistrict.OtherId }))
            .Should().Throw<ArgumentException>().WithParameterName("profile");
    }

    [Theory]
    [InlineData(-20, 60, 60)] // early: minutes count from the beginning
    [InlineData(0, 60, 60)]
    [InlineData(15, 60, 45)]
    [InlineData(0, 120, 120)]
    [InlineData(0, 150, 150)] // half an hour of overtime counts
    [InlineData(0, 151, 150)]
    [InlineData(0, 600, 150)]
    [InlineData(-20, -10, 0)] // gone before it began
    [InlineData(5, 5, 0)]
    public void Counts_the_minutes_between(int arrives, int leaves, int minutes)
    {
        var activity = AnActivity.In(ActivityState.Published).Build();
        CheckIn(activity, Beginning + Duration.FromMinutes(arrives)).EnsureAccepted();

        activity.CheckOut(AnActivity.Participation, Beginning + Duration.FromMinutes(leaves), Rules).EnsureAccepted().Should().Be(minutes);

        activity.Find(AnActivity.Participation).Should().BeEquivalentTo(new
        { State = ParticipationState.CheckedOut, CheckedOutAt = Beginning + Duration.FromMinutes(leaves), Minutes = minutes });
        activity.ServedMinutes.Select(served => (served.Participation, served.Volunteer, served.Minutes)).Should().Equal(minutes > 0 ? [(AnActivity.Participation, AnActivity.Volunteer, minutes)] : []);
        Raised.EventsOf(activity).Last().Should().Be(new VolunteerCheckedOut(AnActivity.TheId, AnActivity.Participation, AnActivity.Volunteer, minutes));
    }

    [Theory]
    [InlineData(-1, 59)]
    [InlineData(0, 60)]
    [InlineData(1, 60)]
    public void Counts_whole_minutes_only(long microseconds, int minutes) => AnActivity.In(ActivityState.Underway).Build()
        .CheckOut(AnActivity.Participation, (Beginning + Duration.FromHours(1)).PlusNanoseconds(microseconds * 1_000), Rules)
        .EnsureAccepted().Should().Be(minutes);

    [Fact]
    public void Out_twice_changes_nothing()
    {
        var activity = AnActivity.In(ActivityState.Underway).CheckedOut().Build();

        activity.CheckOut(AnActivity.Participation, End + Duration.FromMinutes(20), Rules).EnsureAccepted().Should().Be(120);

        Raised.EventsOf(activity).Should().BeEmpty();
    }

    [Fact]
    public void Out_needs_in()
    {
        var activity = AnActivity.In(ActivityState.Underway).Build();

        activity.ShouldStayUnchangedBy(a => a.CheckOut(AnActivity.OtherParticipation, End, Rules)).Should().Be(
            (Decision)new NotPermittedInState<ParticipationState, ParticipationAction>("participation", ParticipationState.SignedUp, ParticipationAction.CheckOut));
        FluentActions.Invoking(() => activity.CheckOut(AnActivity.Participation, Beginning.PlusNanoseconds(-1_000), Rules))
            .Should().Throw<ArgumentOutOfRangeException>();
        activity.State.Should().Be(ActivityState.Underway);
    }

    private static Decision CheckIn(Activity activity, Instant at) =>
        activity.CheckIn(AnActivity.Participation, Volunteer, at, TestDistrict.Profile);
}
