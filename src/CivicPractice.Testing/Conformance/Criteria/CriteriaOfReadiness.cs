using CivicPractice.Divisions;
using CivicPractice.Readiness;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about inspections and about the readiness of sites.</summary>
internal static class CriteriaOfReadiness
{
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly LocalDate MendBy = AnInspection.MendBy;

    public static CandidateSet<SiteReadiness, PracticeSiteId> Sites { get; } = new(
        "Readiness of sites", site => site.Id, Candidates,
        [
            ("with defects", new HasOpenDefects()),
            ("overdue on the day after the last", new HasOverdueDefects(MendBy.PlusDays(1))),
            ("overdue on the last day", new HasOverdueDefects(MendBy)),
            ("not ready", new SiteNotReady()),
            ("of a tier", new ReadinessOfTier(SiteTier.Point)),
            ("of a setting", new ReadinessOfSetting(SiteSetting.Urban)),
            ("within a town", new ReadinessWithin(TestDistrict.Town)),
            ("within a village", new ReadinessWithin(TestDistrict.Village)),
            ("inspected before a day", new LastInspectedBefore(Monday)),
            ("not inspected to the end", new FirstInspectionNotConcluded()),
            ("lacking equipment", new LacksThing(ReadinessThing.Equipment)),
            ("lacking signs", new LacksThing(ReadinessThing.Signs)),
            ("judged by an older standard", new JudgedByOlderStandard(2, null)),
            ("judged by a standard of another setting", new JudgedByOlderStandard(1, SiteSetting.Urban)),
        ],
        [
            ("with defects", () => new SitesWithDefectsSpec()),
            ("with defects in a town", () => new SitesWithDefectsSpec(within: TestDistrict.Town)),
            ("overdue", () => new SitesOverdueSpec(MendBy.PlusDays(3))),
            ("overdue stations", () => new SitesOverdueSpec(MendBy.PlusDays(3), SiteTier.Station)),
            ("not ready", () => new SitesNotReadySpec()),
            ("institutes of a town that are not ready", () => new SitesNotReadySpec(SiteTier.Institute, TestDistrict.Town)),
            ("inspected long ago", () => new SitesLastInspectedBeforeSpec(Monday.PlusDays(2))),
            ("inspected long ago in the sub-district", () => new SitesLastInspectedBeforeSpec(Monday.PlusDays(2), within: TestDistrict.Subdistrict)),
            ("not inspected to the end", () => new SitesFirstInspectionNotConcludedSpec()),
            ("not inspected to the end in a town", () => new SitesFirstInspectionNotConcludedSpec(within: TestDistrict.Town)),
            ("lacking equipment", () => new SitesLackingSpec(ReadinessThing.Equipment)),
            ("stations lacking equipment", () => new SitesLackingSpec(ReadinessThing.Equipment, SiteTier.Station)),
            ("judged by an older standard", () => new SitesJudgedByOlderStandardSpec(3)),
            ("judged by an older standard in the city", () => new SitesJudgedByOlderStandardSpec(3, SiteSetting.Urban)),
        ]);

    public static CandidateSet<SiteInspection, SiteInspectionId> Inspections { get; } = new(
        "Inspections", inspection => inspection.Id,
        () => [.. Built().Select((one, n) => one.WithId(HardIds.At<SiteInspectionId>(n)).BuildRaising())],
        [
            ("to be done", new InspectionToBeDone(Monday)),
            ("of a site", new InspectionOfSite(ASite.StationId)),
        ],
        [
            ("to be done", () => new InspectionsToBeDoneSpec(Monday)),
            ("of a site", () => new InspectionsOfSiteSpec(ASite.StationId)),
        ]);

    public static IEnumerable<ConformanceCase> Cases => [.. Sites.Cases, .. Inspections.Cases];

    private static List<SiteReadiness> Candidates()
    {
        var all = new List<(AnInspection Inspection, SiteFacts Site)>
        {
            (Ready(), At(SiteTier.Station, TestDistrict.Village)),
            (new AnInspection(), At(SiteTier.Point, TestDistrict.Village)),
            (new AnInspection().Cancelled(), At(SiteTier.Centre, TestDistrict.Code)),
            (new AnInspection(), At(SiteTier.Station, TestDistrict.OtherVillage)),
            (Lacking(RequirementCode.FirstAidKit), At(SiteTier.Station, TestDistrict.Village)),
            (Lacking(RequirementCode.BasicEquipment, MendBy.PlusDays(1)), At(SiteTier.Station, TestDistrict.OtherVillage)),
            (Lacking(RequirementCode.UnifiedSigns, MendBy.PlusDays(-1)), At(SiteTier.Point, TestDistrict.Village)),
            (Lacking(RequirementCode.FixedPremises, MendBy.PlusDays(2)), At(SiteTier.Institute, TestDistrict.Town)),
            (AnInspection.In(InspectionState.Concluded), At(SiteTier.Station, TestDistrict.Village)),
            (AnInspection.In(InspectionState.Concluded), At(SiteTier.Institute, TestDistrict.Town)),
            (AnInspection.In(InspectionState.Concluded).Mended(RequirementCode.FixedPremises), At(SiteTier.Station, TestDistrict.Community, SiteSetting.Urban)),
            (AnInspection.In(InspectionState.Concluded).PlannedFor(Monday.PlusDays(-1)), At(SiteTier.Station, TestDistrict.OtherCommunity, SiteSetting.Urban)),
            (Ready().PlannedFor(Monday.PlusDays(1)), At(SiteTier.Station, TestDistrict.Community, SiteSetting.Urban)),
            (Lacking(RequirementCode.FirstAidKit).JudgedBy(Second), At(SiteTier.Station, TestDistrict.Village)),
            (Ready().PlannedFor(Monday.PlusDays(-2)).JudgedBy(Second), At(SiteTier.Station, TestDistrict.OtherCommunity, SiteSetting.Urban)),
            // By the standard of the city, and by the one for everywhere.
            (Ready().JudgedBy(OfTheCity), At(SiteTier.Station, TestDistrict.Community, SiteSetting.Urban)),
            (Lacking(RequirementCode.FirstAidKit).JudgedBy(OfTheCity), At(SiteTier.Station, TestDistrict.OtherCommunity, SiteSetting.Urban)),
            (Ready().JudgedBy(OfTheCity), At(SiteTier.Station, TestDistrict.Village, SiteSetting.Rural)),
            // From here on they end or move.
            (AnInspection.In(InspectionState.Concluded), At(SiteTier.Station, TestDistrict.Village)),
            (new AnInspection(), At(SiteTier.Station, TestDistrict.Village)),
            (AnInspection.In(InspectionState.Concluded), At(SiteTier.Station, TestDistrict.Village)),
        };
        var built = all.Select((one, n) => one.Inspection.Of(one.Site with { Site = HardIds.At<PracticeSiteId>(n) }).WithId(HardIds.At<SiteInspectionId>(n)).BuildReadinessRaising()).ToList();
        foreach (var ended in built[^3..^1]) ended.End(TestDistrict.Nine).EnsureAccepted();
        built[^1].Move(TestDistrict.OtherVillage, Monday.PlusDays(1), TestDistrict.Nine).EnsureAccepted();
        return built;
    }

    private static List<AnInspection> Built()
    {
        List<AnInspection> all = [.. Enum.GetValues<InspectionState>().Select(AnInspection.In)];
        foreach (var days in new[] { -1, 0, 0, 1 }) all.Add(new AnInspection().PlannedFor(Monday.PlusDays(days)).Of(ASite.FactsOf(SiteTier.Centre)));
        foreach (var hours in new[] { 2, 1, 3, 2 }) all.Add(new AnInspection().OpenedAfter(Duration.FromHours(hours)));
        all.Add(new AnInspection().PlannedFor(Monday.PlusDays(-30)).OpenedOn(Monday));
        return all;
    }

    private static ReadinessRules Second { get; } = new()
    {
        Standards = [.. ReadinessStandard.Defaults.Select(one => new ReadinessStandard(one.Tier, one.Setting, 2, one.Requirements))],
    };

    private static ReadinessRules OfTheCity { get; } = new()
    {
        Standards = [.. ReadinessStandard.Defaults, .. ReadinessStandard.Defaults.Select(one => new ReadinessStandard(one.Tier, SiteSetting.Urban, 1, one.Requirements))],
    };

    private static AnInspection Ready() => new AnInspection().OtherwiseMet().Concluded();

    private static AnInspection Lacking(RequirementCode requirement, LocalDate? mendBy = null) => new AnInspection().Missing(requirement, mendBy).OtherwiseMet().Concluded();

    private static SiteFacts At(SiteTier tier, DivisionCode division, SiteSetting? setting = null)
    {
        var usual = ASite.FactsOf(tier);
        return usual with { Division = division, Setting = setting ?? usual.Setting };
    }
}
