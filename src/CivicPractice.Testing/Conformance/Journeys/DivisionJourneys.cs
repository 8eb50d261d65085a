using CivicPractice.Divisions;
using CivicPractice.Readiness;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What becomes of sites when the register of divisions changes, by the use cases.</summary>
internal static class DivisionJourneys
{
    private static readonly Instant Nine = TestDistrict.Nine;

    // The sub-district has another code, its communities with it; of the town, one village became part of the other one, where a station stands, and the place of a point site.
    private static readonly DivisionChange[] Changes =
    [
        new DivisionSucceeded(TestDistrict.Subdistrict, DivisionCode.Parse("990101009")),
        new DivisionSucceeded(TestDistrict.Community, DivisionCode.Parse("990101009001")),
        new DivisionSucceeded(TestDistrict.OtherCommunity, DivisionCode.Parse("990101009002")),
        new DivisionSucceeded(TestDistrict.OtherVillage, TestDistrict.Village),
    ];

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Told.Both(
            "A village is merged and a sub-district recoded, and the sites follow with their seats and their readiness", FoundedAsync, TestDistrict.Divisions.After(Changes), ChangedAsync),
    ];

    private static PracticeSiteId CityInstitute => Some.First;

    private static PracticeSiteId CityStation => Some.Second;

    private static async Task FoundedAsync(OpenDistrict district, Told told)
    {
        var (sites, inspecting) = (new FoundingSites(district), new InspectingSites(district));
        var station = ASite.PlanOf(SiteTier.Station);
        foreach (var (id, plan) in new (PracticeSiteId, NewSite)[]
                 {
                     (ASite.CentreId, ASite.PlanOf(SiteTier.Centre)), (ASite.InstituteId, ASite.PlanOf(SiteTier.Institute)), (ASite.StationId, station),
                     (ASite.OtherId, station with { Division = TestDistrict.OtherVillage }),
                     (ASite.PointId, ASite.PlanOf(SiteTier.Point) with { Division = TestDistrict.OtherVillage, Parent = ASite.InstituteId }),
                     (CityInstitute, ASite.PlanOf(SiteTier.Institute) with { Division = TestDistrict.Subdistrict }),
                     (CityStation, station with { Division = TestDistrict.Community, Parent = CityInstitute, Setting = SiteSetting.Urban }),
                 })
        {
            await told.AskAsync($"plan {id}", key => sites.PlanAsync(id, plan, Nine, key));
            await told.AskAsync($"open {id}", key => sites.OpenAsync(id, Nine, key));
        }

        foreach (var id in new[] { CityStation, ASite.PointId, ASite.OtherId })
            await told.AskAsync($"inspect {id}", key => inspecting.OpenAsync(new SiteInspectionId(id.Value), id, TestDistrict.Monday, Nine, key));
        foreach (var requirement in ReadinessStandard.Defaults.Single(one => one.Tier == SiteTier.Station).Requirements)
        {
            await told.AskAsync($"find of {requirement.Code}", key => inspecting.RecordFindingAsync(
                new SiteInspectionId(CityStation.Value), requirement.Code, requirement.IsMandatory ? Finding.Met() : Finding.NotMet("缺少", AnInspection.MendBy), Nine, key));
        }

        await told.AskAsync("conclude", key => inspecting.ConcludeAsync(new SiteInspectionId(CityStation.Value), Nine, key));
    }

    private static async Task ChangedAsync(OpenDistrict district, Told told)
    {
        var applying = new ApplyingDivisionChanges(district);
        var applied = await applying.ApplyAsync(Changes, Nine);
        told.Tell("moved", applied.Moved);
        told.Tell("in question", applied.InQuestion);
        Must.Hold(applied.Moved.Count > 0 && applied.InQuestion.Count > 0, "The suite knows sites that follow the register and one that cannot.");
        await told.AskAsync("apply again", async key => (await applying.ApplyAsync(Changes, Nine, key)).Outcome);
        foreach (var division in new[] { TestDistrict.Village, DivisionCode.Parse("990101009"), TestDistrict.Subdistrict, TestDistrict.OtherVillage })
        {
            told.Tell($"sites within {division}", (await district.Sites.ListAsync(new LiveSitesSpec(division))).Select(site => site.Facts));
            told.Tell($"readiness within {division}", (await district.SiteReadiness.ListAsync(new SitesWithDefectsSpec(within: division))).Select(site => site.Id));
            told.Tell($"not concluded within {division}", (await district.SiteReadiness.ListAsync(new SitesFirstInspectionNotConcludedSpec(within: division))).Select(site => site.Id));
        }

        foreach (var division in new[] { TestDistrict.Community, DivisionCode.Parse("990101009001"), TestDistrict.OtherVillage })
            told.Tell($"seat of {division}", (await district.SiteSeats.FindAsync(SiteSeatId.Of(SiteTier.Station, division)))?.Holders);
        var sites = new FoundingSites(district);
        await told.AskAsync("plan a station where one was recoded to", key => sites.PlanAsync(
            Some.Third, ASite.PlanOf(SiteTier.Station) with { Division = DivisionCode.Parse("990101009001"), Parent = CityInstitute, Setting = SiteSetting.Urban }, Nine, key));
        await told.AskAsync("mend", key => new InspectingSites(district).ConfirmMendingAsync(new SiteInspectionId(CityStation.Value), RequirementCode.FirstAidKit, Nine, key));
        await told.AskAsync("suspend what is in question", key => sites.SuspendAsync(ASite.OtherId, Nine, key));
        await told.AskAsync("merge what is in question", key => sites.MergeAsync(ASite.OtherId, ASite.StationId, Nine, key));
    }
}
