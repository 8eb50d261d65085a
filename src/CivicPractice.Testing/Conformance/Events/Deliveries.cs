using CivicPractice.Sites;

namespace CivicPractice.Testing.Conformance;

/// <summary>Subscribers get every event after the commit, in order, at least once.</summary>
internal static class Deliveries
{
    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("Subscribers get every event in order, once it is committed", InOrderAsync) { OpensItself = true },
        new("A subscriber that fails gets the event again and holds nobody up", FailingAsync) { OpensItself = true },
        new("A time-out of a subscriber's own counts as its failure", async play =>
        {
            var slow = new Reader("slow") { On = _ => throw new TaskCanceledException("A time-out of the subscriber's own.") };
            await play.OpenAsync(slow);
            await play.PutAsync(Some.Site(Some.First));
            Must.Equal(["slow"], (await play.Log.DeliverAsync()).Keys, "Who is behind");
            Must.Equal(1L, (await play.Begin().SiteAsync()).Version, "The version that is stored all the same");
            slow.On = null;
            Must.Equal(0, (await play.Log.DeliverAsync()).Count, "Who is behind afterwards");
            Must.Equal([1L], slow.Positions, "What came");
        }) { OpensItself = true },
        new("A subscriber may commit while it handles an event", CommittingAsync) { OpensItself = true },
        new("Subscribers of two districts get the events of both, each in its own order", DistrictsAsync) { OpensItself = true },
        new("Subscribers get the events of a batch when it is completed", BatchAsync) { OpensItself = true },
        new("Subscribers get more than one page of events in order", async play =>
        {
            var reader = new Reader("reader");
            await play.OpenAsync(reader);
            await play.PutAsync([.. Enumerable.Range(0, 600).Select(_ => (Kept)Some.Site(play.Ids.Next<PracticeSiteId>()))]);
            await play.Log.DeliverAsync();
            reader.MustHaveTaken(await play.Log.ReadAllAsync(), "The reader");
        }) { OpensItself = true },
        new("Subscribers get all events of many who commit at once", ManyAtOnceAsync) { OpensItself = true, IsCompared = false },
    ];

    private static async Task InOrderAsync(Play play)
    {
        var (one, other) = (new Reader("one"), new Reader("other"));
        one.On = async recorded => Must.Hold((await play.Log.ReadAsync(recorded.Position - 1, 1)) is [var stored] && Words.Of(stored) == Words.Of(recorded), "What a subscriber gets stands in the log already.");
        await play.OpenAsync(one, other);
        await play.PutAsync(Some.Site(Some.First), Some.Order());
        await play.OfferElsewhereAsync("a");
        var work = play.Begin();
        (await work.SiteAsync()).Offer("b");
        work.Forget();
        await work.CommitAsync();
        Must.Equal(0, (await play.Log.DeliverAsync()).Count, "Who is behind");
        foreach (var reader in new[] { one, other }) reader.MustHaveTaken(await play.Log.ReadAllAsync(), "A reader");
        Must.Equal(0, (await play.Log.ParkedAsync()).Count, "Events that are parked");
        await play.TellHistoryAsync();
    }

    private static async Task FailingAsync(Play play)
    {
        var failing = new Reader("failing").FailingOn(recorded => recorded.Position == 2);
        var other = new Reader("other");
        await play.OpenAsync(failing, other);
        await play.PutAsync(Some.Site(Some.First));
        await play.OfferElsewhereAsync("a");
        var failures = await play.Log.DeliverAsync();
        Must.Equal(["failing"], failures.Keys, "Who is behind");
        Must.Hold(failures["failing"] is NotSupportedException, "The delivery tells the failure itself.");
        other.MustHaveTaken(await play.Log.ReadAllAsync(), "The other reader");
        Must.Equal([1L], failing.Positions, "What the failing one has taken");

        failing.On = null;
        await play.OfferElsewhereAsync("b");
        Must.Equal(0, (await play.Log.DeliverAsync()).Count, "Who is behind afterwards");
        foreach (var reader in new[] { failing, other }) reader.MustHaveTaken(await play.Log.ReadAllAsync(), "A reader");
        await play.TellHistoryAsync();
    }

    private static async Task CommittingAsync(Play play)
    {
        var (first, second) = (new Reader("first"), new Reader("second"));
        second.On = async recorded =>
        {
            if (recorded.Position <= 3) await play.OfferElsewhereAsync($"follows-{recorded.Position}");
        };
        await play.OpenAsync(first, second);
        await play.PutAsync(Some.Site(Some.First));
        await play.Log.DeliverAsync();
        Must.Equal(["follows-1", "follows-2", "follows-3"], await play.PlatformsAsync(), "What the subscriber has changed");
        foreach (var reader in new[] { first, second }) reader.MustHaveTaken(await play.Log.ReadAllAsync(), "A reader");
        await play.TellHistoryAsync();
    }

    private static async Task DistrictsAsync(Play play)
    {
        var reader = new Reader("reader");
        await play.OpenAsync(reader);
        for (var n = 0; n < 3; n++)
        {
            if (n == 0) await play.PutAsync(Some.Site(Some.First));
            else await play.OfferElsewhereAsync($"p{n}");
            var there = play.Begin(TestDistrict.OtherId);
            there.Sites().Add(PracticeSite.Plan(TestDistrict.OtherId, play.Ids.Next<PracticeSiteId>(), ASite.PlanOf(SiteTier.Centre), null, TestDistrict.Nine).EnsureAccepted());
            await there.CommitAsync();
        }

        foreach (var district in new[] { TestDistrict.Id, TestDistrict.OtherId })
        {
            await play.Store.LogOf(district).DeliverAsync();
            Must.Equal(
                await play.Store.LogOf(district).ReadAllAsync(), reader.Taken.Where(taken => taken.Envelope.District == district).DistinctBy(taken => taken.Position),
                "What came of one district");
        }

        await play.TellHistoryAsync();
        await play.TellHistoryAsync(TestDistrict.OtherId);
    }

    private static async Task BatchAsync(Play play)
    {
        var reader = new Reader("reader");
        await play.OpenAsync(reader);
        await play.PutAsync(Some.Site(Some.First));
        var work = play.Begin();
        await using (var batch = await work.BeginBatchAsync())
        {
            foreach (var platform in new[] { "a", "b", "c" })
            {
                (await work.SiteAsync()).Offer(platform);
                await work.CommitAsync();
                await play.Log.DeliverAsync();
            }

            Must.Equal([1L], reader.Positions.Distinct(), "What came before the batch is completed");
            await batch.CompleteAsync();
        }

        await play.Log.DeliverAsync();
        reader.MustHaveTaken(await play.Log.ReadAllAsync(), "The reader");
        Must.Equal(4, (await play.Log.ReadAllAsync()).Count, "Events in the log");
        await play.TellHistoryAsync();
    }

    private static async Task ManyAtOnceAsync(Play play)
    {
        var reader = new Reader("reader") { On = async _ => await Task.Yield() };
        await play.OpenAsync(reader);
        var ids = Enumerable.Range(0, 48).Select(_ => play.Ids.Next<PracticeSiteId>()).ToList();
        await ManyCallers.AtOnceAsync(ids.Count, async caller =>
        {
            await play.PutAsync(Some.Site(ids[caller]));
            await play.OfferElsewhereAsync("a", ids[caller]);
            return Decision.Accepted;
        });
        await play.Log.DeliverAsync();
        var events = await play.Log.ReadAllAsync();
        Must.Equal(2 * ids.Count, events.Count, "Events in the log");
        reader.MustHaveTaken(events, "The reader");
    }
}
