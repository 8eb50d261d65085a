using CivicPractice.Requests;
using CivicPractice.Sites;

namespace CivicPractice.Testing.Conformance;

/// <summary>What a batch holds, its own unit of work sees and nobody else, until it is completed.</summary>
internal static class BatchesSeen
{
    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("A batch is seen by its own unit of work and by nobody else until it is completed", SeenAsync),
        new("Commands in a batch see what the ones before have done", CommandsAsync),
        new("A refused command leaves no trace in a batch, and the others are stored", RefusedAsync),
        new("Keys are kept in a batch as outside", KeysAsync),
        new("A batch of hundreds of commands is stored with all its events in order", ManyAsync),
    ];

    private static async Task SeenAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First));
        var work = play.Begin();
        var key = new IdempotencyKey("k");
        await using (var batch = await work.BeginBatchAsync())
        {
            (await work.SiteAsync()).Open(ASite.FactsOf(SiteTier.Institute), TestDistrict.Nine).EnsureAccepted();
            work.Sites().Add(Some.Site(Some.Second));
            await work.CommitAsync(key, "batch");
            work.Forget();

            Must.Equal(SiteState.Open, (await work.SiteAsync()).State, "The state that the batch itself loads");
            Must.Equal(2L, (await work.SiteAsync()).Version, "The version that the batch itself loads");
            Must.Equal([Some.First, Some.Second], (await work.Sites().ListAsync(new AllSites())).Select(site => site.Id), "Sites that the batch itself lists");
            Must.Equal(1, await work.Sites().CountAsync(new OpenSite()), "Open sites that the batch itself counts");
            Must.Hold(await work.Sites().ExistsAsync(new OpenSite()), "The batch itself has an open site.");
            Must.Equal("batch", await work.FindCommandAsync(key), "The command that the batch itself finds");

            var other = play.Begin();
            Must.Equal(SiteState.Planned, (await other.SiteAsync()).State, "The state that another caller loads");
            Must.Hold(await other.Sites().FindAsync(Some.Second) is null, "Another caller does not find what the batch holds.");
            Must.Equal([Some.First], (await other.Sites().ListAsync(new AllSites())).Select(site => site.Id), "Sites that another caller lists");
            Must.Equal(0, await other.Sites().CountAsync(new OpenSite()), "Open sites that another caller counts");
            Must.Hold(!await other.Sites().ExistsAsync(new OpenSite()), "Another caller has no open site.");
            Must.Hold(await other.FindCommandAsync(key) is null, "Another caller does not find the key.");
            Must.Equal(1, (await play.Log.ReadAllAsync()).Count, "Events before the batch is completed");
            Must.Equal(1, (await play.Store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview().Position, "The position of the figures before the batch is completed");
            await batch.CompleteAsync();
        }

        await play.OpenAsync();
        Must.Equal(SiteState.Open, (await play.Begin().SiteAsync()).State, "The state once the batch is completed");
        Must.Equal("batch", await play.Begin().FindCommandAsync(key), "The command under the key once the batch is completed");
        await play.TellAsync<PracticeSite, PracticeSiteId>("in the end", Some.First);
        await play.TellAsync<PracticeSite, PracticeSiteId>("in the end", Some.Second);
        await play.TellHistoryAsync();
    }

    private static async Task CommandsAsync(Play play)
    {
        var district = play.District();
        var sites = new FoundingSites(district);
        await using (var batch = await district.UnitOfWork.BeginBatchAsync())
        {
            foreach (var (n, tier) in Enum.GetValues<SiteTier>().Index())
            {
                play.Tell($"plan {tier}", await sites.PlanAsync(ASite.IdOf(tier), ASite.PlanOf(tier), TestDistrict.Nine));
                play.Tell($"open {tier}", await sites.OpenAsync(ASite.IdOf(tier), TestDistrict.Nine));
                Must.Equal(n + 1, await district.Sites.CountAsync(new OpenSite()), "Open sites counted in the batch");
            }

            play.TellRefusal("a second centre", await sites.PlanAsync(Some.First, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine), "site.centre-exists");
            play.Tell($"open: {Words.Of((await district.Sites.ListAsync(new OpenSitesSpec())).Select(site => site.Id))}");
            play.Tell($"children: {Words.Of((await district.Sites.ListAsync(new ChildSitesSpec(ASite.InstituteId))).Select(site => site.Id))}");
            foreach (var id in new[] { ASite.PointId, ASite.StationId }) play.Tell("suspend", await sites.SuspendAsync(id, TestDistrict.Nine));
            play.Tell("close with a child", await sites.CloseAsync(ASite.StationId, SiteClosureReason.Unsafe, TestDistrict.Nine));
            play.Tell("close the child", await sites.CloseAsync(ASite.PointId, SiteClosureReason.Unsafe, TestDistrict.Nine));
            play.Tell("close", await sites.CloseAsync(ASite.StationId, SiteClosureReason.Unsafe, TestDistrict.Nine));
            Must.Equal(2, await district.Sites.CountAsync(new OpenSite()), "Open sites counted in the batch after two were suspended and closed");
            await batch.CompleteAsync();
        }

        foreach (var tier in Enum.GetValues<SiteTier>()) await play.TellAsync<PracticeSite, PracticeSiteId>($"{tier}", ASite.IdOf(tier));
        await play.TellHistoryAsync();
    }

    private static async Task RefusedAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First));
        var district = play.District();
        var sites = new FoundingSites(district);
        await using (var batch = await district.UnitOfWork.BeginBatchAsync())
        {
            play.Tell("offer", await sites.OfferPlatformAsync(Some.First, ServicePlatform.PeoplesStage, TestDistrict.Nine, new IdempotencyKey("1")));
            play.Tell("withdraw", await sites.WithdrawPlatformAsync(Some.First, ServicePlatform.HealthClassroom, TestDistrict.Nine, new IdempotencyKey("2")));
            play.Tell("suspend", await sites.SuspendAsync(Some.First, TestDistrict.Nine, new IdempotencyKey("3")));
            play.Tell("offer", await sites.OfferPlatformAsync(Some.First, ServicePlatform.HealthClassroom, TestDistrict.Nine, new IdempotencyKey("2")));
            await batch.CompleteAsync();
        }

        Must.Hold(await play.Begin().FindCommandAsync(new IdempotencyKey("3")) is null, "The key of a command that was refused in a batch stays free.");
        Must.Equal(3, (await play.Log.ReadAllAsync()).Count, "Events once the batch is completed");
        await play.TellHistoryAsync();
    }

    private static async Task KeysAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First));
        play.Tell("before", await new FoundingSites(play.District()).OfferPlatformAsync(Some.First, new ServicePlatform("before"), TestDistrict.Nine, new IdempotencyKey("before")));
        var district = play.District();
        var sites = new FoundingSites(district);
        await using (var batch = await district.UnitOfWork.BeginBatchAsync())
        {
            for (var n = 0; n < 2; n++) play.Tell("in the batch", await sites.OfferPlatformAsync(Some.First, new ServicePlatform("within"), TestDistrict.Nine, new IdempotencyKey("within")));
            play.Tell("again", await sites.OfferPlatformAsync(Some.First, new ServicePlatform("before"), TestDistrict.Nine, new IdempotencyKey("before")));
            foreach (var key in new[] { "before", "within" })
            {
                await Must.ThrowAsync<ArgumentException, Decision>(
                    () => sites.SuspendAsync(Some.First, TestDistrict.Nine, new IdempotencyKey(key)), "Another command under a key that is used");
            }

            await batch.CompleteAsync();
        }

        play.Tell("after", await new FoundingSites(play.District()).OfferPlatformAsync(Some.First, new ServicePlatform("within"), TestDistrict.Nine, new IdempotencyKey("within")));
        Must.Equal(["before", "within"], await play.PlatformsAsync(), "Platforms in the end");
        await play.TellHistoryAsync();
    }

    private static async Task ManyAsync(Play play)
    {
        await play.PutAsync(new ASite().WithId(ARequest.Site).Opened().BuildRaising());
        var district = play.District();
        var serving = new ServingRequests(district, new KnownVolunteers(VolunteerFactsFor.Adult(ARequest.Volunteer)));
        await using (var batch = await district.UnitOfWork.BeginBatchAsync())
        {
            for (var n = 0; n < 150; n++)
            {
                var id = play.Ids.Next<ServiceRequestId>();
                Must.BeAccepted(await serving.PlaceAsync(id, ARequest.Order with { By = Requester.Resident(new RequesterId(id.Value)) }, TestDistrict.Nine, new IdempotencyKey($"place {n}")), "Placing a request in a batch");
                Must.BeAccepted(await serving.DispatchAsync(id, Assignee.Of(ARequest.Volunteer), TestDistrict.Nine), "Dispatching a request in a batch");
            }

            await batch.CompleteAsync();
        }

        Must.Equal(150, await play.Begin().Requests().CountAsync(!new WaitingForDispatch()), "Requests dispatched in the batch");
        await play.TellHistoryAsync();
    }
}
