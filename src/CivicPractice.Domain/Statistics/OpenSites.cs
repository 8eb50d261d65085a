using CivicPractice.Sites;

namespace CivicPractice.Statistics;

/// <summary>How many sites are open, by tier and setting.</summary>
internal sealed class OpenSites
{
    private readonly Dictionary<PracticeSiteId, SiteTier> _tiers = [];
    private readonly Dictionary<(SiteTier Tier, SiteSetting? Setting), int> _open = [];

    public OpenSites()
    {
    }

    public OpenSites(StatisticsSnapshot snapshot)
    {
        foreach (var (site, tier) in snapshot.Sites) _tiers.Add(site, tier);
        foreach (var (tier, setting, open) in snapshot.Open) _open.Add((tier, setting), open);
    }

    public IReadOnlyList<TierOfSite> Tiers => [.. _tiers.Select(one => new TierOfSite(one.Key, one.Value))];

    public IReadOnlyList<OpenSiteCount> Counts => [.. _open.Select(one => new OpenSiteCount(one.Key.Tier, one.Key.Setting, one.Value))];

    public int Open(SiteTier tier) => Open(tier, SiteSetting.Urban) + Open(tier, SiteSetting.Rural) + Open(tier, null);

    public int Open(SiteTier tier, SiteSetting? setting) => _open.GetValueOrDefault((tier, setting));

    public SiteTier? TierOf(PracticeSiteId site) => _tiers.TryGetValue(site, out var tier) ? tier : null;

    public void Apply(DomainEvent happened)
    {
        switch (happened)
        {
            case SitePlanned planned: _tiers[planned.Site] = planned.Tier; break;
            case SiteOpened opened: Count(opened.Tier, opened.Setting, 1); break;
            case SiteResumed resumed: Count(resumed.Tier, resumed.Setting, 1); break;
            case SiteSuspended suspended: Count(suspended.Tier, suspended.Setting, -1); break;
            case SiteMerged { WasOpen: true } merged: Count(merged.Tier, merged.Setting, -1); break;
            case SiteClosed { WasOpen: true } closed: Count(closed.Tier, closed.Setting, -1); break;
        }
    }

    private void Count(SiteTier tier, SiteSetting? setting, int by) => _open[(tier, setting)] = Open(tier, setting) + by;
}
