using CivicPractice.Requests;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>A site that ends leaves no order behind, whoever reopens one at the same moment.</summary>
internal static class RacesForReopening
{
    private static readonly TimeRange Again = TimeRange.Starting(ARequest.Wanted.From + Duration.FromDays(3), Duration.FromHours(1));

    public static IEnumerable<ConformanceCase> Cases => Race.Of("Of 64 who reopen orders while their site is suspended and closed nobody leaves one at a closed site", CloseAsync);

    private static async Task CloseAsync(Play play, StoreOf stores)
    {
        var ids = Enumerable.Range(0, Race.Callers).Select(_ => play.Ids.Next<ServiceRequestId>()).ToList();
        var founding = new FoundingSites(play.District());
        Must.BeAccepted(await founding.PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine), "The plan");
        Must.BeAccepted(await founding.OpenAsync(ASite.CentreId, TestDistrict.Nine), "The opening");
        await play.PutAsync([.. ids.Select(id => (Kept)ARequest.In(RequestState.Served).WithId(id).Ordering(order => order with { Site = ASite.CentreId }).BuildUnstored())]);

        var decisions = await Race.RunAsync(stores, async (district, caller) =>
        {
            if (caller > 0) return await new ReopeningRequests(district).ReopenAsync(ids[caller], ARequest.Requester, ReopenReason.NotSolved, Again, ARequest.Wanted.Until);
            var sites = new FoundingSites(district);
            var suspended = await sites.SuspendAsync(ASite.CentreId, ARequest.Wanted.Until);
            return suspended.IsAccepted ? await sites.CloseAsync(ASite.CentreId, SiteClosureReason.LittleUsed, ARequest.Wanted.Until) : suspended;
        });

        var reopened = decisions.Skip(1).Count(decision => decision.IsAccepted);
        Must.Equal([], decisions.Skip(1).Where(decision => !decision.IsAccepted).Select(Words.Codes).Distinct().Except(["site.not-open"]), "Reasons that losers should not get");
        Must.Equal(reopened == 0, decisions[0].IsAccepted, "Whether the site could be closed");
        var waiting = await play.District().Requests.CountAsync(new CaredForBySite(ASite.CentreId) & new NotYetServed());
        Must.Equal(reopened, waiting, "Orders that wait at the site");
        await Race.EventsAsync(play, 0);
    }
}
