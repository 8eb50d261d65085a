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
    ];

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
