using CivicPractice.Divisions;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about sites.</summary>
internal static class CriteriaOfSites
{
    public static CandidateSet<PracticeSite, PracticeSiteId> Set { get; } = new(
        "Sites", site => site.Id, Candidates,
        [
            ("open", new OpenSite()),
            ("under a site", new SiteUnder(ASite.InstituteId)),
            ("of a tier", new SiteOfTier(SiteTier.Point)),
            ("live", new LiveSite()),
            ("within a town", new SiteWithin(TestDistrict.Town)),
            ("within a village", new SiteWithin(TestDistrict.Village)),
            ("of a setting", new SiteOfSetting(SiteSetting.Urban)),
            ("holding thirty", new SiteHolding(30)),
            ("suspended", new SiteInState(SiteState.Suspended)),
            ("opened in a day", new SiteOpenedDuring(ADay)),
            ("ended in a day", new SiteEndedDuring(TimeRange.Starting(TestDistrict.Nine, Duration.FromHours(1)))),
            ("ever opened", new SiteEverOpened()),
            ("at a division", new SiteAt(TestDistrict.Town)),
            ("offering a platform", new OffersPlatform(ServicePlatform.PeoplesStage)),
            ("named by a text", new SiteNamed("TEA house's 茶")),
        ],
        [
            ("open", () => new OpenSitesSpec()),
            ("open points", () => new OpenSitesSpec(SiteTier.Point)),
            ("open stations of a town", () => new OpenSitesSpec(SiteTier.Station, TestDistrict.Town)),
            ("open within the district", () => new OpenSitesSpec(within: TestDistrict.Code)),
            ("open in the city", () => new OpenSitesSpec(setting: SiteSetting.Urban)),
            ("open with room for thirty", () => new OpenSitesSpec(holding: 30)),
            ("open with a platform", () => new OpenSitesSpec(offering: ServicePlatform.PeoplesStage)),
            ("open with a text in the name", () => new OpenSitesSpec(named: "茶")),
            ("opened in a day", () => new SitesOpenedSpec(ADay)),
            ("ended in a day", () => new SitesEndedSpec(TimeRange.Starting(TestDistrict.Nine, Duration.FromDays(3)))),
            ("live", () => new LiveSitesSpec()),
            ("live within a town", () => new LiveSitesSpec(TestDistrict.Town)),
            ("suspended", () => new SitesInStateSpec(SiteState.Suspended)),
            ("planned in a town", () => new SitesInStateSpec(SiteState.Planned, TestDistrict.Town)),
            ("under a site", () => new ChildSitesSpec(ASite.InstituteId)),
        ]);

    // Sites open a day after they were planned.
    private static TimeRange ADay => TimeRange.Starting(TestDistrict.Nine + Duration.FromDays(1), Duration.FromHours(1));

    public static IEnumerable<ConformanceCase> Cases => Set.Cases;

    private static List<PracticeSite> Candidates()
    {
        var all = new List<ASite> { ASite.Of(SiteTier.Centre), ASite.Of(SiteTier.Centre).Opened(), ASite.Of(SiteTier.Institute).Opened(), ASite.Of(SiteTier.Point).Opened() };
        foreach (var state in Enum.GetValues<SiteState>()) all.Add(ASite.In(state));
        all.Add(ASite.Of(SiteTier.Point).Planning(plan => plan with { Division = TestDistrict.OtherVillage })
            .Under(ASite.FactsOf(SiteTier.Institute)).Opened());
        all.Add(In(TestDistrict.OtherVillage).Opened().Holding(29));
        all.Add(In(TestDistrict.OtherVillage).Opened().Holding(30));
        all.Add(In(TestDistrict.Village).Opened().Holding(31));
        all.Add(Urban(TestDistrict.OtherCommunity).Opened());
        all.Add(Urban(TestDistrict.Community).Opened());
        all.Add(ASite.Of(SiteTier.Institute).Planning(plan => plan with { Division = TestDistrict.Subdistrict }).Opened());
        foreach (var platform in new[] { ServicePlatform.PeoplesStage, ServicePlatform.FarmhouseLibrary, ServicePlatform.PeoplesStage })
            all.Add(In(TestDistrict.Village).Offering(new ServicePlatform("peoples-stage-2")).Offering(platform).Opened());
        foreach (var name in new[] { "TEA house's 茶", "tea house's 茶", "a TEA house's 茶 %_", "茶" })
            all.Add(In(TestDistrict.Village).Planning(plan => plan with { Name = name }).Opened());
        // Opened and ended out of the ranges that are asked for.
        foreach (var days in new[] { 1, 40 }) all.Add(In(TestDistrict.OtherVillage).AfterDays(days).Opened().Suspended().Closed());
        all.AddRange([In(TestDistrict.OtherVillage), In(TestDistrict.Village).Opened().Holding(31).Suspended()]);
        // Outside the ranges that are asked for.
        all.AddRange([In(TestDistrict.OtherVillage).AfterDays(1).Opened(), In(TestDistrict.OtherVillage).Opened().Closed()]);
        return [.. all.Select((one, n) => one.WithId(HardIds.At<PracticeSiteId>(n)).BuildRaising())];
    }

    private static ASite In(DivisionCode village) => new ASite().Planning(plan => plan with { Division = village });

    private static ASite Urban(DivisionCode community) => new ASite().Planning(plan => plan with { Division = community, Setting = SiteSetting.Urban })
        .Under(ASite.FactsOf(SiteTier.Institute) with { Site = ASite.OtherId, Division = TestDistrict.Subdistrict });
}
