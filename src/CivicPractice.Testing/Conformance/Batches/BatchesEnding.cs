using CivicPractice.Sites;

namespace CivicPractice.Testing.Conformance;

/// <summary>A batch is completed or given up, and there is one at a time.</summary>
internal static class BatchesEnding
{
    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("A batch that is not completed leaves nothing behind", GivenUpAsync),
        new("A unit of work has one batch at a time", async play =>
        {
            await play.PutAsync(Some.Site(Some.First));
            var work = play.Begin();
            await using (var batch = await work.BeginBatchAsync())
            {
                await Must.ThrowAsync<InvalidOperationException, ICommandBatch>(() => work.BeginBatchAsync(), "A second batch in one unit of work");
                (await work.SiteAsync()).Offer("a");
                await work.CommitAsync();
                await batch.CompleteAsync();
            }

            await using (var batch = await work.BeginBatchAsync())
            {
                (await work.SiteAsync()).Offer("b");
                await work.CommitAsync();
                await batch.CompleteAsync();
            }

            Must.Equal(["a", "b"], await play.PlatformsAsync(), "Platforms after two batches one after the other");
            await play.TellHistoryAsync();
        }),
        new("A batch does not begin over changes that are not committed", async play =>
        {
            var work = play.Begin();
            work.Sites().Add(Some.Site(Some.First));
            await Must.ThrowAsync<InvalidOperationException, ICommandBatch>(() => work.BeginBatchAsync(), "A batch over changes that are not committed");
            await work.CommitAsync();
            await play.TellHistoryAsync();
        }),
        new("A unit of work goes on without a batch once it is over", async play =>
        {
            await play.PutAsync(Some.Site(Some.First));
            var work = play.Begin();
            await using (var batch = await work.BeginBatchAsync())
            {
                (await work.SiteAsync()).Offer("a");
                await work.CommitAsync();
                await batch.CompleteAsync();
            }

            (await work.SiteAsync()).Offer("b");
            await work.CommitAsync();
            Must.Equal(["a", "b"], await play.PlatformsAsync(), "Platforms after the batch and a commit");
            await play.TellHistoryAsync();
        }),
        new("What was changed in a batch and not committed there is not stored", async play =>
        {
            await play.PutAsync(Some.Site(Some.First));
            var work = play.Begin();
            await using (var batch = await work.BeginBatchAsync())
            {
                var site = await work.SiteAsync();
                site.Offer("committed");
                await work.CommitAsync();
                work.Forget();
                (await work.SiteAsync()).Offer("forgotten");
                work.Forget();
                await batch.CompleteAsync();
            }

            Must.Equal(["committed"], await play.PlatformsAsync(), "Platforms after the batch");
            await play.TellHistoryAsync();
        }),
        new("A batch whose completion was cancelled before it began stores nothing", async play =>
        {
            await play.PutAsync(Some.Site(Some.First));
            var work = play.Begin();
            await using (var batch = await work.BeginBatchAsync())
            {
                (await work.SiteAsync()).Offer("a");
                await work.CommitAsync();
                await Must.ThrowAsync<OperationCanceledException>(() => batch.CompleteAsync(new CancellationToken(canceled: true)), "Completing under a token that is cancelled");
            }

            Must.Equal(0, (await play.PlatformsAsync()).Count(), "Platforms after it");
            await play.TellHistoryAsync();
        }),
        new("A batch without commands stores nothing", async play =>
        {
            await play.PutAsync(Some.Site(Some.First));
            var work = play.Begin();
            await using (var batch = await work.BeginBatchAsync())
            {
                await work.SiteAsync();
                await work.CommitAsync();
                await batch.CompleteAsync();
            }

            await play.TellHistoryAsync();
        }),
    ];

    private static async Task GivenUpAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First));
        var work = play.Begin();
        var key = new IdempotencyKey("k");
        await using (await work.BeginBatchAsync())
        {
            (await work.SiteAsync()).Offer("given-up");
            work.Sites().Add(Some.Site(Some.Second));
            await work.CommitAsync(key, "batch");
        }

        Must.Hold(!work.HasChanges, "After a batch that was given up there are no changes.");
        foreach (var seen in new[] { work, play.Begin(), Play.Open(await play.OpenAsync()).UnitOfWork })
        {
            Must.Equal(0, (await seen.SiteAsync()).Platforms.Count, "Platforms after a batch that was given up");
            Must.Equal(1L, (await seen.SiteAsync()).Version, "The version after a batch that was given up");
            Must.Hold(await seen.Sites().FindAsync(Some.Second) is null, "What was added in a batch that was given up is not there.");
            Must.Equal(1, await seen.Sites().CountAsync(new Everything<PracticeSite>()), "Sites after a batch that was given up");
            Must.Hold(await seen.FindCommandAsync(key) is null, "The key of a batch that was given up stays free.");
        }

        Must.Equal(1, (await play.Log.ReadAllAsync()).Count, "Events after a batch that was given up");
        var after = play.Begin();
        (await after.SiteAsync()).Offer("after");
        after.Sites().Add(Some.Site(Some.Second));
        await after.CommitAsync(key, "after");
        await play.TellHistoryAsync();
    }
}
