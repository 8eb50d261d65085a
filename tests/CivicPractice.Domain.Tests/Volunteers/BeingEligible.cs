using CivicPractice.Activities;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Volunteers;

/// <summary>Who may give a service (R20 and the rules on minors): each rule on its boundary day or moment, and all of them at once.</summary>
public class BeingEligible
{
    private static readonly LocalDate Day = TestDistrict.Monday;
    private static readonly TimeRange During = TimeRange.Starting(TestDistrict.Nine, Duration.FromHours(2));
    private static readonly VolunteerId Who = AVolunteer.TheId;
    private static readonly VolunteerFacts Adult = VolunteerFactsFor.Adult(Who);
    private static readonly ServiceDemand Ordinary = new(During, Day, ActivityCategory.Housekeeping, RiskLevel.Ordinary, NeedsTraining: false);
    private static readonly ServiceDemand Dangerous = Ordinary with { Risk = RiskLevel.Dangerous };
    private static readonly ServiceDemand ForTheTrained = Ordinary with { NeedsTraining = true };

    [Fact]
    public void Is_every_adult_who_is_registered_for_ordinary_service() => EligibilityPolicy.Judge(Adult, Ordinary).IsAccepted.Should().BeTrue();

    [Fact]
    public void Is_nobody_whose_registration_is_not_in_force() =>
        EligibilityPolicy.Judge(Adult with { IsActive = false }, Ordinary).Should().Be((Decision)new VolunteerInactive(Who));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Is_a_child_from_the_eighth_birthday_on(int birthdayDaysFromService, bool accepted)
    {
        var eight = Day.PlusDays(birthdayDaysFromService);
        var facts = Adult with { EightFrom = eight, AdultFrom = eight.PlusYears(10), GuardianConsent = new Term(Day, Day) };

        EligibilityPolicy.Judge(facts, Ordinary).Should().Be(accepted ? Decision.Accepted : new VolunteerTooYoung(Who));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Is_without_a_guardian_whoever_has_had_the_eighteenth_birthday(int birthdayDaysFromService, bool accepted)
    {
        var facts = VolunteerFactsFor.Minor(Who, Day.PlusDays(birthdayDaysFromService));

        EligibilityPolicy.Judge(facts, Ordinary).Should().Be(accepted ? Decision.Accepted : new GuardianConsentMissing(Who, Day));
    }

    [Theory]
    [InlineData(0, 0, 0, true)]
    [InlineData(1, 0, 0, false)] // 15 on the day
    [InlineData(0, 1, 9, false)] // not yet
    [InlineData(0, -9, -1, false)] // no longer
    public void Is_without_a_guardian_who_lives_on_own_labour_from_the_sixteenth_birthday_on(int sixteenInDays, int from, int through, bool accepted)
    {
        var facts = VolunteerFactsFor.Minor(Who, Day.PlusDays(sixteenInDays).PlusYears(2)) with { OwnLabour = new Term(Day.PlusDays(from), Day.PlusDays(through)) };

        EligibilityPolicy.Judge(facts, Ordinary).Should().Be(accepted ? Decision.Accepted : new GuardianConsentMissing(Who, Day));
    }

    // Full capacity makes nobody an adult: 未成年人保护法 holds until 18.
    [Fact]
    public void Is_for_dangerous_service_no_minor_who_lives_on_own_labour()
    {
        var facts = VolunteerFactsFor.Minor(Who, Day.PlusDays(1)).Insured(During) with { OwnLabour = new Term(Day, Day) };

        EligibilityPolicy.Judge(facts, Dangerous).Should().Be((Decision)new MinorOnDangerousService(Who));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void Is_for_dangerous_service_whoever_has_had_the_eighteenth_birthday(int birthdayDaysFromService, bool accepted)
    {
        var adultFrom = Day.PlusDays(birthdayDaysFromService);
        var facts = VolunteerFactsFor.Minor(Who, adultFrom, new Term(Day, Day)).Insured(During);

        EligibilityPolicy.Judge(facts, Dangerous).Should().Be(accepted ? Decision.Accepted : new MinorOnDangerousService(Who));
    }

    [Theory]
    [InlineData(-10, -1, false)]
    [InlineData(-10, 0, true)]
    [InlineData(0, 0, true)]
    [InlineData(0, 10, true)]
    [InlineData(1, 10, false)]
    public void Is_a_minor_on_the_first_and_on_the_last_day_of_the_consent_and_between(int from, int through, bool accepted)
    {
        var facts = VolunteerFactsFor.Minor(Who, Day.PlusYears(1), new Term(Day.PlusDays(from), Day.PlusDays(through)));

        EligibilityPolicy.Judge(facts, Ordinary).Should().Be(accepted ? Decision.Accepted : new GuardianConsentMissing(Who, Day));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(-1, 1, true)]
    [InlineData(1, 0, false)]
    [InlineData(0, -1, false)]
    public void Is_for_dangerous_service_whoever_is_insured_for_the_whole_of_it(int fromMicroseconds, int untilMicroseconds, bool accepted)
    {
        var facts = Adult.Insured(Moved(fromMicroseconds, untilMicroseconds));

        EligibilityPolicy.Judge(facts, Dangerous).Should().Be(accepted ? Decision.Accepted : new VolunteerUninsured(Who, During));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(-1, 1, true)]
    [InlineData(1, 0, false)]
    [InlineData(0, -1, false)]
    public void Is_where_training_comes_first_whoever_is_trained_for_the_whole_of_it(int fromMicroseconds, int untilMicroseconds, bool accepted)
    {
        var facts = Adult.TrainedFor(ActivityCategory.Housekeeping, Moved(fromMicroseconds, untilMicroseconds));

        EligibilityPolicy.Judge(facts, ForTheTrained).Should().Be(accepted ? Decision.Accepted : new VolunteerUntrained(Who, ActivityCategory.Housekeeping));
    }

    [Fact]
    public void Is_nobody_by_a_training_for_something_else() =>
        EligibilityPolicy.Judge(Adult.TrainedFor(ActivityCategory.HealthCheck, During), ForTheTrained).Should().Be((Decision)new VolunteerUntrained(Who, ActivityCategory.Housekeeping));

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(-1, 1, true)]
    [InlineData(1, 0, false)]
    [InlineData(0, -1, false)]
    public void Is_where_general_training_comes_first_whoever_has_it_for_the_whole_of_it(int fromMicroseconds, int untilMicroseconds, bool accepted)
    {
        var facts = Adult.TrainedInGeneral(Moved(fromMicroseconds, untilMicroseconds));

        EligibilityPolicy.Judge(facts, Ordinary with { NeedsGeneralTraining = true }).Should().Be(accepted ? Decision.Accepted : new GeneralTrainingMissing(Who));
        EligibilityPolicy.Judge(Adult.TrainedFor(ActivityCategory.Housekeeping, During), Ordinary with { NeedsGeneralTraining = true })
            .Should().Be((Decision)new GeneralTrainingMissing(Who), "training for one kind of work is not general");
    }

    [Theory]
    [InlineData(SkillEvidenceKind.Certificate, 0, 0, true, true)]
    [InlineData(SkillEvidenceKind.Employer, 0, 0, true, false)]
    [InlineData(SkillEvidenceKind.Examination, -9, 9, true, false)]
    [InlineData(SkillEvidenceKind.Certificate, 1, 9, false, false)] // not yet
    [InlineData(SkillEvidenceKind.Certificate, -9, -1, false, false)] // no longer
    public void Is_by_a_proof_that_holds_on_the_day_and_where_law_asks_by_a_certificate_alone(SkillEvidenceKind kind, int from, int through, bool proves, bool qualifies)
    {
        var facts = Adult.Proving(VolunteerSkill.FirstAid, kind, Day.PlusDays(from), Day.PlusDays(through));

        EligibilityPolicy.Judge(facts, Asking(byCertificate: false)).Should().Be(proves ? Decision.Accepted : new SkillUnproved(Who, VolunteerSkill.FirstAid));
        EligibilityPolicy.Judge(facts, Asking(byCertificate: true)).Should().Be(qualifies ? Decision.Accepted : new QualificationMissing(Who, VolunteerSkill.FirstAid));
    }

    [Fact]
    public void Is_by_a_proof_without_end_and_nobody_by_a_proof_of_another_skill()
    {
        EligibilityPolicy.Judge(Adult.Proving(VolunteerSkill.FirstAid, SkillEvidenceKind.Service, Day.PlusYears(-9)), Asking(byCertificate: false)).Should().Be(Decision.Accepted);
        EligibilityPolicy.Judge(Adult.Proving(VolunteerSkill.Driving, SkillEvidenceKind.Service, Day), Asking(byCertificate: false)).Should().Be((Decision)new SkillUnproved(Who, VolunteerSkill.FirstAid));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(1, 9, false)]
    [InlineData(-9, -1, false)]
    public void Is_where_health_is_asked_for_whoever_is_attested_fit_on_the_day(int from, int through, bool accepted)
    {
        var facts = Adult.Attested(new HealthAttestation(HealthAttestationKind.OwnDeclaration, Day.PlusDays(from), Day.PlusDays(through), []));

        EligibilityPolicy.Judge(facts, Ordinary with { NeedsHealth = true }).Should().Be(accepted ? Decision.Accepted : new HealthUnattested(Who, ActivityCategory.Housekeeping));
        EligibilityPolicy.Judge(Adult, Ordinary with { NeedsHealth = true }).IsAccepted.Should().BeFalse();
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(1, true)] // it holds from tomorrow on
    public void Is_nobody_for_what_an_attestation_excepts_asked_for_or_not(int from, bool accepted)
    {
        var excepting = Adult.Attested(new HealthAttestation(HealthAttestationKind.OwnDeclaration, Day.PlusDays(from), null, [ActivityCategory.LegalAid, ActivityCategory.Housekeeping]));

        EligibilityPolicy.Judge(excepting, Ordinary).Should().Be(accepted ? Decision.Accepted : new UnfitForService(Who, ActivityCategory.Housekeeping));
        EligibilityPolicy.Judge(excepting, Ordinary with { Category = ActivityCategory.HealthCheck, NeedsHealth = from == 0 }).Should().Be(Decision.Accepted);
    }

    [Fact]
    public void Is_nobody_for_what_one_attestation_excepts_and_another_does_not()
    {
        var facts = Adult.Attested(new HealthAttestation(HealthAttestationKind.OwnDeclaration, Day, null, []))
            .Attested(new HealthAttestation(HealthAttestationKind.MedicalCertificate, Day, null, [ActivityCategory.Housekeeping]));

        EligibilityPolicy.Judge(facts, Ordinary with { NeedsHealth = true }).Should().Be((Decision)new UnfitForService(Who, ActivityCategory.Housekeeping));
    }

    [Fact]
    public void Is_asked_by_the_rules_of_the_district()
    {
        var profile = TestDistrict.Profile with
        {
            TrainingFirst = new HashSet<ActivityCategory> { ActivityCategory.Housekeeping },
            Training = new() { GeneralFirst = true },
            Fitness = new FitnessRules
            {
                Skills = new Dictionary<ActivityCategory, IReadOnlyList<SkillDemand>> { [ActivityCategory.Housekeeping] = [new SkillDemand(VolunteerSkill.FirstAid, true)] },
                HealthFirst = new HashSet<ActivityCategory> { ActivityCategory.Housekeeping },
            },
        };

        var demand = ServiceDemand.Of(During, ActivityCategory.Housekeeping, RiskLevel.Dangerous, Duration.FromMinutes(30), profile);
        var other = ServiceDemand.Of(During, ActivityCategory.LegalAid, RiskLevel.Ordinary, Duration.Zero, profile);

        (demand.During, demand.Day, demand.Risk, demand.NeedsTraining, demand.NeedsGeneralTraining, demand.NeedsHealth).Should().Be((During, Day, RiskLevel.Dangerous, true, true, true));
        demand.Skills.Should().Equal(new SkillDemand(VolunteerSkill.FirstAid, true));
        demand.Whole.Should().Be(new TimeRange(During.From, During.Until + Duration.FromMinutes(30)));
        (other.NeedsTraining, other.NeedsGeneralTraining, other.NeedsHealth, other.Skills.Count).Should().Be((false, true, false, 0));
        default(ServiceDemand).Skills.Should().BeEmpty();
    }

    [Fact]
    public void Is_whoever_has_no_cover_and_no_training_where_neither_is_asked_for() => EligibilityPolicy.Judge(Adult, Ordinary).Should().Be(Decision.Accepted);

    [Fact]
    public void Is_refused_for_every_reason_at_once()
    {
        var (eight, adult) = (Day.PlusDays(1), Day.PlusYears(10).PlusDays(1));
        var facts = Adult with { IsActive = false, EightFrom = eight, AdultFrom = adult, GuardianConsent = new Term(Day.PlusDays(-9), Day.PlusDays(-1)) };

        var demand = Dangerous with
        {
            NeedsTraining = true,
            NeedsGeneralTraining = true,
            Skills = [new SkillDemand(VolunteerSkill.Driving, false), new SkillDemand(VolunteerSkill.FirstAid, true)],
            NeedsHealth = true,
        };
        EligibilityPolicy.Judge(facts, demand).Refusals.Should().Equal(
            new VolunteerInactive(Who),
            new VolunteerTooYoung(Who),
            new MinorOnDangerousService(Who),
            new GuardianConsentMissing(Who, Day),
            new VolunteerUninsured(Who, During),
            new GeneralTrainingMissing(Who),
            new VolunteerUntrained(Who, ActivityCategory.Housekeeping),
            new SkillUnproved(Who, VolunteerSkill.Driving),
            new QualificationMissing(Who, VolunteerSkill.FirstAid),
            new HealthUnattested(Who, ActivityCategory.Housekeeping));
    }

    [Fact]
    public void Needs_facts() => FluentActions.Invoking(() => EligibilityPolicy.Judge(null!, Ordinary)).Should().Throw<ArgumentNullException>();

    private static ServiceDemand Asking(bool byCertificate) => Ordinary with { Skills = [new SkillDemand(VolunteerSkill.FirstAid, byCertificate)] };

    private static TimeRange Moved(int fromMicroseconds, int untilMicroseconds) =>
        new(During.From.PlusNanoseconds(fromMicroseconds * 1_000L), During.Until.PlusNanoseconds(untilMicroseconds * 1_000L));
}
