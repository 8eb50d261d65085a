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
    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)] // the deadline itself is too late
    [InlineData(1, false)]
    public void Is_possible_strictly_before_the_deadline(long microsecondsFromDeadline, bool accepted)
    {
        var request = new ARequest().Dispatched().Build();
        var deadline = request.Offers[0].AnswerBy;

        var decision = request.Try(one => Accept(one, at: deadline.PlusNanoseconds(microsecondsFromDeadline * 1_000)));

        decision.Should().Be(accepted ? Decision.Accepted : new OfferExpired(deadline));
    }

    [Fact]
    public void Is_for_whoever_was_asked()
    {
        var request = new ARequest().Dispatched().Build();

        var decision = request.ShouldStayUnchangedBy(r => Accept(r, by: ARequest.OtherVolunteer));

        decision.Should().Be((Decision)new NotTheOneAsked(Assignee.Of(ARequest.OtherVolunteer)));
    }

    [Fact]
    public void Names_every_reason_at_once()
    {
        var request = new ARequest().Dispatched().Build();

        var decision = request.ShouldStayUnchangedBy(r => r.Accept(
            Assignee.Of(ARequest.OtherVolunteer), [VolunteerFactsFor.Adult(ARequest.OtherVolunteer) with { IsActive = false }],
            r.Offers[0].AnswerBy, TestDistrict.Profile));

        decision.Refusals.Select(refusal => refusal.Code).Should()
            .Equal("request.not-the-one-asked", "volunteer.inactive");
    }

    [Fact]
    public void Lets_a_team_name_its_volunteers()
    {
        var request = new ARequest().Wanting(2).Dispatched(Assignee.Of(ARequest.Team)).Build();

        request.Accept(
            Assignee.Of(ARequest.Team), [VolunteerFactsFor.Adult(ARequest.Volunteer), VolunteerFactsFor.Adult(ARequest.OtherVolunteer)],
            TestDistrict.Nine, TestDistrict.Profile).EnsureAccepted();

        request.Volunteers.Should().Equal(ARequest.Volunteer, ARequest.OtherVolunteer);
    }

    [Fact]
    public void Needs_cover_for_the_whole_of_a_dangerous_service()
    {
        var request = new ARequest().Ordering(order => order with { Risk = new RiskStatement(RiskLevel.Dangerous, "high water") }).Dispatched().Build();
        var almost = new TimeRange(ARequest.Wanted.From, ARequest.WithOvertime.Until.PlusNanoseconds(-1_000));

        request.ShouldStayUnchangedBy(r => Accept(r, VolunteerFactsFor.Adult(ARequest.Volunteer).Insured(almost)))
            .Should().Be((Decision)new VolunteerUninsured(ARequest.Volunteer, ARequest.WithOvertime));
        Accept(request, VolunteerFactsFor.Adult(ARequest.Volunteer).Insured(ARequest.WithOvertime)).EnsureAccepted();
    }

    [Fact]
    public void Needs_training_where_the_district_says_so()
    {
        var profile = TestDistrict.Profile with { TrainingFirst = new HashSet<ActivityCategory> { ActivityCategory.Housekeeping } };
        var request = new ARequest().Under(profile).Dispatched().Build();
        var trained = VolunteerFactsFor.Adult(ARequest.Volunteer).TrainedFor(ActivityCategory.Housekeeping, ARequest.Wanted);

        request.CanAccept(Assignee.Of(ARequest.Volunteer), [VolunteerFactsFor.Adult(ARequest.Volunteer)], TestDistrict.Nine, profile)
            .Should().Be((Decision)new VolunteerUntrained(ARequest.Volunteer, ActivityCategory.Housekeeping));
        request.Accept(Assignee.Of(ARequest.Volunteer), [trained], TestDistrict.Nine, profile).EnsureAccepted();
    }

    [Fact]
    public void Needs_what_proves_the_skill_where_the_district_says_so()
    {
        var profile = TestDistrict.Profile with
        {
            Fitness = new FitnessRules { Skills = new Dictionary<ActivityCategory, IReadOnlyList<SkillDemand>> { [ActivityCategory.Housekeeping] = [new SkillDemand(VolunteerSkill.FirstAid, true)] } },
        };
        var request = new ARequest().Under(profile).Dispatched().Build();
        var qualified = VolunteerFactsFor.Adult(ARequest.Volunteer).Proving(VolunteerSkill.FirstAid, SkillEvidenceKind.Certificate, TestDistrict.Monday);

        request.ShouldStayUnchangedBy(one => one.Accept(Assignee.Of(ARequest.Volunteer), [VolunteerFactsFor.Adult(ARequest.Volunteer)], TestDistrict.Nine, profile))
            .Should().Be((Decision)new QualificationMissing(ARequest.Volunteer, VolunteerSkill.FirstAid));
        request.Accept(Assignee.Of(ARequest.Volunteer), [qualified], TestDistrict.Nine, profile).EnsureAccepted();
    }

    [Fact]
    public void Judges_age_by_the_day_of_the_service_in_the_district()
    {
        var wanted = TimeRange.Starting(TestDistrict.Monday.PlusDays(1).AtStartOfDayInZone(TestDistrict.TimeZone).ToInstant(), Duration.FromHours(1)); // still Monday by UTC
        var request = new ARequest().Ordering(order => order with { Wanted = wanted }).Dispatched(Assignee.Of(ARequest.Team)).Build();

        Decision CanAccept(VolunteerFacts facts) => request.CanAccept(Assignee.Of(ARequest.Team), [facts], TestDistrict.Nine, TestDistrict.Profile);

        CanAccept(VolunteerFactsFor.Minor(ARequest.Volunteer, TestDistrict.Monday.PlusDays(1))).Should().Be(Decision.Accepted);
        CanAccept(VolunteerFactsFor.Minor(ARequest.Volunteer, TestDistrict.Monday.PlusDays(2)))
            .Should().Be((Decision)new GuardianConsentMissing(ARequest.Volunteer, TestDistrict.Monday.PlusDays(1)));
    }

    [Fact]
    public void Under_the_profile_of_another_district_is_a_bug_of_the_caller()
    {
        var foreign = TestDistrict.Profile with { Id = TestDistrict.OtherId };
        var volunteers = new[] { VolunteerFactsFor.Adult(ARequest.Volunteer) };

        foreach (var state in new[] { RequestState.Dispatched, RequestState.Accepted })
        {
            var request = ARequest.In(state).Build();

            request.Invoking(r => r.CanAccept(Assignee.Of(ARequest.Volunteer), volunteers, TestDistrict.Nine, foreign))
                .Should().Throw<ArgumentException>().WithParameterName("profile");
            request.Invoking(r => r.Accept(Assignee.Of(ARequest.Volunteer), volunteers, TestDistrict.Nine, foreign))
                .Should().Throw<ArgumentException>().WithParameterName("profile");
            request.State.Should().Be(state);
        }
    }

    [Fact]
    public void By_a_volunteer_of_another_district_is_a_bug_of_the_caller()
    {
        var request = new ARequest().Dispatched().Build();

        var act = () => Accept(request, VolunteerFactsFor.Adult(ARequest.Volunteer) with { District = TestDistrict.OtherId });

        act.Should().Throw<ArgumentException>().WithMessage("*another district*");
    }

    private static Decision Accept(ServiceRequest request, VolunteerFacts facts) =>
        request.Accept(Assignee.Of(facts.Volunteer), [facts], TestDistrict.Nine, TestDistrict.Profile);

    private static Decision Accept(ServiceRequest request, VolunteerId? by = null, Instant? at = null) =>
        request.Accept(
            Assignee.Of(by ?? ARequest.Volunteer), [VolunteerFactsFor.Adult(by ?? ARequest.Volunteer)], at ?? TestDistrict.Nine, TestDistrict.Profile);

    [Fact]
    public void Before_it_was_made_is_a_bug_of_the_caller()
    {
        var request = new ARequest().Dispatched().Build();
        var made = request.Offers[0].OfferedAt;

        request.Invoking(one => Accept(one, at: made.PlusNanoseconds(-1_000))).Should().Throw<ArgumentOutOfRangeException>();
        request.State.Should().Be(RequestState.Dispatched);
        Accept(request, at: made).EnsureAccepted();
    }
}
