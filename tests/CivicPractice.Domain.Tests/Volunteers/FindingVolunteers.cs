using CivicPractice.Activities;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Domain.Tests.Volunteers;

public class FindingVolunteers
{
    private static readonly Volunteer[] Candidates =
    [
        new AVolunteer().WithId(Id(1)).Registering(r => r with { Residence = TestDistrict.OtherVillage, Organization = AnOrganization.TheId }).Build(),
        new AVolunteer().WithId(Id(2)).At(TestDistrict.Nine + Duration.FromHours(1)).Build(), // in the village, of no organisation
        new AVolunteer().WithId(Id(3)).Registering(r => r with { Residence = TestDistrict.Town, Organization = AnOrganization.OtherId, Number = VolunteerNumber.Parse("990101-000003") }).Build(),
        new AVolunteer().WithId(Id(4)).Registering(r => r with { Residence = TestDistrict.Community }).Build(),
        new AVolunteer().WithId(Id(5)).Registering(r => r with { Organization = AnOrganization.TheId }).Suspended().Build(),
        new AVolunteer().WithId(Id(6)).Registering(r => r with { Residence = CivicPractice.Divisions.DivisionCode.Parse("990101101"), Organization = AnOrganization.TheId }).Build(),
        new AVolunteer().WithId(Id(7)).Withdrawn().Build(),
        new AVolunteer().WithId(Id(8)).Build(),
        new AVolunteer().WithId(Id(9)).At(TestDistrict.Nine + Duration.FromHours(2)).Minor().AppointedTo(VolunteerRole.Lecturer).AppliedFor(VolunteerRole.Mediator)
            .Registering(r => r with { Residence = TestDistrict.Code, Home = ASite.OtherId, Person = APerson.TheId, Skills = [new VolunteerSkill("first-aid-trainer")], ServiceCategories = [] }).Build(),
        new AVolunteer().WithId(Id(10)).Registering(r => r with { Residence = TestDistrict.Code, Home = ASite.OtherId, Skills = [], ServiceCategories = [new ActivityCategory("housekeeping-x")] })
            .AppointedTo(VolunteerRole.Lecturer).Merged().Build(),
    ];

    [Fact]
    public void Is_judged_alike_in_memory_and_in_a_store()
    {
        new VolunteerActive().ShouldAgreeWithItsExpression(Candidates);
        new LivingIn(TestDistrict.Town).ShouldAgreeWithItsExpression(Candidates);
        new LivingIn(TestDistrict.Village).ShouldAgreeWithItsExpression(Candidates);
        new RegisteredWith(AnOrganization.TheId).ShouldAgreeWithItsExpression(Candidates);
        new RegistrationNotEnded().ShouldAgreeWithItsExpression(Candidates);
        new WithSkill(VolunteerSkill.FirstAid).ShouldAgreeWithItsExpression(Candidates);
        new WishingToGive(ActivityCategory.Housekeeping).ShouldAgreeWithItsExpression(Candidates);
        new HoldingRole(VolunteerRole.Lecturer).ShouldAgreeWithItsExpression(Candidates);
        new ApplyingForRole(VolunteerRole.Mediator).ShouldAgreeWithItsExpression(Candidates);
        new OfPerson(APerson.TheId).ShouldAgreeWithItsExpression(Candidates);
        new AtHomeAt(ASite.OtherId).ShouldAgreeWithItsExpression(Candidates);
        new GrownUp(new LocalDate(2025, 6, 1)).ShouldAgreeWithItsExpression(Candidates);
        new MergedIntoVolunteer(AVolunteer.OtherId).ShouldAgreeWithItsExpression(Candidates);
        new WithVolunteerNumber(VolunteerNumber.Parse("990101-000003")).ShouldAgreeWithItsExpression(Candidates);
    }

    [Fact]
    public void In_a_town_finds_the_active_ones_of_its_villages_by_place_and_time() =>
        Found(new VolunteersLivingInSpec(TestDistrict.Town)).Should().Equal(3, 8, 2, 1);

    [Fact]
    public void Of_an_organisation_finds_the_active_ones() =>
        Found(new VolunteersOfOrganizationSpec(AnOrganization.TheId)).Should().Equal(1, 6);

    [Fact]
    public void To_be_handed_over_finds_the_active_ones_first_and_no_more_than_asked_for()
    {
        Found(new VolunteersToHandOverSpec(AnOrganization.TheId, 9)).Should().Equal(1, 6, 5);
        Found(new VolunteersToHandOverSpec(AnOrganization.TheId, 2)).Should().Equal(1, 6);
    }

    [Fact]
    public void By_number_finds_the_one() =>
        Found(new VolunteerByNumberSpec(VolunteerNumber.Parse("990101-000003"))).Should().Equal(3);

    [Fact]
    public void With_a_skill_or_a_wish_finds_the_whole_word_only()
    {
        Found(new VolunteersWithSkillSpec(VolunteerSkill.FirstAid)).Should().NotContain([9, 10]).And.Contain([1, 8]);
        Found(new VolunteersWishingToGiveSpec(ActivityCategory.Housekeeping)).Should().NotContain([9, 10]).And.Contain([1, 8]);
    }

    [Fact]
    public void With_a_role_finds_who_holds_it_and_who_waits_for_it()
    {
        Found(new RoleHoldersSpec(VolunteerRole.Lecturer)).Should().Equal(9);
        Found(new RoleHoldersSpec(VolunteerRole.Mediator)).Should().BeEmpty();
        Found(new RoleApplicantsSpec(VolunteerRole.Mediator)).Should().Equal(9);
    }

    [Fact]
    public void Of_a_person_a_site_or_another_registration_finds_them()
    {
        Found(new RegistrationsOfPersonSpec(APerson.TheId)).Should().Equal(9);
        Found(new VolunteersOfSiteSpec(ASite.OtherId)).Should().Equal(9);
        Found(new RegistrationsMergedSpec(AVolunteer.OtherId)).Should().Equal(10);
    }

    [Fact]
    public void Who_has_come_of_age_is_found_on_the_birthday()
    {
        Found(new GrownUpVolunteersSpec(new LocalDate(2025, 5, 31))).Should().BeEmpty();
        Found(new GrownUpVolunteersSpec(new LocalDate(2025, 6, 1), 1)).Should().Equal(9);
    }

    private static VolunteerId Id(byte number) => new(new Guid(0, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, number));

    private static IEnumerable<int> Found(CriterionSpec<Volunteer> spec) => spec.Evaluate(Candidates).Select(volunteer => (int)volunteer.Id.Value.ToByteArray()[15]);
}
