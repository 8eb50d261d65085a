using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Activities;

public class TakingASeat
{
    private static readonly VolunteerFacts Volunteer = VolunteerFactsFor.Adult(AnActivity.Volunteer);
    private static readonly VolunteerFacts Other = VolunteerFactsFor.Adult(AnActivity.OtherVolunteer);

    [Fact]
    public void Makes_a_participation()
    {
        var activity = new AnActivity().Published().Build();

        SignUp(activity, Volunteer).EnsureAccepted();

        activity.SeatsTaken.Should().Be(1);
        activity.Participations.Should().Equal(new Participation(AnActivity.Participation, AnActivity.Volunteer, TestDistrict.Nine) { State = ParticipationState.SignedUp, SeatSince = TestDistrict.Nine });
        Raised.EventsOf(activity).Should().Equal(new VolunteerSignedUp(AnActivity.TheId, AnActivity.Participation, AnActivity.Volunteer));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, false)]
    [InlineData(1, false)]
    public void Is_possible_strictly_before_the_beginning(long microseconds, bool accepted)
    {
        var activity = new AnActivity().Published().Build();

        var decision = SignUp(activity, Volunteer, at: AnActivity.During.From.PlusNanoseconds(microseconds * 1_000));

        decision.Should().Be(accepted ? Decision.Accepted : new SignUpClosed(AnActivity.During.From));
    }

    [Fact]
    public void Never_overbooks()
    {
        var activity = new AnActivity().Planned(plan => plan with { Seats = 1 }).Published().SignedUp().Build();

        activity.ShouldStayUnchangedBy(a => SignUp(a, Other, AnActivity.OtherParticipation)).Should().Be((Decision)new SeatsTaken(1));
    }

    [Fact]
    public void Is_for_a_volunteer_without_a_seat()
    {
        var activity = new AnActivity().Published().SignedUp().Build();

        activity.ShouldStayUnchangedBy(a => SignUp(a, Volunteer, AnActivity.OtherParticipation)).Should().Be((Decision)new AlreadySignedUp(AnActivity.Volunteer));
    }

    [Fact]
    public void Again_under_the_same_participation_changes_nothing()
    {
        var activity = new AnActivity().Planned(plan => plan with { Seats = 1 }).Published().SignedUp().Build();

        SignUp(activity, Volunteer, at: AnActivity.During.From).EnsureAccepted();

        activity.SeatsTaken.Should().Be(1);
        Raised.EventsOf(activity).Should().BeEmpty();
    }

    [Fact]
    public void Again_after_withdrawing_needs_a_new_participation()
    {
        var activity = new AnActivity().Published().SignedUp().Withdrawn().Build();

        activity.ShouldStayUnchangedBy(a => SignUp(a, Volunteer)).Should().Be((Decision)new ParticipationWithdrawn(AnActivity.Participation));
        SignUp(activity, Volunteer, AnActivity.OtherParticipation).EnsureAccepted();
        activity.SeatsTaken.Should().Be(1);
    }

    [Fact]
    public void Names_every_reason_at_once()
    {
        var activity = new AnActivity().Planned(plan => plan with { Seats = 1 }).Published().SignedUp().Build();

        activity.ShouldStayUnchangedBy(a => SignUp(a, Volunteer with { IsActive = false }, AnActivity.OtherParticipation, AnActivity.During.From))
            .Refusals.Select(refusal => refusal.Code).Should()
            .Equal("activity.sign-up-closed", "activity.already-signed-up", "activity.seats-taken", "volunteer.inactive");
    }

    [Fact]
    public void Judges_age_by_the_day_of_the_activity()
    {
        var activity = new AnActivity().Planned(plan => plan with { Risk = new RiskStatement(RiskLevel.Dangerous, "ladders") }).Published().Build();
        var grownUpThatDay = VolunteerFactsFor.Minor(AnActivity.Volunteer, AnActivity.Tuesday).Insured(AnActivity.WithOvertime);
        var aDayTooYoung = VolunteerFactsFor.Minor(AnActivity.OtherVolunteer, AnActivity.Tuesday.PlusDays(1)).Insured(AnActivity.WithOvertime);

        SignUp(activity, grownUpThatDay).EnsureAccepted();
        activity.ShouldStayUnchangedBy(a => SignUp(a, aDayTooYoung, AnActivity.OtherParticipation)).IsRefusedFor<MinorOnDangerousService>().Should().BeTrue();
    }

    [Fact]
    public void Tells_the_day_in_the_time_zone_of_the_district()
    {
        var midnight = AnActivity.Tuesday.AtStartOfDayInZone(TestDistrict.TimeZone).ToInstant(); // still Monday by UTC
        var activity = new AnActivity().Planned(plan => plan with { During = TimeRange.Starting(midnight, Duration.FromHours(1)) }).Published().Build();

        activity.CanSignUp(AnActivity.Participation, VolunteerFactsFor.Minor(AnActivity.Volunteer, AnActivity.Tuesday), TestDistrict.Nine, TestDistrict.Profile)
            .Should().Be(Decision.Accepted);
    }

    [Fact]
    public void Needs_training_where_the_district_says_so()
    {
        var profile = TestDistrict.Profile with { TrainingFirst = new HashSet<ActivityCategory> { ActivityCategory.HealthCheck } };
        var activity = new AnActivity().Published().Build();

        activity.ShouldStayUnchangedBy(a => a.SignUp(AnActivity.Participation, Volunteer, TestDistrict.Nine, profile))
            .Should().Be((Decision)new VolunteerUntrained(AnActivity.Volunteer, ActivityCategory.HealthCheck));
        activity.SignUp(
            AnActivity.Participation, Volunteer.TrainedFor(ActivityCategory.HealthCheck, AnActivity.During), TestDistrict.Nine, profile).EnsureAccepted();
    }

    [Fact]
    public void Fits_age_skill_qualification_health_and_training_of_who_takes_it()
    {
        const SkillEvidenceKind Paper = SkillEvidenceKind.Certificate;
        var profile = TestDistrict.Profile with
        {
            TrainingFirst = new HashSet<ActivityCategory> { ActivityCategory.HealthCheck },
            Training = new TrainingRules { GeneralFirst = true },
            Fitness = new FitnessRules
            {
                Skills = new Dictionary<ActivityCategory, IReadOnlyList<SkillDemand>>
                {
                    [ActivityCategory.HealthCheck] = [new SkillDemand(VolunteerSkill.Driving, ByCertificate: false), new SkillDemand(VolunteerSkill.FirstAid, ByCertificate: true)],
                },
                HealthFirst = new HashSet<ActivityCategory> { ActivityCategory.HealthCheck },
            },
        };
        var (activity, who, day) = (new AnActivity().Published().Build(), AnActivity.Volunteer, AnActivity.Tuesday);
        var minor = VolunteerFactsFor.Minor(who, day.PlusDays(1)).Proving(VolunteerSkill.FirstAid, SkillEvidenceKind.Employer, day);
        var fit = Volunteer.Proving(VolunteerSkill.Driving, Paper, day).Proving(VolunteerSkill.FirstAid, Paper, day, day)
            .TrainedInGeneral(AnActivity.During).TrainedFor(ActivityCategory.HealthCheck, AnActivity.During);

        activity.ShouldStayUnchangedBy(a => a.SignUp(AnActivity.Participation, minor, TestDistrict.Nine, profile)).Refusals.Should().Equal(
            new GuardianConsentMissing(who, day), new GeneralTrainingMissing(who), new VolunteerUntrained(who, ActivityCategory.HealthCheck),
            new SkillUnproved(who, VolunteerSkill.Driving), new QualificationMissing(who, VolunteerSkill.FirstAid), new HealthUnattested(who, ActivityCategory.HealthCheck));
        activity.ShouldStayUnchangedBy(a => a.SignUp(AnActivity.Participation, fit.Attested(AVolunteer.Fit(ActivityCategory.HealthCheck)), TestDistrict.Nine, profile))
            .Should().Be((Decision)new UnfitForService(who, ActivityCategory.HealthCheck));
        activity.SignUp(AnActivity.Participation, fit.Attested(AVolunteer.Fit()), TestDistrict.Nine, profile).EnsureAccepted();
    }

    [Fact]
    public void Under_anothers_participation_none_or_of_another_district_is_a_bug_of_the_caller()
    {
        var activity = new AnActivity().Published().SignedUp().Build();

        FluentActions.Invoking(() => SignUp(activity, Other)).Should().Throw<ArgumentException>().WithMessage("*another volunteer's*");
        FluentActions.Invoking(() => SignUp(activity, Other, default(ParticipationId))).Should().Throw<ArgumentException>().WithMessage("*missing*");
        FluentActions.Invoking(() => SignUp(activity, Other with { District = TestDistrict.OtherId })).Should().Throw<ArgumentException>().WithMessage("*another district*");
        FluentActions.Invoking(() => activity.SignUp(
            AnActivity.OtherParticipation, Other, TestDistrict.Nine, TestDistrict.Profile with { Id = TestDistrict.OtherId }))
            .Should().Throw<ArgumentException>().WithParameterName("profile");
    }

    private static Decision SignUp(Activity activity, VolunteerFacts facts, ParticipationId? participation = null, Instant? at = null) =>
        activity.SignUp(participation ?? AnActivity.Participation, facts, at ?? TestDistrict.Nine, TestDistrict.Profile);
}
