using CivicPractice.Sites;

namespace CivicPractice.Statistics;

/// <summary>What kind each site is of, and how many of each kind are open.</summary>
internal sealed class OpenSites
{
    private static readonly SiteSetting?[] Settings = [null, SiteSetting.Urban, SiteSetting.Rural];

    private readonly Handles<PracticeSiteId> _sites;
    private readonly List<SiteTier?> _tiers = [];

    // Tables and no dictionaries, because these are asked often: a row a tier, a column a setting, the first where nobody said.
    private readonly int[,] _open = new int[(int)SiteTier.Point + 1, Settings.Length];
    private readonly List<int>[,] _kinds = new List<int>[(int)SiteTier.Point + 1, Settings.Length];

    public OpenSites(Handles<PracticeSiteId> sites, IEnumerable<KindOfSite> known, IEnumerable<OpenSiteCount> open)
    {
        _sites = sites;
        foreach (var tier in Enum.GetValues<SiteTier>())
        {
            for (var column = 0; column < Settings.Length; column++) _kinds[(int)tier, column] = [];
        }

        foreach (var (site, tier, setting) in known) Plan(site, tier, setting);
        foreach (var (tier, setting, count) in open) Count(tier, setting, count);
    }

    public IReadOnlyList<KindOfSite> Kinds =>
        [.. from tier in Enum.GetValues<SiteTier>() from setting in Settings from site in OfKind(tier, setting) select new KindOfSite(_sites[site], tier, setting)];

    public IReadOnlyList<OpenSiteCount> Counts =>
        [.. from tier in Enum.GetValues<SiteTier>() from setting in Settings let open = Open(tier, setting) where open != 0 select new OpenSiteCount(tier, setting, open)];

    public int Open(SiteTier tier) => Open(tier, null) + Open(tier, SiteSetting.Urban) + Open(tier, SiteSetting.Rural);

    public int Open(SiteTier tier, SiteSetting? setting) => _open[(int)tier, ColumnOf(setting)];

    public SiteTier? TierOf(PracticeSiteId site)
    {
        var handle = _sites.Of(site);
        return handle < _tiers.Count ? _tiers[handle] : null;
    }

    /// <summary>The sites of a kind, open or not, by id.</summary>
    public List<int> OfKind(SiteTier tier, SiteSetting? setting) => _kinds[(int)tier, ColumnOf(setting)];

    public void Plan(PracticeSiteId site, SiteTier tier, SiteSetting? setting)
    {
        var handle = _sites.Of(site);
        while (_tiers.Count <= handle) _tiers.Add(null);
        _tiers[handle] = tier;
        PutIn(tier, setting, handle);
    }

    public void Reclassify(SiteReclassified moved)
    {
        if (Enum.IsDefined(moved.Tier)) OfKind(moved.Tier, moved.From).Remove(_sites.Of(moved.Site));
        PutIn(moved.Tier, moved.To, _sites.Of(moved.Site));
        if (!moved.IsOpen) return;
        Count(moved.Tier, moved.From, -1);
        Count(moved.Tier, moved.To, 1);
    }

    public void Count(SiteTier tier, SiteSetting? setting, int by)
    {
        if (Enum.IsDefined(tier)) _open[(int)tier, ColumnOf(setting)] += by;
    }

    // A setting that this release does not know was not said to it; a tier that it does not know is counted nowhere.
    private static int ColumnOf(SiteSetting? setting) => setting switch
    {
        SiteSetting.Urban => 1,
        SiteSetting.Rural => 2,
        null or _ => 0,
    };

    private void PutIn(SiteTier tier, SiteSetting? setting, int site)
    {
        if (!Enum.IsDefined(tier)) return;
        var kind = OfKind(tier, setting);
        var place = kind.BinarySearch(site, _sites);
        if (place < 0) kind.Insert(~place, site);
    }
}
