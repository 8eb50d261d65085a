namespace CivicPractice.Sites;

/// <summary>The sites that figures speak of.</summary>
internal static class SitesOfFigures
{
    /// <summary>What is known of some sites, ended ones too, by tier and id; one that the district does not have is left out.</summary>
    public static async ValueTask<IReadOnlyList<SiteFacts>> FactsOfSitesAsync(this OpenDistrict district, IEnumerable<PracticeSiteId> sites, CancellationToken cancellationToken)
    {
        // Most are live: those are loaded together.
        var live = (await district.Sites.ListAsync(new LiveSitesSpec(), cancellationToken)).ToDictionary(site => site.Id);
        var facts = new List<SiteFacts>();
        foreach (var id in sites)
        {
            if ((live.GetValueOrDefault(id) ?? await district.Sites.FindAsync(id, cancellationToken)) is { } site) facts.Add(site.Facts);
        }

        return [.. facts.OrderBy(one => one.Tier).ThenBy(one => one.Site)];
    }
}
