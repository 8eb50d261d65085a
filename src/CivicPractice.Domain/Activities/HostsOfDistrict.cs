using CivicPractice.Organizations;
using CivicPractice.Sites;

namespace CivicPractice.Activities;

/// <summary>Knows whether a host acts.</summary>
internal static class HostsOfDistrict
{
    /// <summary>Whether the site is open, or the organisation or team active; <see langword="null"/> when the district knows no such host.</summary>
    public static async ValueTask<bool?> IsActiveAsync(this OpenDistrict district, ActivityHost host, CancellationToken cancellationToken)
    {
        if (host.Site is { } site) return await district.Sites.FindAsync(site, cancellationToken) is { } at ? at.State == SiteState.Open : null;
        if (host.Team is { } team) return (await district.Teams.FindAsync(team, cancellationToken))?.IsActive;
        return host.Organization is { } organization && await district.Organizations.FindAsync(organization, cancellationToken) is { } found
            ? found.State == OrganizationState.Active
            : null;
    }
}
