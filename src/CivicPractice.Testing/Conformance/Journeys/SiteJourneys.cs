using CivicPractice.Circles;
using CivicPractice.Sites;
using CivicPractice.Teams;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>The matrix of sites, by the use cases.</summary>
internal static class SiteJourneys
{
    private static readonly Instant Nine = TestDistrict.Nine;

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Told.Both("A matrix of sites is founded, moved, merged and closed, and its seats follow", MatrixAsync),
        .. Told.Both("A site keeps its hours, other hours on a day, and holds so many people", EquippedAsync),
        .. Told.Both("Sites are located and grouped, and a merger hands its place over", GroupedAsync),
    ];

    private static async Task EquippedAsync(OpenDistrict district, Told told)
    {
        var (sites, equipping) = (new FoundingSites(district), new EquippingSites(district));
        var (id, monday) = (ASite.CentreId, TestDistrict.Monday);
        await told.AskAsync("set hours of no site", key => equipping.SetHoursAsync(id, ASite.OfficeHours, Nine, key));
        await told.AskAsync("plan", key => sites.PlanAsync(id, ASite.PlanOf(SiteTier.Centre), Nine, key));
        await told.AskAsync("open", key => sites.OpenAsync(id, Nine, key));
        await TellDoorsAsync("before");
        await told.AskAsync("set hours", key => equipping.SetHoursAsync(id, ASite.OfficeHours, Nine, key));
        await told.AskAsync("set the same hours", key => equipping.SetHoursAsync(id, ASite.OfficeHours, Nine, key));
        await told.AskAsync("set other hours from a later day", key => equipping.SetHoursAsync(
            id, new WeeklyHours(monday.PlusDays(7), [new WeekdayHours(IsoDayOfWeek.Monday, [new(new LocalTime(18, 0), LocalTime.Midnight)])], OnHolidays: true), Nine, key));
        await TellDoorsAsync("with hours");
        await told.AskAsync("shut on a day", key => equipping.SetSpecialHoursAsync(id, new SpecialHours(monday.PlusDays(1), [], SpecialHoursReason.Repairs), Nine, key));
        await told.AskAsync("open late on another day", key => equipping.SetSpecialHoursAsync(
            id, new SpecialHours(monday.PlusDays(2), [new(new LocalTime(19, 0), new LocalTime(21, 30))], SpecialHoursReason.Emergency), Nine, key));
        await TellDoorsAsync("with special days");
        await told.AskAsync("drop a day", key => equipping.DropSpecialHoursAsync(id, monday.PlusDays(1), Nine, key));
        await told.AskAsync("drop it again", key => equipping.DropSpecialHoursAsync(id, monday.PlusDays(1), Nine, key));
        await TellDoorsAsync("with a day dropped");
        await told.AskAsync("hold thirty", key => equipping.SetCapacityAsync(id, 30, Nine, key));
        await TellRoomAsync("thirty");
        await told.AskAsync("hold nobody knows how many", key => equipping.SetCapacityAsync(id, null, Nine, key));
        await TellRoomAsync("nobody knows how many");
        await told.AskAsync("suspend", key => sites.SuspendAsync(id, Nine, key));
        await told.AskAsync("close", key => sites.CloseAsync(id, SiteClosureReason.LittleUsed, Nine, key));
        await told.AskAsync("set hours of what is closed", key => equipping.SetHoursAsync(id, ASite.OfficeHours, Nine, key));
        await told.AskAsync("shut what is closed", key => equipping.SetSpecialHoursAsync(id, new SpecialHours(monday, [], SpecialHoursReason.Repairs), Nine, key));
        await told.AskAsync("drop a day of what is closed", key => equipping.DropSpecialHoursAsync(id, monday.PlusDays(2), Nine, key));
        await told.AskAsync("hold thirty when closed", key => equipping.SetCapacityAsync(id, 30, Nine, key));

        async Task TellDoorsAsync(string when)
        {
            var finding = new FindingSites(district);
            foreach (var hours in new[] { 0, 1, 24, 48, 59, 168, 178 })
                told.Tell($"doors open {hours} hours later, {when}", (await finding.WithDoorsOpenAsync(Nine + Duration.FromHours(hours))).Select(site => site.Id));
        }

        async Task TellRoomAsync(string when) => told.Tell($"room for thirty, {when}", (await district.Sites.ListAsync(new OpenSitesSpec(holding: 30))).Select(site => site.Id));
    }

    private static async Task GroupedAsync(OpenDistrict district, Told told)
    {
        var (sites, equipping, grouping) = (new FoundingSites(district), new EquippingSites(district), new GroupingSites(district));
        var (belt, cluster) = (ASiteGrouping.TheId, new SiteGroupingId(new Guid("00000000-0000-7000-8000-00000000be18")));
        await told.AskAsync("form a belt", key => grouping.FormAsync(belt, SiteGroupingKind.PracticeBelt, "南河文明实践带", Nine, key));
        await told.AskAsync("form it again", key => grouping.FormAsync(belt, SiteGroupingKind.PracticeBelt, "南河文明实践带", Nine, key));
        await told.AskAsync("form a cluster", key => grouping.FormAsync(cluster, SiteGroupingKind.PracticeCluster, "城东文明实践群", Nine, key));
        await told.AskAsync("include no site", key => grouping.IncludeAsync(belt, ASite.StationId, Nine, key));
        foreach (var (id, plan) in new[] { (ASite.CentreId, ASite.PlanOf(SiteTier.Centre)), (ASite.InstituteId, ASite.PlanOf(SiteTier.Institute)), (ASite.StationId, ASite.PlanOf(SiteTier.Station)), (ASite.OtherId, ASite.PlanOf(SiteTier.Station) with { Division = TestDistrict.OtherVillage }) })
        {
            await told.AskAsync($"plan {id}", key => sites.PlanAsync(id, plan, Nine, key));
            await told.AskAsync($"open {id}", key => sites.OpenAsync(id, Nine, key));
            await told.AskAsync($"include {id} in the belt", key => grouping.IncludeAsync(belt, id, Nine, key));
        }

        await told.AskAsync("exclude the centre", key => grouping.ExcludeAsync(belt, ASite.CentreId, Nine, key));
        await told.AskAsync("include the station in the cluster", key => grouping.IncludeAsync(cluster, ASite.StationId, Nine, key));
        await told.AskAsync("locate the station", key => equipping.LocateAsync(ASite.StationId, Coordinates.Gcj02(32.6953, 109.0293), Nine, key));
        await told.AskAsync("locate the other on a plane", key => equipping.LocateAsync(ASite.OtherId, Coordinates.OnPlane(1, 2), Nine, key));
        await told.AskAsync("locate the other", key => equipping.LocateAsync(ASite.OtherId, Coordinates.Wgs84(32.7, 109.03), Nine, key));
        await TellAsync("located");
        await told.AskAsync("suspend the station", key => sites.SuspendAsync(ASite.StationId, Nine, key));
        await told.AskAsync("merge the station", key => sites.MergeAsync(ASite.StationId, ASite.OtherId, Nine, key));
        await told.AskAsync("include what has merged", key => grouping.IncludeAsync(belt, ASite.StationId, Nine, key));
        await TellAsync("merged");
        await told.AskAsync("rename the cluster", key => grouping.RenameAsync(cluster, "城西文明实践群", Nine, key));
        await told.AskAsync("dissolve the cluster", key => grouping.DissolveAsync(cluster, Nine, key));
        await told.AskAsync("rename what is dissolved", key => grouping.RenameAsync(cluster, "无", Nine, key));
        await TellAsync("dissolved");

        async Task TellAsync(string when)
        {
            told.Tell($"groupings, {when}", (await district.SiteGroupings.ListAsync(new SiteGroupingsSpec())).Select(one => (one.Kind, one.Name, string.Join(' ', one.Sites))));
            told.Tell($"nearest, {when}", (await new CirclesOfDistrict(district).NearestSitesAsync(Coordinates.Wgs84(32.7, 109.03), 5)).Select(one => (one.Site.Site, one.Time)));
        }
    }

    private static async Task MatrixAsync(OpenDistrict district, Told told)
    {
        var (sites, teams) = (new FoundingSites(district), new FoundingTeams(district));
        await told.AskAsync("plan without the site above", key => sites.PlanAsync(ASite.InstituteId, ASite.PlanOf(SiteTier.Institute), Nine, key));
        foreach (var tier in Enum.GetValues<SiteTier>())
        {
            await told.AskAsync($"plan {tier}", key => sites.PlanAsync(ASite.IdOf(tier), ASite.PlanOf(tier), Nine, key));
            if (tier == SiteTier.Station) await told.AskAsync("suspend above", key => sites.SuspendAsync(ASite.InstituteId, Nine, key));
            await told.AskAsync($"open {tier}", key => sites.OpenAsync(ASite.IdOf(tier), Nine, key));
            if (tier == SiteTier.Station) await told.AskAsync("resume above", key => sites.ResumeAsync(ASite.InstituteId, Nine, key));
            await told.AskAsync($"open {tier} again", key => sites.OpenAsync(ASite.IdOf(tier), Nine, key));
        }

        var station = ASite.PlanOf(SiteTier.Station);
        await told.AskAsync("plan a second station", key => sites.PlanAsync(ASite.OtherId, station, Nine, key));
        await told.AskAsync("plan a station in the other village", key => sites.PlanAsync(ASite.OtherId, station with { Division = TestDistrict.OtherVillage }, Nine, key));
        await told.AskAsync("open it", key => sites.OpenAsync(ASite.OtherId, Nine, key));
        await told.AskAsync("offer", key => sites.OfferPlatformAsync(ASite.StationId, ServicePlatform.FarmhouseLibrary, Nine, key));
        await told.AskAsync("withdraw", key => sites.WithdrawPlatformAsync(ASite.StationId, ServicePlatform.FarmhouseLibrary, Nine, key));
        await told.AskAsync("move to a seat that is taken", key => sites.RelocateAsync(ASite.OtherId, TestDistrict.Village, Nine, key));
        await told.AskAsync("merge with a site under it", key => sites.MergeAsync(ASite.StationId, ASite.OtherId, Nine, key));
        await told.AskAsync("close what is open", key => sites.CloseAsync(ASite.PointId, SiteClosureReason.PremisesLost, Nine, key));
        foreach (var id in new[] { ASite.PointId, ASite.StationId }) await told.AskAsync($"suspend {id}", key => sites.SuspendAsync(id, Nine, key));
        await told.AskAsync("merge with a site under it, suspended", key => sites.MergeAsync(ASite.StationId, ASite.OtherId, Nine, key));
        await told.AskAsync("close what is under it", key => sites.CloseAsync(ASite.PointId, SiteClosureReason.PremisesLost, Nine, key));
        await told.AskAsync("found a team where it is merged into", key => teams.FoundAsync(ATeam.TheId, ATeam.Team with { Site = ASite.OtherId, Organization = null, Sponsor = null, Leader = null }, Nine, key));
        await told.AskAsync("move the team to what is suspended", key => teams.MoveAsync(ATeam.TheId, ASite.StationId, Nine, key));
        await told.AskAsync("resume", key => sites.ResumeAsync(ASite.StationId, Nine, key));
        await told.AskAsync("move the team", key => teams.MoveAsync(ATeam.TheId, ASite.StationId, Nine, key));
        await told.AskAsync("suspend again", key => sites.SuspendAsync(ASite.StationId, Nine, key));
        await told.AskAsync("merge with a team", key => sites.MergeAsync(ASite.StationId, ASite.OtherId, Nine, key));
        await told.AskAsync("merge", key => sites.MergeWithTeamsAsync(ASite.StationId, ASite.OtherId, Nine, key));
        await told.AskAsync("move to the seat that is free", key => sites.RelocateAsync(ASite.OtherId, TestDistrict.Village, Nine, key));
        await told.AskAsync("close the institute with a station", key => sites.CloseAsync(ASite.InstituteId, SiteClosureReason.DivisionDissolved, Nine, key));
        await told.AskAsync("move the team to the centre", key => teams.MoveAsync(ATeam.TheId, ASite.CentreId, Nine, key));
        foreach (var id in new[] { ASite.OtherId, ASite.InstituteId, ASite.CentreId }) await told.AskAsync($"suspend {id}", key => sites.SuspendAsync(id, Nine, key));
        await told.AskAsync("move the team back", key => teams.MoveAsync(ATeam.TheId, ASite.OtherId, Nine, key));
        foreach (var id in new[] { ASite.OtherId, ASite.InstituteId, ASite.CentreId })
            await told.AskAsync($"close {id}", key => sites.CloseAsync(id, SiteClosureReason.LittleUsed, Nine, key));
        await told.AskAsync("plan another centre", key => sites.PlanAsync(Some.First, ASite.PlanOf(SiteTier.Centre), Nine, key));
    }
}
