using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

public class ActivityQuestions
{
    private static readonly Instant Beginning = AnActivity.During.From;
    private static readonly Instant End = AnActivity.During.Until;
    private static readonly Duration Microsecond = Duration.FromNanoseconds(1_000);
    private static readonly PracticeSiteId OtherSite = new(new Guid("00000000-0000-7000-8000-000000000232"));

    private static readonly Activity[] Candidates =
    [
        .. Enum.GetValues<ActivityState>().Select(state => AnActivity.In(state).Build()),
        new AnActivity().WithId(Id(1)).Planned(plan => plan with { Seats = 2 }).Published().SignedUpByBoth().Build(),
        new AnActivity().WithId(Id(2)).Planned(plan => plan with { Site = OtherSite, Category = ActivityCategory.LegalAid }).Published().Build(),
        new AnActivity().WithId(Id(3)).Planned(plan => plan with { During = TimeRange.Starting(End, Duration.FromHours(1)) }).Published().Build(),
        new AnActivity().WithId(Id(4)).Planned(plan => plan with { During = TimeRange.Starting(End + Duration.FromDays(1), Duration.FromHours(1)), Category = ActivityCategory.LegalAid })
            .Published().SignedUp().CheckedIn().Completed().Build(),
        AnActivity.In(ActivityState.Reviewed).WithId(Id(5)).Corrected().Build(),
    ];

    [Fact]
    public void Are_judged_alike_in_memory_and_in_a_store()
    {
        new OpenForSignUp(TestDistrict.Nine).ShouldAgreeWithItsExpression(Candidates);
        new OpenForSignUp(Beginning).ShouldAgreeWithItsExpression(Candidates);
        new NotOver(Beginning).ShouldAgreeWithItsExpression(Candidates);
        new NotOver(End).ShouldAgreeWithItsExpression(Candidates);
        new TakesPlaceAtSite(OtherSite).ShouldAgreeWithItsExpression(Candidates);
        new TakesPlaceDuring(TimeRange.Starting(End, Duration.FromMinutes(1))).ShouldAgreeWithItsExpression(Candidates);
        new TakesPlaceDuring(new TimeRange(TestDistrict.Nine, End)).ShouldAgreeWithItsExpression(Candidates);
        new OfCategory(ActivityCategory.LegalAid).ShouldAgreeWithItsExpression(Candidates);
        new HeldWithin(new Term(AnActivity.Tuesday, AnActivity.Tuesday)).ShouldAgreeWithItsExpression(Candidates);
        new HeldWithin(new Term(AnActivity.Tuesday.PlusDays(1), AnActivity.Tuesday.PlusDays(9))).ShouldAgreeWithItsExpression(Candidates);
        new PersonTimesCountedBy(CountingMethod.Unstated).ShouldAgreeWithItsExpression(Candidates);
        new PersonTimesCountedBy(CountingMethod.SignInSheet).ShouldAgreeWithItsExpression(Candidates);
        new AwaitsCompletion(End).ShouldAgreeWithItsExpression(Candidates);
    }

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    public void List_what_is_open_until_it_begins(int microseconds, int listed)
    {
        var early = Beginning + (microseconds * Microsecond);

        new ActivitiesOpenForSignUpSpec(early, OtherSite).Evaluate(Candidates).Should().HaveCount(listed);
        new ActivitiesOpenForSignUpSpec(early).Evaluate(Candidates).Select(activity => activity.During.From).Should().BeInAscendingOrder().And.Contain(End);
    }

    [Fact]
    public void List_nothing_open_without_a_free_seat() =>
        new ActivitiesOpenForSignUpSpec(TestDistrict.Nine).Evaluate(Candidates).Should().NotContain(activity => activity.SeatsTaken == activity.Seats);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 2)]
    [InlineData(1, 2)]
    public void List_what_awaits_completion_from_its_end(int microseconds, int listed) =>
        new ActivitiesAwaitingCompletionSpec(End + (microseconds * Microsecond)).Evaluate(
            [.. Enum.GetValues<ActivityState>().Select(state => AnActivity.In(state).Build())]).Should().HaveCount(listed);

    [Fact]
    public void List_the_calendar_of_a_site() =>
        new ActivitiesOfSiteSpec(AnActivity.Site, TimeRange.Starting(End, Duration.FromHours(1))).Evaluate(Candidates).Should().ContainSingle(activity => activity.Id == Id(3));

    [Fact]
    public void List_what_was_held()
    {
        var march = new Term(new LocalDate(2022, 3, 1), new LocalDate(2022, 3, 31));

        new ActivitiesHeldSpec(march).Evaluate(Candidates).Select(activity => activity.HeldOn).Should()
            .Equal(AnActivity.Tuesday, AnActivity.Tuesday, AnActivity.Tuesday, AnActivity.Tuesday.PlusDays(1));
        new ActivitiesHeldSpec(march, ActivityCategory.LegalAid).Evaluate(Candidates).Should().ContainSingle(activity => activity.Id == Id(4));
    }

    [Fact]
    public void List_what_was_held_and_counted_in_a_way()
    {
        new ActivitiesCountedBySpec(CountingMethod.SignInSheet).Evaluate(Candidates).Should().ContainSingle(activity => activity.Id == Id(5));
        new ActivitiesCountedBySpec(CountingMethod.SignInSheet, OtherSite).Evaluate(Candidates).Should().BeEmpty();
        new ActivitiesCountedBySpec(CountingMethod.Unstated).Evaluate(Candidates).Select(activity => activity.State).Should()
            .BeEquivalentTo([ActivityState.Held, ActivityState.Reviewed, ActivityState.Held], "nothing else has been counted at all");
    }

    private static ActivityId Id(byte last) => new(new Guid(0x2ff, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, last));
}
