using CivicPractice.Activities;
using CivicPractice.Divisions;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Organizations;
using CivicPractice.Sites;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Volunteers;

public class RegisteringAVolunteer
{
    private static readonly LocalDate Today = TestDistrict.Monday;

    [Fact]
    public void Puts_the_registration_in_force_and_says_so()
    {
        var registration = AVolunteer.Registration with
        {
            Organization = AnOrganization.TheId,
            Home = ATeam.Site,
            EightFrom = Today,
            AdultFrom = Today.PlusYears(10),
            GuardianConsent = new Term(Today, Today),
            OwnLabour = new Term(Today, Today.PlusDays(1)),
        };

        var volunteer = Volunteer.Register(TestDistrict.Id, AVolunteer.TheId, registration, Today, TestDistrict.Nine.PlusNanoseconds(7)).EnsureAccepted();

        volunteer.State.Should().Be(VolunteerState.Active);
        volunteer.Number.Should().Be(registration.Number);
        volunteer.Residence.Should().Be(TestDistrict.Village);
        (volunteer.Home, volunteer.Organization).Should().Be((ATeam.Site, AnOrganization.TheId));
        volunteer.Skills.Should().Equal(VolunteerSkill.FirstAid);
        volunteer.ServiceCategories.Should().Equal(ActivityCategory.Housekeeping);
        volunteer.RegisteredAt.Should().Be(TestDistrict.Nine);
        volunteer.FactsWith([], []).Should().BeEquivalentTo(new VolunteerFacts(
            TestDistrict.Id, AVolunteer.TheId, true, Today, Today.PlusYears(10), new Term(Today, Today), new Term(Today, Today.PlusDays(1)), [], []));
        Raised.EventsOf(volunteer).Should().Equal(new VolunteerRegistered(AVolunteer.TheId, AnOrganization.TheId));
    }

    [Fact]
    public void Against_their_will_is_refused() =>
        Register(AVolunteer.Registration with { OfOwnWill = false }).Outcome.Should().Be((Decision)new NotOfOwnWill(AVolunteer.TheId));

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)] // on the birthday itself it is possible
    [InlineData(1, false)]
    public void Is_possible_from_the_8th_birthday_on(int birthdayInDays, bool accepted)
    {
        var eight = Today.PlusDays(birthdayInDays);
        var decision = Register(AVolunteer.Registration with { EightFrom = eight });

        decision.Outcome.Should().Be(accepted ? Decision.Accepted : new VolunteerTooYoung(AVolunteer.TheId));
    }

    [Theory]
    [InlineData(0, true)] // an adult on the very day
    [InlineData(1, false)]
    public void Needs_a_guardian_until_adulthood(int adultInDays, bool accepted) =>
        Register(AVolunteer.Registration with { AdultFrom = Today.PlusDays(adultInDays) }).Outcome
            .Should().Be(accepted ? Decision.Accepted : new GuardianConsentMissing(AVolunteer.TheId, Today));

    [Theory]
    [InlineData(0, true)] // 16 on the very day
    [InlineData(1, false)]
    public void Needs_no_guardian_from_16_on_for_one_who_lives_on_own_labour(int sixteenInDays, bool accepted) =>
        Register(AVolunteer.Registration with { AdultFrom = Today.PlusDays(sixteenInDays).PlusYears(2), OwnLabour = new Term(Today, Today) }).Outcome
            .Should().Be(accepted ? Decision.Accepted : new GuardianConsentMissing(AVolunteer.TheId, Today));

    [Theory]
    [InlineData(-10, -1, false)]
    [InlineData(-10, 0, true)]
    [InlineData(0, 10, true)]
    [InlineData(1, 10, false)]
    public void Takes_a_consent_that_holds_on_the_day(int from, int through, bool accepted) =>
        Register(AVolunteer.Registration with { AdultFrom = Today.PlusYears(3), GuardianConsent = new Term(Today.PlusDays(from), Today.PlusDays(through)) })
            .IsAccepted.Should().Be(accepted);

    [Fact]
    public void Names_every_reason_at_once() =>
        Register(AVolunteer.Registration with { OfOwnWill = false, EightFrom = Today.PlusDays(1), AdultFrom = Today.PlusYears(10) })
            .Refusals.Select(refusal => refusal.Code).Should()
            .Equal("volunteer.not-of-own-will", "volunteer.too-young", "volunteer.guardian-consent-missing");

    [Fact]
    public void With_an_incomplete_form_is_a_bug_of_the_caller()
    {
        NewVolunteer[] incomplete =
        [
            AVolunteer.Registration with { Number = default },
            AVolunteer.Registration with { Residence = default(DivisionCode) },
            AVolunteer.Registration with { EightFrom = Today, AdultFrom = Today },
            AVolunteer.Registration with { Home = default(PracticeSiteId) },
            AVolunteer.Registration with { Organization = default(VolunteerOrganizationId) },
            AVolunteer.Registration with { Skills = [default] },
            AVolunteer.Registration with { Skills = [VolunteerSkill.Cooking, VolunteerSkill.FirstAid, VolunteerSkill.Cooking] },
            AVolunteer.Registration with { ServiceCategories = [ActivityCategory.LegalAid, ActivityCategory.LegalAid] },
            AVolunteer.Registration with { OfOwnWill = false, Number = default }, // a bug comes before a refusal
        ];

        incomplete.Should().AllSatisfy(registration => FluentActions.Invoking(() => Register(registration)).Should().Throw<ArgumentException>());
        FluentActions.Invoking(() => Register(null!)).Should().Throw<ArgumentNullException>();
    }

    private static Decision<Volunteer> Register(NewVolunteer registration) =>
        Unchanged.Tried(Volunteer.Register(TestDistrict.Id, AVolunteer.TheId, registration, Today, TestDistrict.Nine));
}
