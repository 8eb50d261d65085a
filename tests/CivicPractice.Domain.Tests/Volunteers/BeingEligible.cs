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

    [Fact]
    public void Is_whoever_has_no_cover_and_no_training_where_neither_is_asked_for() => EligibilityPolicy.Judge(Adult, Ordinary).Should().Be(Decision.Accepted);

    [Fact]
    public void Is_refused_for_every_reason_at_once()
    {
        var (eight, adult) = (Day.PlusDays(1), Day.PlusYears(10).PlusDays(1));
        var facts = Adult with { IsActive = false, EightFrom = eight, AdultFrom = adult, GuardianConsent = new Term(Day.PlusDays(-9), Day.PlusDays(-1)) };

        EligibilityPolicy.Judge(facts, Dangerous with { NeedsTraining = true }).Refusals.Should().Equal(
            new VolunteerInactive(Who),
            new VolunteerTooYoung(Who),
            new MinorOnDangerousService(Who),
            new GuardianConsentMissing(Who, Day),
            new VolunteerUninsured(Who, During),
            new VolunteerUntrained(Who, ActivityCategory.Housekeeping));
    }

    [Fact]
    public void Needs_facts() => FluentActions.Invoking(() => EligibilityPolicy.Judge(null!, Ordinary)).Should().Throw<ArgumentNullException>();

    private static TimeRange Moved(int fromMicroseconds, int untilMicroseconds) =>
        new(During.From.PlusNanoseconds(fromMicroseconds * 1_000L), During.Until.PlusNanoseconds(untilMicroseconds * 1_000L));
}
