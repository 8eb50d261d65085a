using CivicPractice.Activities;
using CivicPractice.Projects;
using CivicPractice.Teams;
using CivicPractice.Volunteers;

namespace CivicPractice.Organizations;

/// <summary>What hangs on an organisation when it is to be dissolved; it is handed over first (<see cref="RegisteringOrganizations.HandOverAsync"/>).</summary>
/// <param name="Teams">The teams that belong to it, but for those dissolved.</param>
/// <param name="Volunteers">The volunteers registered with it, but for those whose registration has ended.</param>
/// <param name="ActivitiesLeft">The activities that it hosts and that are neither held nor cancelled, drafts too.</param>
/// <param name="ProjectsUnderWay">The service projects that it hosts and that run or pause.</param>
public sealed record OrganizationTies(int Teams, int Volunteers, int ActivitiesLeft, int ProjectsUnderWay = 0)
{
    /// <summary>Nothing hangs on it.</summary>
    public static OrganizationTies None { get; } = new(0, 0, 0);

    /// <summary>Whether there is somebody left to hand over.</summary>
    public bool HasTeamsOrVolunteers => Teams + Volunteers > 0;

    /// <summary>Counts what hangs on an organisation, for the question before it is dissolved.</summary>
    /// <remarks>The count holds as long as the organisation is suspended: what comes to it reads it too, and finds that it pauses.</remarks>
    /// <param name="district">The district.</param>
    /// <param name="organization">The organisation.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async ValueTask<OrganizationTies> OfAsync(OpenDistrict district, VolunteerOrganizationId organization, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(district);
        return new OrganizationTies(
            await district.Teams.CountAsync(new TeamOfOrganization(organization) & !new TeamIsDissolved(), cancellationToken),
            await district.Volunteers.CountAsync(new RegisteredWith(organization) & new RegistrationNotEnded(), cancellationToken),
            await district.Activities.CountAsync(new HostedBy(ActivityHost.Of(organization)) & new NotYetHeld(), cancellationToken),
            await district.Projects.CountAsync(new ProjectOfHost(ActivityHost.Of(organization)) & new ProjectUnderWay(), cancellationToken));
    }
}
