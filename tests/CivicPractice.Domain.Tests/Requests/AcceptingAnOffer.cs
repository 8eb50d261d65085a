using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Requests;

public class AcceptingAnOffer
{
    private static readonly RequestRules Rules = new();

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)] // the deadline itself is too late
    [InlineData(1, false)]
    public void Is_possible_strictly_before_the_deadline(long microsecondsFromDeadline, bool accepted)
    {
        var request = new ARequest().Dispatched().Build();
        var deadline = request.Offer!.AnswerBy;

        var decision = Accept(request, at: deadline.PlusNanoseconds(microsecondsFromDeadline * 1_000));

        decision.Should().Be(accepted ? Decision.Accepted : new OfferExpired(deadline));
    }

    [Fact]
    public void Is_for_whoever_was_asked()
    {
        var request = new ARequest().Dispatched().Build();

        var decision = request.ShouldStayUnchangedBy(r => Accept(r, by: ARequest.OtherVolunteer));

        decision.Should().Be((Decision)new NotTheOneAsked(Assignee.Of(ARequest.Volunteer)));
    }

    [Fact]
    public void Names_every_reason_at_once()
    {
        var request = new ARequest().Dispatched().Build();

        var decision = request.ShouldStayUnchangedBy(r => r.Accept(
            Assignee.Of(ARequest.OtherVolunteer), [VolunteerFactsFor.Adult(ARequest.OtherVolunteer) with { IsActive = false }],
            r.Offer!.AnswerBy, TestDistrict.Monday, Rules));

        decision.Refusals.Select(refusal => refusal.Code).Should()
            .Equal("request.not-the-one-asked", "request.offer-expired", "volunteer.inactive");
    }

    [Fact]
    public void Lets_a_team_name_its_volunteers()
    {
        var request = new ARequest().Dispatched(Assignee.Of(ARequest.Team)).Build();

        request.Accept(
            Assignee.Of(ARequest.Team), [VolunteerFactsFor.Adult(ARequest.Volunteer), VolunteerFactsFor.Adult(ARequest.OtherVolunteer)],
            TestDistrict.Nine, TestDistrict.Monday, Rules).EnsureAccepted();

        request.Volunteers.Should().Equal(ARequest.Volunteer, ARequest.OtherVolunteer);
    }

    [Fact]
    public void Needs_cover_for_the_whole_of_a_dangerous_service()
    {
        var request = new ARequest().Ordering(order => order with { Risk = new RiskStatement(RiskLevel.Dangerous, "high water") }).Dispatched().Build();
        var almost = new TimeRange(ARequest.Wanted.From, ARequest.Wanted.Until.PlusNanoseconds(-1_000));

        request.ShouldStayUnchangedBy(r => Accept(r, VolunteerFactsFor.Adult(ARequest.Volunteer).Insured(almost)))
            .Should().Be((Decision)new VolunteerUninsured(ARequest.Volunteer, ARequest.Wanted));
        Accept(request, VolunteerFactsFor.Adult(ARequest.Volunteer).Insured(ARequest.Wanted)).EnsureAccepted();
    }

    [Fact]
    public void Needs_training_where_the_district_says_so()
    {
        var rules = new RequestRules { TrainingFirst = new HashSet<ActivityCategory> { ActivityCategory.Housekeeping } };
        var request = new ARequest().Under(rules).Dispatched().Build();
        var trained = VolunteerFactsFor.Adult(ARequest.Volunteer).TrainedFor(ActivityCategory.Housekeeping, ARequest.Wanted);

        request.CanAccept(Assignee.Of(ARequest.Volunteer), [VolunteerFactsFor.Adult(ARequest.Volunteer)], TestDistrict.Nine, TestDistrict.Monday, rules)
            .Should().Be((Decision)new VolunteerUntrained(ARequest.Volunteer, ActivityCategory.Housekeeping));
        request.Accept(Assignee.Of(ARequest.Volunteer), [trained], TestDistrict.Nine, TestDistrict.Monday, rules).EnsureAccepted();
    }

    [Fact]
    public void By_a_volunteer_of_another_district_is_a_bug_of_the_caller()
    {
        var request = new ARequest().Dispatched().Build();

        var act = () => Accept(request, VolunteerFactsFor.Adult(ARequest.Volunteer) with { District = TestDistrict.OtherId });

        act.Should().Throw<ArgumentException>().WithMessage("*another district*");
    }

    private static Decision Accept(ServiceRequest request, VolunteerFacts facts) =>
        request.Accept(Assignee.Of(facts.Volunteer), [facts], TestDistrict.Nine, TestDistrict.Monday, Rules);

    private static Decision Accept(ServiceRequest request, VolunteerId? by = null, Instant? at = null) =>
        request.Accept(
            Assignee.Of(by ?? ARequest.Volunteer), [VolunteerFactsFor.Adult(by ?? ARequest.Volunteer)], at ?? TestDistrict.Nine, TestDistrict.Monday, Rules);
}
