using CivicPractice.Readiness;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>The readiness of a site from its first inspection to its closing, by the use cases.</summary>
internal static class InspectionJourneys
{
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly LocalDate Monday = TestDistrict.Monday;
    private static readonly LocalDate MendBy = AnInspection.MendBy;
    private static readonly SiteInspectionId First = AnInspection.TheId;
    private static readonly SiteInspectionId Second = AnInspection.OtherId;
    private static readonly SiteInspectionId Third = new(new Guid("00000000-0000-7000-8000-000000008a03"));
    private static readonly SiteInspectionId Fourth = new(new Guid("00000000-0000-7000-8000-000000008a04"));

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Told.Both("A site is inspected, mended, inspected again, moves and closes, and its readiness follows", InspectedAsync),
    ];

    private static async Task InspectedAsync(OpenDistrict district, Told told)
    {
        var (sites, inspecting) = (new FoundingSites(district), new InspectingSites(district));
        await told.AskAsync("inspect no site", key => inspecting.OpenAsync(First, ASite.StationId, Monday, Nine, key));
        foreach (var tier in new[] { SiteTier.Centre, SiteTier.Institute, SiteTier.Station })
        {
            await told.AskAsync($"plan {tier}", key => sites.PlanAsync(ASite.IdOf(tier), ASite.PlanOf(tier), Nine, key));
            await told.AskAsync($"open {tier}", key => sites.OpenAsync(ASite.IdOf(tier), Nine, key));
        }

        await TellListsAsync(district, told, "before");
        await told.AskAsync("open an inspection", key => inspecting.OpenAsync(First, ASite.StationId, Monday, Nine, key));
        await told.AskAsync("open a second one", key => inspecting.OpenAsync(Second, ASite.StationId, Monday, Nine, key));
        await told.AskAsync("conclude at once", key => inspecting.ConcludeAsync(First, Nine, key));
        await FindAsync(told, inspecting, First, Nine, RequirementCode.FixedPremises, RequirementCode.FirstAidKit);
        await TellListsAsync(district, told, "under way");
        await told.AskAsync("conclude after the days for mending", key => inspecting.ConcludeAsync(First, Nine + Duration.FromDays(60), key));
        await told.AskAsync("conclude", key => inspecting.ConcludeAsync(First, Nine, key));
        await told.AskAsync("conclude again", key => inspecting.ConcludeAsync(First, Nine, key));
        await TellListsAsync(district, told, "concluded");

        var later = Nine + Duration.FromDays(14);
        await told.AskAsync("re-inspect what is met", key => inspecting.ReinspectAsync(First, [RequirementCode.FixedPremises, RequirementCode.PostedRules], [], later, key));
        await told.AskAsync("re-inspect", key => inspecting.ReinspectAsync(First, [RequirementCode.FixedPremises], [(RequirementCode.FirstAidKit, MendBy.PlusDays(14))], later, key));
        await TellListsAsync(district, told, "re-inspected");
        await told.AskAsync("write an earlier one down", key => inspecting.OpenAsync(Second, ASite.StationId, Monday.PlusDays(-1), later, key));
        await told.AskAsync("open a later one", key => inspecting.OpenAsync(Second, ASite.StationId, Monday.PlusDays(7), later, key));
        await FindAsync(told, inspecting, Second, later, RequirementCode.UnifiedSigns);
        await told.AskAsync("conclude the later one", key => inspecting.ConcludeAsync(Second, later, key));
        await told.AskAsync("re-inspect the superseded one", key => inspecting.ConfirmMendingAsync(First, RequirementCode.FirstAidKit, later, key));
        await TellListsAsync(district, told, "superseded");

        await told.AskAsync("open one that is put off", key => inspecting.OpenAsync(Third, ASite.StationId, Monday.PlusDays(20), later, key));
        await told.AskAsync("put it off", key => inspecting.CancelAsync(Third, InspectionCancellationReason.PutOff, later, key));
        await told.AskAsync("open a third one", key => inspecting.OpenAsync(Third, ASite.StationId, Monday.PlusDays(20), later, key));
        await told.AskAsync("open a fourth one", key => inspecting.OpenAsync(Fourth, ASite.StationId, Monday.PlusDays(20), later, key));
        await told.AskAsync("move the site", key => sites.RelocateAsync(ASite.StationId, TestDistrict.OtherVillage, later, key));
        await told.AskAsync("re-inspect what it has left", key => inspecting.ConfirmMendingAsync(Second, RequirementCode.UnifiedSigns, later, key));
        await TellListsAsync(district, told, "moved");
        var last = new SiteInspectionId(new Guid("00000000-0000-7000-8000-000000008a05"));
        await told.AskAsync("inspect what it has left", key => inspecting.OpenAsync(last, ASite.StationId, Monday.PlusDays(13), later, key));
        await told.AskAsync("inspect it where it stands", key => inspecting.OpenAsync(last, ASite.StationId, Monday.PlusDays(14), later, key));
        await FindAsync(told, inspecting, last, later, RequirementCode.UnifiedSigns);
        await told.AskAsync("conclude it there", key => inspecting.ConcludeAsync(last, later, key));
        await TellListsAsync(district, told, "inspected where it stands");

        var under = new SiteInspectionId(new Guid("00000000-0000-7000-8000-000000008a06"));
        await told.AskAsync("open one more", key => inspecting.OpenAsync(under, ASite.StationId, Monday.PlusDays(30), later, key));
        await told.AskAsync("suspend the site", key => sites.SuspendAsync(ASite.StationId, later, key));
        await told.AskAsync("close the site", key => sites.CloseAsync(ASite.StationId, SiteClosureReason.LittleUsed, later, key));
        await told.AskAsync("re-inspect what is closed", key => inspecting.ConfirmMendingAsync(last, RequirementCode.UnifiedSigns, later, key));
        await told.AskAsync("inspect what is closed", key => inspecting.OpenAsync(Fourth, ASite.StationId, Monday.PlusDays(30), later, key));
        await TellListsAsync(district, told, "closed");
    }

    private static async Task FindAsync(Told told, InspectingSites inspecting, SiteInspectionId id, Instant at, params RequirementCode[] missing)
    {
        foreach (var requirement in ReadinessStandard.Defaults.Single(one => one.Tier == SiteTier.Station).Requirements)
        {
            var finding = missing.Contains(requirement.Code) ? Finding.NotMet("缺少", MendBy) : Finding.Met();
            await told.AskAsync($"find of {requirement.Code}", key => inspecting.RecordFindingAsync(id, requirement.Code, finding, at, key));
        }
    }

    private static async Task TellListsAsync(OpenDistrict district, Told told, string when)
    {
        foreach (var (what, spec) in new (string, CriterionSpec<SiteReadiness>)[]
                 {
                     ("with defects", new SitesWithDefectsSpec(within: TestDistrict.Town)), ("overdue", new SitesOverdueSpec(MendBy.PlusDays(1))), ("not ready", new SitesNotReadySpec()),
                     ("lacking equipment", new SitesLackingSpec(ReadinessThing.Equipment)), ("not concluded", new SitesFirstInspectionNotConcludedSpec()),
                 })
        {
            told.Tell($"{what}, {when}", (await district.SiteReadiness.ListAsync(spec)).Select(site => site.Id));
        }

        var due = await InspectionsDue.OfAsync(district, Monday.PlusDays(100));
        told.Tell($"never inspected, {when}", due.Never);
        told.Tell($"inspected long ago, {when}", due.LongAgo.Select(site => site.Id));
        told.Tell($"inspections of the site, {when}", (await district.SiteInspections.ListAsync(new InspectionsOfSiteSpec(ASite.StationId))).Select(one => one.Id));
    }
}
