using System.Globalization;
using CivicPractice.Divisions;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.Benchmarks.Statistics;

/// <summary>The sites of a mission-sized district: all that are open, and a few that are planned, suspended or closed.</summary>
internal sealed class MissionSites
{
    private const int OthersPerTier = 9;
    private readonly SeededIds _ids = new(1);
    private readonly List<PracticeSite> _sites = [];

    private MissionSites()
    {
        var centre = Opened(SiteTier.Centre, null, TestDistrict.Code, null);
        PracticeSite[] institutes = [.. Enumerable.Range(0, MissionSize.Institutes).Select(i => Opened(SiteTier.Institute, null, Town(i), centre.Facts))];
        var stations = MissionSize.UrbanStations + MissionSize.RuralStations;
        for (var i = 0; i < stations + OthersPerTier; i++)
        {
            var setting = i < MissionSize.UrbanStations ? SiteSetting.Urban : SiteSetting.Rural;
            var above = institutes[i % institutes.Length];
            var station = Planned(SiteTier.Station, setting, Village(above.Division, i / institutes.Length), above.Facts);
            if (i < stations) Open(station, above.Facts);
            else if (i % 2 == 0) station.Close(SiteClosureReason.LittleUsed, SiteTies.None, TestDistrict.Nine).EnsureAccepted();
        }

        PracticeSite[] hosts = [.. _sites.Where(site => site is { Tier: SiteTier.Station, State: SiteState.Open })];
        for (var i = 0; i < MissionSize.Points + OthersPerTier; i++)
        {
            var above = hosts[i % hosts.Length];
            var point = Opened(SiteTier.Point, null, above.Division, above.Facts);
            if (i >= MissionSize.Points) point.Suspend(TestDistrict.Nine).EnsureAccepted();
        }
    }

    public static IReadOnlyList<PracticeSite> Make() => new MissionSites()._sites;

    private static DivisionCode Town(int number) => DivisionCode.Parse(string.Create(CultureInfo.InvariantCulture, $"{TestDistrict.Code}{100 + number}"));

    private static DivisionCode Village(DivisionCode town, int number) => DivisionCode.Parse(string.Create(CultureInfo.InvariantCulture, $"{town}{200 + number}"));

    private PracticeSite Opened(SiteTier tier, SiteSetting? setting, DivisionCode division, SiteFacts? above)
    {
        var site = Planned(tier, setting, division, above);
        Open(site, above);
        return site;
    }

    private PracticeSite Planned(SiteTier tier, SiteSetting? setting, DivisionCode division, SiteFacts? above)
    {
        var plan = ASite.PlanOf(tier) with { Division = division, Setting = setting, Parent = above?.Site };
        var site = PracticeSite.Plan(TestDistrict.Id, _ids.Next<PracticeSiteId>(), plan, above, TestDistrict.Nine).EnsureAccepted();
        _sites.Add(site);
        return site;
    }

    private static void Open(PracticeSite site, SiteFacts? above) => site.Open(above, TestDistrict.Nine).EnsureAccepted();
}
