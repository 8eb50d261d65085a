using CivicPractice.Sites;

namespace CivicPractice.Testing.Conformance;

/// <summary>A batch and somebody else who writes meanwhile: the other one may be kept waiting, but never do both succeed on what is stale.</summary>
internal static class BatchesAndOthers
{
    private static readonly IdempotencyKey Key = new("k");

    public static IEnumerable<ConformanceCase> Cases =>
    [
        Meets("has changed", async work => (await work.SiteAsync()).Offer("batch"), async work => (await work.SiteAsync()).Offer("other"), isShared: true),
        Meets("has only read", async work => await work.SiteAsync(), async work => (await work.SiteAsync()).Offer("other"), isShared: false),
        Meets("has listed", async work => await work.Sites().ListAsync(new AllSites()), async work => (await work.SiteAsync()).Offer("other"), isShared: false),
        Meets("has not found", async work => await work.Sites().FindAsync(Some.Third), work => Added(work, Some.Third), isShared: false),
        Meets("has made", work => Added(work, Some.Third), work => Added(work, Some.Third), isShared: true),
        Meets("has not found and then made", async work =>
        {
            await work.Sites().FindAsync(Some.Third);
            await Added(work, Some.Third);
        }, work => Added(work, Some.Third), isShared: true),
        Meets("has committed under the same key", _ => Task.CompletedTask, async work => (await work.SiteAsync()).Offer("other"), isShared: true, key: Key),
        new("A batch and somebody else who writes something else both succeed", async play =>
        {
            await play.PutAsync(Some.Site(Some.First), Some.Site(Some.Second));
            var work = play.Begin();
            Task other;
            await using (var batch = await work.BeginBatchAsync())
            {
                (await work.SiteAsync()).Offer("batch");
                await work.CommitAsync();
                other = Task.Run(() => play.OfferElsewhereAsync("other", Some.Second));
                await PassingAsync(other);
                await batch.CompleteAsync();
            }

            await other;
            Must.Equal(["batch"], await play.PlatformsAsync(), "Platforms of the batch");
            Must.Equal(["other"], await play.PlatformsAsync(Some.Second), "Platforms of the other");
            Histories.MustBeSound(await play.Log.ReadAllAsync(), TestDistrict.Id);
        }) { IsCompared = false },
    ];

    // When both write the same, one loses; where the batch has only read, both may succeed if the batch came first.
    private static ConformanceCase Meets(
        string what, Func<IUnitOfWork, Task> inBatch, Func<IUnitOfWork, Task> elsewhere, bool isShared, IdempotencyKey key = default) =>
        new($"What a batch {what} and somebody else writes meanwhile is never stored on stale data", async play =>
        {
            await play.PutAsync(Some.Site(Some.First), Some.Site(Some.Second));
            var other = play.Begin();
            await elsewhere(other);
            var batchWon = false;
            Task<bool> otherWon;
            var work = play.Begin();
            await using (var batch = await work.BeginBatchAsync())
            {
                await inBatch(work);
                (await work.SiteAsync(Some.Second)).Offer("batch-too");
                await work.CommitAsync(key, "batch");
                otherWon = Task.Run(() => WinsAsync(() => other.CommitAsync(key, "other")));
                await PassingAsync(otherWon);
                batchWon = await WinsAsync(() => batch.CompleteAsync());
            }

            var events = await EndAsync(play, await otherWon, batchWon);
            Must.Hold(!isShared || !(batchWon && await otherWon), $"What a batch {what} is stored by one of the two, not by both.");
            if (batchWon && await otherWon) Must.Hold(events[2].Envelope.Aggregate == Some.Second.Value, "A batch that rests on what somebody else has changed comes before that change.");
        })
        { IsCompared = false };

    private static async Task<IReadOnlyList<RecordedEvent>> EndAsync(Play play, bool otherWon, bool batchWon)
    {
        var events = await play.Log.ReadAllAsync();
        Histories.MustBeSound(events, TestDistrict.Id);
        Must.Hold(otherWon || batchWon, "One of a batch and somebody else succeeds.");
        Must.Equal(batchWon, (await play.PlatformsAsync(Some.Second)).Contains("batch-too"), "Whether all of the batch is stored");
        if (!batchWon) Must.Equal(3, events.Count, "Events when the batch has lost");
        return events;
    }

    private static Task Added(IUnitOfWork work, PracticeSiteId id)
    {
        work.Sites().Add(Some.Site(id));
        return Task.CompletedTask;
    }

    private static async Task<bool> WinsAsync(Func<ValueTask> commit)
    {
        try
        {
            await commit();
            return true;
        }
        catch (ConcurrencyConflictException)
        {
            return false;
        }
    }

    // Gives the other one a chance, without waiting for one that is kept waiting.
    private static async Task PassingAsync(Task other)
    {
        for (var turns = 0; turns < 20_000 && !other.IsCompleted; turns++) await Task.Yield();
    }
}
