using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Partnerships;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

/// <summary>What was published and is changed before it begins, and another end.</summary>
public class ChangingAnActivity
{
    private static readonly Instant At = TestDistrict.Nine + Duration.FromHours(1);
    private static readonly TimeRange Later = TimeRange.Starting(AnActivity.During.From + Duration.FromDays(1), Duration.FromHours(3));
    private static readonly LocalDate Wednesday = AnActivity.Tuesday.PlusDays(1);
    private static readonly ActivityChange ToWednesday = new() { During = Later };

    [Fact]
    public void Leaves_everybody_the_seat_and_tells_them()
    {
        var activity = AnActivity.In(ActivityState.Published).Build();

        activity.Change(ToWednesday with { Site = ASite.OtherId, Title = "On Wednesday", IsConcentrated = true }, [], Wednesday, [], At).EnsureAccepted();

        (activity.During, activity.Site, activity.Title, activity.IsConcentrated, activity.SeatsTaken, activity.MovedAt).Should().Be((Later, ASite.OtherId, "On Wednesday", true, 2, At));
        (activity.Information, activity.Risk, activity.Audience, activity.Seats).Should().Be((AnActivity.Plan.Information, AnActivity.Plan.Risk, AnActivity.Plan.Audience, AnActivity.Plan.Seats));
        Raised.EventsOf(activity).Should().ContainSingle().Which.Should().BeEquivalentTo(new ActivityChanged(
            AnActivity.TheId, ASite.OtherId, Later, RiskLevel.Ordinary, AnActivity.Plan.Audience, true, true, [AnActivity.Volunteer, AnActivity.OtherVolunteer]));
    }

    [Fact]
    public void Takes_the_seat_of_who_is_not_free_and_says_so_first()
    {
        var activity = AnActivity.In(ActivityState.Published).Build();

        activity.Change(ToWednesday, [], Wednesday, [AnActivity.Participation], At).EnsureAccepted();

        activity.Find(AnActivity.Participation)!.State.Should().Be(ParticipationState.Withdrawn);
        activity.SeatsTaken.Should().Be(1);
        var events = Raised.EventsOf(activity).ToList();
        events[0].Should().Be(new VolunteerReleased(AnActivity.TheId, AnActivity.Participation, AnActivity.Volunteer));
        events[1].Should().BeOfType<ActivityChanged>().Which.Volunteers.Should().Equal(AnActivity.OtherVolunteer);
    }

    [Fact]
    public void To_what_it_is_changes_nothing_also_once_it_has_begun()
    {
        foreach (var activity in new[] { AnActivity.In(ActivityState.Published).Build(), AnActivity.In(ActivityState.Held).Build() })
        {
            activity.Change(new ActivityChange { During = activity.During, Site = activity.Site, Risk = activity.Risk, Information = activity.Information }, [], AnActivity.Tuesday, [], At).EnsureAccepted();
            activity.Prolong(activity.During.Until, At).EnsureAccepted();

            Raised.EventsOf(activity).Should().BeEmpty();
            activity.MovedAt.Should().BeNull();
        }
    }

    [Fact]
    public void Of_its_words_is_no_move()
    {
        var activity = AnActivity.In(ActivityState.Published).Build();

        activity.Change(new ActivityChange { Information = "Bring boots.", Risk = new RiskStatement(RiskLevel.Dangerous, "deep water"), Audience = TargetAudience.Everybody }, [], AnActivity.Tuesday, [], At).EnsureAccepted();

        activity.MovedAt.Should().BeNull();
        Raised.EventsOf(activity).Should().ContainSingle().Which.Should().BeOfType<ActivityChanged>().Which.Should().Match<ActivityChanged>(one => !one.IsMoved && one.Risk == RiskLevel.Dangerous && one.Volunteers.Count == 2);
    }

    [Fact]
    public void Comes_before_the_beginning_the_old_one_and_the_new_one()
    {
        var activity = AnActivity.In(ActivityState.Published).Build();
        var passed = TimeRange.Starting(At, Duration.FromHours(1));

        activity.ShouldStayUnchangedBy(one => one.Change(ToWednesday, [], Wednesday, [], AnActivity.During.From)).Should().Be((Decision)new BeginningPassed(AnActivity.During.From));
        activity.ShouldStayUnchangedBy(one => one.Change(new ActivityChange { During = passed }, [], TestDistrict.Monday, [], At)).Should().Be((Decision)new BeginningPassed(passed.From));
        activity.CanChange(ToWednesday, [], Wednesday, AnActivity.During.From - Duration.Epsilon).EnsureAccepted();
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)]
    public void Asks_whether_co_organisers_are_in_force_on_the_new_day(int days, bool accepted)
    {
        var term = new Term(AnActivity.Tuesday, AnActivity.Tuesday.PlusDays(days));
        PartnershipStanding[] partners = [new(TestDistrict.Id, APartnership.TheId, [], true, term)];
        var activity = Activity.Draft(TestDistrict.Id, AnActivity.TheId, AnActivity.Plan, partners, AnActivity.Tuesday, TestDistrict.Nine).EnsureAccepted();
        activity.Publish(TestDistrict.Nine).EnsureAccepted();

        activity.Try(one => one.Change(ToWednesday, partners, Wednesday, [], At)).Should().Be(accepted ? Decision.Accepted : new CoOrganizerNotInForce(APartnership.TheId, Wednesday));
        FluentActions.Invoking(() => activity.CanChange(ToWednesday, [], Wednesday, At)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Malformed_is_a_bug_of_the_caller()
    {
        var activity = AnActivity.In(ActivityState.Published).Build();
        Func<object>[] bugs =
        [
            () => activity.Change(new ActivityChange { Title = " " }, [], AnActivity.Tuesday, [], At),
            () => activity.Change(new ActivityChange { Information = "" }, [], AnActivity.Tuesday, [], At),
            () => activity.Change(new ActivityChange { Site = default(CivicPractice.Sites.PracticeSiteId) }, [], AnActivity.Tuesday, [], At),
            () => activity.Change(new ActivityChange { During = default(TimeRange) }, [], AnActivity.Tuesday, [], At),
            () => activity.Change(new ActivityChange { Audience = default(TargetAudience) }, [], AnActivity.Tuesday, [], At),
            () => activity.Change(new ActivityChange { Title = "?" }, [], AnActivity.Tuesday, [AnActivity.Participation], At),
            () => activity.Change(ToWednesday, [], Wednesday, [new ParticipationId(Causes.Cause(1))], At),
            () => AnActivity.In(ActivityState.Published).Withdrawn().Build().Change(ToWednesday, [], Wednesday, [AnActivity.Participation], At),
        ];
        bugs.Should().AllSatisfy(bug => bug.Should().Throw<ArgumentException>());
        Raised.EventsOf(activity).Should().BeEmpty();
    }

    [Theory]
    [InlineData(-30)]
    [InlineData(30)]
    public void Prolonged_or_shortened_it_counts_until_then(int minutes)
    {
        var activity = AnActivity.In(ActivityState.Underway).Build();
        var until = AnActivity.During.Until + Duration.FromMinutes(minutes);

        activity.Prolong(until, AnActivity.During.From).EnsureAccepted();

        Raised.EventsOf(activity).Should().ContainSingle().Which.Should().BeEquivalentTo(
            new ActivityProlonged(AnActivity.TheId, new TimeRange(AnActivity.During.From, until), [AnActivity.Volunteer, AnActivity.OtherVolunteer]));
        activity.Complete(20, AnActivity.Tuesday, until).EnsureAccepted();
        activity.ServedMinutes.Should().ContainSingle().Which.Minutes.Should().Be(120 + minutes);
    }

    [Fact]
    public void Ends_neither_before_now_nor_before_it_begins()
    {
        var (activity, from) = (AnActivity.In(ActivityState.Published).Build(), AnActivity.During.From);

        activity.ShouldStayUnchangedBy(one => one.Prolong(from, At)).Should().Be((Decision)new EndsBeforeItBegins(from));
        activity.ShouldStayUnchangedBy(one => one.Prolong(At, At)).Refusals.Should().Equal(new EndPassed(At), new EndsBeforeItBegins(from));
        activity.Prolong(from + Duration.FromMinutes(1), At).EnsureAccepted();
    }
}
