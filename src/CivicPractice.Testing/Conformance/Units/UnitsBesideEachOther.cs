using CivicPractice.Sites;

namespace CivicPractice.Testing.Conformance;

/// <summary>What callers see of one another.</summary>
internal static class UnitsBesideEachOther
{
    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("Nobody sees what is not committed", HiddenAsync),
        new("Somebody who has loaded goes on seeing what was loaded until forgetting", async play =>
        {
            await play.PutAsync(Some.Site(Some.First));
            var work = play.Begin();
            await work.SiteAsync();
            await play.OfferElsewhereAsync("a");
            Must.Equal(0, (await work.SiteAsync()).Platforms.Count, "Platforms of what was loaded before");
            work.Forget();
            Must.Equal(1, (await work.SiteAsync()).Platforms.Count, "Platforms of what is loaded anew");
        }),
        new("Pages hold what was loaded before as it was, found where it is now, and begin where it was, until it is forgotten", PagesAsync),
        new("A commit that was cancelled before it began stores nothing", CancelledAsync),
        new("A use case that was cancelled before it began stores nothing, and its key stays free", async play =>
        {
            await play.PutAsync(Some.Site(Some.First));
            var sites = new FoundingSites(play.District());
            await Must.ThrowAsync<OperationCanceledException, Decision>(
                () => sites.OfferPlatformAsync(Some.First, ServicePlatform.PeoplesStage, TestDistrict.Nine, new IdempotencyKey("k"), new CancellationToken(canceled: true)),
                "A use case under a token that is cancelled");
            Must.Equal(0, (await play.PlatformsAsync()).Count(), "Platforms after it");
            Must.Hold(await play.Begin().FindCommandAsync(new IdempotencyKey("k")) is null, "The key stays free.");
            play.Tell("again", await sites.OfferPlatformAsync(Some.First, ServicePlatform.PeoplesStage, TestDistrict.Nine, new IdempotencyKey("k")));
            await play.TellHistoryAsync();
        }),
    ];

    private static async Task PagesAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First), Some.Site(Some.Second), Some.Site(Some.Third));
        var work = play.Begin();
        await work.SiteAsync(Some.Second);
        var other = play.Begin();
        (await other.SiteAsync(Some.Second)).Open(ASite.FactsOf(SiteTier.Institute), TestDistrict.Nine).EnsureAccepted();
        await other.CommitAsync();

        var planned = new SitesByOpening(new SiteInState(SiteState.Planned));
        Must.Equal([Some.First, Some.Third], (await work.Sites().ListAsync(planned.Page(3))).Select(site => site.Id), "A page of those that are planned now");
        var all = new SitesByOpening(new Everything<PracticeSite>());
        var last = (await work.Sites().ListAsync(all.Page(3)))[^1];
        Must.Equal(Some.Second, last.Id, "The last of a page, found where it is now");
        Must.Equal(SiteState.Planned, last.State, "The state of what was loaded before");
        Must.Equal([Some.Third, Some.Second], (await work.Sites().ListAsync(all.Page(3, last))).Select(site => site.Id), "The page that begins where the last one was: it comes again");
        work.Forget();
        var anew = (await work.Sites().ListAsync(all.Page(3)))[^1];
        Must.Equal(SiteState.Open, anew.State, "The state of what is loaded anew");
        Must.Equal(0, (await work.Sites().ListAsync(all.Page(3, anew))).Count, "Sites after the last one");
    }

    private static async Task HiddenAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First));
        var work = play.Begin();
        (await work.SiteAsync()).Offer("a");
        (await work.SiteAsync()).Open(ASite.FactsOf(SiteTier.Institute), TestDistrict.Nine).EnsureAccepted();
        work.Sites().Add(Some.Site(Some.Second));

        foreach (var other in new[] { play.Begin(), Play.Open(await play.OpenAsync()).UnitOfWork })
        {
            var seen = await other.SiteAsync();
            Must.Equal(SiteState.Planned, seen.State, "The state that another caller sees before the commit");
            Must.Equal(0, seen.Platforms.Count, "The platforms that another caller sees before the commit");
            Must.Hold(await other.Sites().FindAsync(Some.Second) is null, "Another caller does not find what was only added.");
            Must.Equal(1, (await other.Sites().ListAsync(new AllSites())).Count, "Sites listed for another caller before the commit");
            Must.Equal(1, await other.Sites().CountAsync(new Everything<PracticeSite>()), "Sites counted for another caller before the commit");
            Must.Hold(!await other.Sites().ExistsAsync(new OpenSite()), "Nothing is open for another caller before the commit.");
        }

        Must.Equal(1, await work.Sites().CountAsync(new Everything<PracticeSite>()), "Sites counted for the caller itself before the commit");
        Must.Equal(1, (await play.Log.ReadAllAsync()).Count, "Events before the commit");
        await work.CommitAsync();
        Must.Equal(2, await play.Begin().Sites().CountAsync(new Everything<PracticeSite>()), "Sites counted after the commit");
        await play.TellHistoryAsync();
    }

    private static async Task CancelledAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First));
        var work = play.Begin();
        (await work.SiteAsync()).Offer("a");
        var key = new IdempotencyKey("k");
        await Must.ThrowAsync<OperationCanceledException>(() => work.CommitAsync(key, "offer", new CancellationToken(canceled: true)), "A commit under a token that is cancelled");
        Must.Equal(0, (await play.PlatformsAsync()).Count(), "Platforms after it");
        Must.Hold(await play.Begin().FindCommandAsync(key) is null, "The key stays free.");
        Must.Equal(1, (await play.Log.ReadAllAsync()).Count, "Events after it");

        await work.CommitAsync(key, "offer");
        Must.Equal(["a"], await play.PlatformsAsync(), "Platforms once it is committed in earnest");
        await play.TellHistoryAsync();
    }

    private sealed class SitesByOpening(Criterion<PracticeSite> criterion) : CriterionSpec<PracticeSite>(criterion, Order)
    {
        private static readonly Ordering<PracticeSite> Order = Ordering<PracticeSite>.By(site => site.OpenedAt).ThenBy(site => site.Id);
    }
}
