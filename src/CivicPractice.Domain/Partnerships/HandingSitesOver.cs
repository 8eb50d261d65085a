using CivicPractice.Circles;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Partnerships;

/// <summary>What becomes of partnerships, shared resources and groupings of sites at a site that has merged (阵地并转).</summary>
/// <remarks>
/// It follows the merger and is no part of it: whoever drew up a partnership with the site before has committed by then, and whoever comes later finds the site ended, so that
/// nothing is overlooked. Each step can be repeated; what is left behind by a crash follows when the merger is repeated.
/// </remarks>
internal sealed class HandingSitesOver(OpenDistrict district)
{
    public async ValueTask FollowAsync(PracticeSiteId merged, Instant at, CancellationToken cancellationToken)
    {
        foreach (var state in (PartnershipState[])[PartnershipState.Drafted, PartnershipState.InForce])
        {
            foreach (var partnership in await district.Partnerships.ListAsync(new PartnershipsInStateSpec(state, merged), cancellationToken))
                await RunAsync($"partnership.hand-over-site {partnership.Id} {merged}", () => ScopeAsync(partnership.Id, merged, at, cancellationToken), cancellationToken);
        }

        foreach (var resource in await district.SharedResources.ListAsync(new ResourcesInStateSpec(ResourceState.Available, merged), cancellationToken))
            await RunAsync($"resource.move {resource.Id}", () => ResourceAsync(resource.Id, merged, at, cancellationToken), cancellationToken);
        foreach (var grouping in await district.SiteGroupings.ListAsync(new SiteGroupingsSpec(), cancellationToken))
        {
            if (grouping.Sites.Contains(merged))
                await RunAsync($"site-grouping.hand-over {grouping.Id} {merged}", () => GroupingAsync(grouping.Id, merged, at, cancellationToken), cancellationToken);
        }
    }

    /// <summary>The site that a merged site is part of by now, where that one has merged in its turn too; itself where it has not merged.</summary>
    public static async ValueTask<PracticeSite> EndOfAsync(OpenDistrict district, PracticeSite site, CancellationToken cancellationToken)
    {
        while (site.MergedInto is { } into) site = (await district.Sites.FindAsync(into, cancellationToken))!;
        return site;
    }

    private async ValueTask RunAsync(string command, Func<ValueTask<Decision>> attempt, CancellationToken cancellationToken) =>
        (await district.RunAsync(command, default, attempt, cancellationToken)).EnsureAccepted();

    // What has ended meanwhile keeps naming the site it was for.
    private async ValueTask<Decision> ScopeAsync(PartnershipId id, PracticeSiteId merged, Instant at, CancellationToken cancellationToken)
    {
        var (from, into) = await BothAsync(merged, cancellationToken);
        var partnership = (await district.Partnerships.FindAsync(id, cancellationToken))!;
        return partnership.CanHandOverSite(from, into).IsAccepted ? partnership.HandOverSite(from, into, at) : Decision.Accepted;
    }

    private async ValueTask<Decision> GroupingAsync(SiteGroupingId id, PracticeSiteId merged, Instant at, CancellationToken cancellationToken)
    {
        var (from, into) = await BothAsync(merged, cancellationToken);
        var grouping = (await district.SiteGroupings.FindAsync(id, cancellationToken))!;
        return grouping.CanHandOver(from, into).IsAccepted ? grouping.HandOver(from, into, at) : Decision.Accepted;
    }

    private async ValueTask<Decision> ResourceAsync(SharedResourceId id, PracticeSiteId merged, Instant at, CancellationToken cancellationToken)
    {
        var (_, into) = await BothAsync(merged, cancellationToken);
        var resource = (await district.SharedResources.FindAsync(id, cancellationToken))!;
        var under = (await district.Partnerships.FindAsync(resource.Partnership, cancellationToken))!.FactsOf(resource.Commitment)!;
        return resource.Site == merged && resource.CanMoveTo(into, under).IsAccepted ? resource.MoveTo(into, under, at) : Decision.Accepted;
    }

    private async ValueTask<(SiteFacts From, SiteFacts Into)> BothAsync(PracticeSiteId merged, CancellationToken cancellationToken)
    {
        var from = (await district.Sites.FindAsync(merged, cancellationToken))!;
        return (from.Facts, (await EndOfAsync(district, from, cancellationToken)).Facts);
    }
}
