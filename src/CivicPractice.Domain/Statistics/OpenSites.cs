using CivicPractice.Sites;

namespace CivicPractice.Statistics;

/// <summary>How many sites are open, by tier and, for stations, by setting.</summary>
internal sealed class OpenSites
{
    private readonly Dictionary<PracticeSiteId, SiteTier> _tiers = [];
    private readonly Dictionary<SiteTier, int> _open = [];
    private readonly Dictionary<SiteSetting, int> _stations = [];

    public int Open(SiteTier tier) => _open.GetValueOrDefault(tier);

    public int OpenStations(SiteSetting setting) => _stations.GetValueOrDefault(setting);

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

    private void Count(SiteTier tier, SiteSetting? setting, int by)
    {
        _open[tier] = _open.GetValueOrDefault(tier) + by;
        if (tier == SiteTier.Station && setting is { } where) _stations[where] = _stations.GetValueOrDefault(where) + by;
    }
}
