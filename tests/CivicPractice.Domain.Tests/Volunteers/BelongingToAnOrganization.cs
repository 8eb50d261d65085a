using CivicPractice.Domain.Tests.Support;
using CivicPractice.Organizations;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Domain.Tests.Volunteers;

public class BelongingToAnOrganization
{
    [Fact]
    public void Changes_and_says_from_where_to_where()
    {
        var volunteer = new AVolunteer().Registering(r => r with { Organization = AnOrganization.TheId }).Build();

        volunteer.TransferTo(AnOrganization.OtherId, TestDistrict.Nine).EnsureAccepted();
        volunteer.TransferTo(null, TestDistrict.Nine).EnsureAccepted();

        volunteer.Organization.Should().BeNull();
        Raised.EventsOf(volunteer).Should().Equal(
            new VolunteerTransferred(AVolunteer.TheId, AnOrganization.TheId, AnOrganization.OtherId), new VolunteerTransferred(AVolunteer.TheId, AnOrganization.OtherId, null));
        FluentActions.Invoking(() => volunteer.TransferTo(default(VolunteerOrganizationId), TestDistrict.Nine)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task In_a_district_is_to_one_that_is_there_and_active()
    {
        var place = await Neighbourhood.FoundedAsync();
        var nobody = new VolunteerId(new Guid("00000000-0000-7000-8000-0000000000c9"));

        (await place.Registering.TransferAsync(Neighbourhood.Li, Neighbourhood.Organization, TestDistrict.Nine)).EnsureAccepted();

        (await place.Open().Volunteers.ListAsync(new VolunteersOfOrganizationSpec(Neighbourhood.Organization))).Should().ContainSingle();
        (await place.Registering.TransferAsync(nobody, AnOrganization.OtherId, TestDistrict.Nine)).Refusals
            .Should().Equal(new NotFound("volunteer", nobody.Value), new NotFound("organization", AnOrganization.OtherId.Value));
        await place.ChangeAsync(Neighbourhood.Organization, one => one.Suspend(TestDistrict.Nine));
        (await place.Store.TryAsync(() => place.Registering.TransferAsync(Neighbourhood.Zhao, Neighbourhood.Organization, TestDistrict.Nine)))
            .Should().Be((Decision)new OrganizationInactive(Neighbourhood.Organization));
        (await place.Registering.TransferAsync(Neighbourhood.Li, null, TestDistrict.Nine)).EnsureAccepted();
    }
}
