using CivicPractice.Organizations;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Benchmarks.Statistics;

/// <summary>The people of a mission-sized district: all who are active, and some who are not any more.</summary>
internal static class MissionPeople
{
    private const int DissolvedOrganizations = 18;
    private const int WithdrawnVolunteers = 1_088;
    private static readonly NewOrganization Association = new() { Name = "志愿者协会" };

    public static IEnumerable<VolunteerOrganization> Organizations()
    {
        var ids = new SeededIds(2);
        for (var i = 0; i < MissionSize.Organizations + DissolvedOrganizations; i++)
        {
            var organization = VolunteerOrganization.Register(TestDistrict.Id, ids.Next<VolunteerOrganizationId>(), Association, TestDistrict.Nine);
            if (i >= MissionSize.Organizations) (organization.Suspend(TestDistrict.Nine) & organization.Dissolve(OrganizationTies.None, TestDistrict.Nine)).EnsureAccepted();
            yield return organization;
        }
    }

    public static IEnumerable<Volunteer> Volunteers()
    {
        var ids = new SeededIds(3);
        for (var i = 0; i < MissionSize.Volunteers + WithdrawnVolunteers; i++)
        {
            var id = ids.Next<VolunteerId>();
            var volunteer = Volunteer.Register(TestDistrict.Id, id, AVolunteer.Registration, TestDistrict.Monday, TestDistrict.Nine).EnsureAccepted();
            if (i >= MissionSize.Volunteers) volunteer.Withdraw(TestDistrict.Nine).EnsureAccepted();
            yield return volunteer;
        }
    }
}
