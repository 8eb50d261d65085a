using CivicPractice.Sites;

namespace CivicPractice.Testing.Conformance;

/// <summary>The seats of sites: one centre a district, one institute a town, one station a village.</summary>
internal static class SiteSeats
{
    private static readonly SiteSeatId Centre = SiteSeatId.Of(SiteTier.Centre, TestDistrict.Code);
    private static readonly SiteSeatId Institute = SiteSeatId.Of(SiteTier.Institute, TestDistrict.Town);
    private static readonly SiteRules Strict = new();
    private static readonly SiteRules Lax = new() { OneInstitutePerTown = false };

    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("A site's seat is taken once, given back and taken anew", async play =>
        {
            await play.PutAsync(Taken(SiteTier.Centre, TestDistrict.Code, ASite.CentreId));
            await play.StepAsync<SiteSeat, SiteSeatId>("take again", Centre, seat => seat.Take(ASite.CentreId, Strict, TestDistrict.Nine));
            await play.StepAsync<SiteSeat, SiteSeatId>("take for another", Centre, seat => seat.Take(ASite.OtherId, Strict, TestDistrict.Nine));
            await play.StepAsync<SiteSeat, SiteSeatId>("leave for another", Centre, seat => seat.Leave(ASite.OtherId, TestDistrict.Nine));
            await play.StepAsync<SiteSeat, SiteSeatId>("leave", Centre, seat => seat.Leave(ASite.CentreId, TestDistrict.Nine));
            await play.StepAsync<SiteSeat, SiteSeatId>("take when it is free", Centre, seat => seat.Take(ASite.OtherId, Strict, TestDistrict.Nine));
            await play.OpenAsync();
            await play.TellHistoryAsync();
        }),
        new("A site's seat has several holders where the district allows it", async play =>
        {
            await play.PutAsync(Taken(SiteTier.Institute, TestDistrict.Town, ASite.InstituteId));
            await play.StepAsync<SiteSeat, SiteSeatId>("take a second", Institute, seat => seat.Take(ASite.OtherId, Lax, TestDistrict.Nine));
            await play.StepAsync<SiteSeat, SiteSeatId>("take a third under strict rules", Institute, seat => seat.Take(ASite.StationId, Strict, TestDistrict.Nine));
            await play.StepAsync<SiteSeat, SiteSeatId>("the first leaves", Institute, seat => seat.Leave(ASite.InstituteId, TestDistrict.Nine));
            await play.OpenAsync();
            await play.TellHistoryAsync();
        }),
    ];

    private static SiteSeat Taken(SiteTier tier, Divisions.DivisionCode division, PracticeSiteId by)
    {
        var seat = SiteSeat.Of(TestDistrict.Id, tier, division);
        seat.Take(by, Strict, TestDistrict.Nine).EnsureAccepted();
        return seat;
    }
}
