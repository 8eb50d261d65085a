using CivicPractice.Sites;

namespace CivicPractice.Statistics;

/// <summary>How many sites are open, by tier and setting.</summary>
internal sealed class OpenSites
{
    private static readonly SiteSetting?[] Settings = [null, SiteSetting.Urban, SiteSetting.Rural];

    private readonly Dictionary<PracticeSiteId, SiteTier> _tiers = [];

    // A table and no dictionary, because the overview is asked often: a row a tier, a column a setting, the first where nobody said.
    private readonly int[,] _open = new int[(int)SiteTier.Point + 1, Settings.Length];

    public OpenSites()
    {
    }

    public OpenSites(StatisticsSnapshot snapshot)
    {
        foreach (var (site, tier) in snapshot.Sites) _tiers.Add(site, tier);
        foreach (var (tier, setting, open) in snapshot.Open) Count(tier, setting, open);
    }

    public IReadOnlyList<TierOfSite> Tiers => [.. _tiers.Select(one => new TierOfSite(one.Key, one.Value))];

    public IReadOnlyList<OpenSiteCount> Counts =>
        [.. from tier in Enum.GetValues<SiteTier>() from setting in Settings let open = Open(tier, setting) where open != 0 select new OpenSiteCount(tier, setting, open)];

    public int Open(SiteTier tier) => Open(tier, null) + Open(tier, SiteSetting.Urban) + Open(tier, SiteSetting.Rural);

    public int Open(SiteTier tier, SiteSetting? setting) => _open[(int)tier, ColumnOf(setting)];

    public SiteTier? TierOf(PracticeSiteId site) => _tiers.TryGetValue(site, out var tier) ? tier : null;

    public void Apply(DomainEvent happened)
    {
        switch (happened)
        {
            case SitePlanned planned: _tiers[planned.Site] = planned.Tier; break;
            case SiteOpened opened: Count(opened.Tier, opened.Setting, 1); break;
            case SiteResumed resumed: Count(resumed.Tier, resumed.Setting, 1); break;
            case SiteSuspended suspended: Count(suspended.Tier, suspended.Setting, -1); break;
            case SiteReclassified { IsOpen: true } moved:
                Count(moved.Tier, moved.From, -1);
                Count(moved.Tier, moved.To, 1);
                break;
        }
    }

    // A setting that this release does not know was not said to it.
    private static int ColumnOf(SiteSetting? setting) => setting switch
    {
        SiteSetting.Urban => 1,
        SiteSetting.Rural => 2,
        null or _ => 0,
    };

    private void Count(SiteTier tier, SiteSetting? setting, int by) => _open[(int)tier, ColumnOf(setting)] += by;
}
