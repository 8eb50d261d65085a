namespace CivicPractice.Sites;

/// <summary>Whether anything new begins at a site.</summary>
internal static class SiteDoors
{
    /// <summary>Reads the site by id, so that whoever shuts it meanwhile is seen at the commit; refused with <see cref="SiteNotOpen"/>.</summary>
    public static async ValueTask<Decision> JudgeSiteAsync(this OpenDistrict district, PracticeSiteId site, CancellationToken cancellationToken) =>
        await district.Sites.FindAsync(site, cancellationToken) is { State: not SiteState.Open } shut ? new SiteNotOpen(site, shut.State) : Decision.Accepted;
}
