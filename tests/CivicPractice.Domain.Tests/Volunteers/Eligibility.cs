using CivicPractice.Activities;
using CivicPractice.Safeguards;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Volunteers;

public class Eligibility
{
    private static readonly VolunteerId Somebody = new(Guid.Parse("00000000-0000-7000-8000-0000000000c7"));

    private static readonly TimeRange During = TimeRange.Starting(TestDistrict.Nine, Duration.FromHours(2));

    private static readonly ServiceDemand Ordinary = new(During, TestDistrict.Monday, ActivityCategory.LegalAid, RiskLevel.Ordinary, NeedsTraining: false);

    private static readonly ServiceDemand Dangerous = Ordinary with { Risk = RiskLevel.Dangerous };

    [Theory]
    [InlineData(-1, true)] // was born a day earlier
    [InlineData(0, true)] // the 8th birthday is the day
    [InlineData(1, false)]
    public void Begins_on_the_8th_birthday(int birthdayFromDay, bool accepted)
    {
        var eight = TestDistrict.Monday.PlusDays(birthdayFromDay);

        var decision = EligibilityPolicy.Judge(VolunteerFactsFor.Adult(Somebody) with { EightFrom = eight }, Ordinary);

        decision.Should().Be(accepted ? Decision.Accepted : new VolunteerTooYoung(Somebody, eight));
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void For_dangerous_service_begins_on_the_day_of_coming_of_age(int birthdayFromDay, bool accepted)
    {
        var adult = TestDistrict.Monday.PlusDays(birthdayFromDay);
        var facts = VolunteerFactsFor.Minor(Somebody, adult, new Term(TestDistrict.Monday, TestDistrict.Monday)).Insured(During);

        var decision = EligibilityPolicy.Judge(facts, Dangerous);

        decision.Should().Be(accepted ? Decision.Accepted : new MinorOnDangerousService(Somebody, adult));
    }

    [Theory]
    [InlineData(-1, false)] // the consent ended yesterday
    [InlineData(0, true)]
    public void Of_a_minor_needs_a_consent_that_holds_on_the_day(int lastDayFromDay, bool accepted)
    {
        var consent = new Term(TestDistrict.Monday.PlusDays(-30), TestDistrict.Monday.PlusDays(lastDayFromDay));

        var decision = EligibilityPolicy.Judge(VolunteerFactsFor.Minor(Somebody, TestDistrict.Monday.PlusYears(2), consent), Ordinary);

        decision.Should().Be(accepted ? Decision.Accepted : new GuardianConsentMissing(Somebody, TestDistrict.Monday));
    }

    [Fact]
    public void Counts_training_for_the_category_only_while_it_holds_for_the_whole_service()
    {
        var demand = Ordinary with { NeedsTraining = true };
        var tooShort = new TimeRange(During.From, During.Until.PlusNanoseconds(-1_000));
        var facts = VolunteerFactsFor.Adult(Somebody);

        EligibilityPolicy.Judge(facts.TrainedFor(ActivityCategory.LegalAid, During), demand).EnsureAccepted();
        EligibilityPolicy.Judge(facts.TrainedFor(ActivityCategory.LegalAid, tooShort), demand).IsRefusedFor<VolunteerUntrained>().Should().BeTrue();
        EligibilityPolicy.Judge(facts.TrainedFor(ActivityCategory.FarmWork, During), demand).IsRefusedFor<VolunteerUntrained>().Should().BeTrue();
    }

    [Fact]
    public void Is_denied_with_every_reason_at_once()
    {
        var facts = VolunteerFactsFor.Minor(Somebody, TestDistrict.Monday.PlusYears(11)) with { IsActive = false };

        var decision = EligibilityPolicy.Judge(facts, Dangerous with { NeedsTraining = true });

        decision.Refusals.Select(refusal => refusal.Code).Should().Equal(
            "volunteer.inactive", "volunteer.too-young", "volunteer.minor-on-dangerous-service",
            "volunteer.guardian-consent-missing", "volunteer.uninsured", "volunteer.untrained");
    }
}
