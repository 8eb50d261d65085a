using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Safeguards;

/// <summary>What sites and their safeguards have to do with each other.</summary>
internal static class SafeguardsOfSites
{
    /// <summary>Whether something may be established at a site; refused with <see cref="NotFound"/> or <see cref="SiteNotOpen"/>.</summary>
    public static async ValueTask<Decision> JudgeKnownSiteAsync(this OpenDistrict district, PracticeSiteId site, CancellationToken cancellationToken) =>
        await district.Sites.FindAsync(site, cancellationToken) is null ? new NotFound("site", site.Value) : await district.JudgeSiteAsync(site, cancellationToken);

    /// <summary>
    /// Ends what is left at a site that is merged or closed, within that unit of work: vacant posts and empty stocks, so that nobody looks for people and supplies for it. All else has refused the end
    /// (<see cref="SiteTies"/>).
    /// </summary>
    public static async ValueTask<Decision> EndSafeguardsWithinAsync(this OpenDistrict district, PracticeSiteId site, Instant at, CancellationToken cancellationToken)
    {
        var so = Decision.Accepted;
        foreach (var post in await district.Posts.ListAsync(new VacantPostsSpec(site), cancellationToken)) so &= post.Abolish(at);
        foreach (var item in await district.StockItems.ListAsync(new StockOfSiteSpec(site), cancellationToken)) so &= item.Close(at);
        return so;
    }
}
