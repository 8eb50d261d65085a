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
    ];

    [Fact]
    public void Is_judged_alike_in_memory_and_in_a_store()
    {
        new VolunteerActive().ShouldAgreeWithItsExpression(Candidates);
        new LivingIn(TestDistrict.Town).ShouldAgreeWithItsExpression(Candidates);
        new LivingIn(TestDistrict.Village).ShouldAgreeWithItsExpression(Candidates);
        new RegisteredWith(AnOrganization.TheId).ShouldAgreeWithItsExpression(Candidates);
        new RegistrationNotEnded().ShouldAgreeWithItsExpression(Candidates);
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

    private static VolunteerId Id(byte number) => new(new Guid(0, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, number));

    private static IEnumerable<int> Found(CriterionSpec<Volunteer> spec) => spec.Evaluate(Candidates).Select(volunteer => (int)volunteer.Id.Value.ToByteArray()[15]);
}
