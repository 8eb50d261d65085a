using CivicPractice.Organizations;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Organizations;

public class OrganizationsInADistrict
{
    private static readonly VolunteerOrganizationId TheId = new(Guid.Parse("00000000-0000-7000-8000-0000000000f7"));

    private static readonly NewOrganization Lamp = new() { Name = "Lamp of the East Street" };

    private readonly OpenDistrict _district = TestDistrict.Open();

    private RegisteringOrganizations Registering => new(_district);

    [Fact]
    public async Task Are_registered_once()
    {
        (await Registering.RegisterAsync(TheId, Lamp, TestDistrict.Nine)).EnsureAccepted();
        (await Registering.RegisterAsync(TheId, Lamp, TestDistrict.Nine)).Should().Be((Decision)new AlreadyExists("organization", TheId.Value));

        (await _district.Statistics.FiguresAsync()).Overview().Answer.Organizations.Should().Be(1);
    }

    [Fact]
    public async Task Are_suspended_resumed_and_dissolved()
    {
        (await Registering.RegisterAsync(TheId, Lamp, TestDistrict.Nine)).EnsureAccepted();

        (await Registering.SuspendAsync(TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _district.Statistics.FiguresAsync()).Overview().Answer.Organizations.Should().Be(0);
        (await Registering.ResumeAsync(TheId, TestDistrict.Nine)).EnsureAccepted();
        (await _district.Statistics.FiguresAsync()).Overview().Answer.Organizations.Should().Be(1);
        (await Registering.SuspendAsync(TheId, TestDistrict.Nine)).EnsureAccepted();
        (await Registering.DissolveAsync(TheId, TestDistrict.Nine)).EnsureAccepted();

        (await _district.Statistics.FiguresAsync()).Overview().Answer.Organizations.Should().Be(0);
        (await _district.Organizations.FindAsync(TheId))!.State.Should().Be(OrganizationState.Dissolved);
    }

    [Fact]
    public async Task At_a_site_the_district_does_not_have_or_unknown_are_refused()
    {
        var nowhere = new PracticeSiteId(Guid.Parse("00000000-0000-7000-8000-0000000000f8"));

        (await Registering.RegisterAsync(TheId, Lamp with { Site = nowhere }, TestDistrict.Nine)).Should().Be((Decision)new NotFound("site", nowhere.Value));
        (await Registering.SuspendAsync(TheId, TestDistrict.Nine)).Should().Be((Decision)new NotFound("organization", TheId.Value));
    }
}
