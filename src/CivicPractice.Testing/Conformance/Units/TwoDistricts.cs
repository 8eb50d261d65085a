using CivicPractice.Sites;

namespace CivicPractice.Testing.Conformance;

/// <summary>What one district holds, no other sees.</summary>
internal static class TwoDistricts
{
    private static readonly DistrictId Other = TestDistrict.OtherId;
    private static readonly IdempotencyKey Key = new("k");

    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("Two districts with the same ids see nothing of each other", ApartAsync),
        new("Changes of the same aggregate in two districts do not conflict", async play =>
        {
            await BothAsync(play);
            var (here, there) = (play.Begin(), play.Begin(Other));
            (await here.SiteAsync()).Offer("here");
            (await there.SiteAsync()).Offer("there");
            await here.CommitAsync(Key, "here");
            await there.CommitAsync(Key, "there");
            Must.Equal(["here"], await play.PlatformsAsync(), "Platforms here");
            await play.TellHistoryAsync();
            await play.TellHistoryAsync(Other);
        }),
        new("An aggregate of another district is not taken in", async play =>
        {
            await Must.ThrowAsync<ArgumentException>(
                () =>
                {
                    play.Begin(Other).Sites().Add(Some.Site(Some.First));
                    return default;
                }, "Adding an aggregate of another district");
            await play.TellHistoryAsync();
        }),
        new("Batches of two districts do not meet", async play =>
        {
            await BothAsync(play);
            var here = play.Begin();
            await using (var batch = await here.BeginBatchAsync())
            {
                (await here.SiteAsync()).Offer("here");
                await here.CommitAsync(Key, "here");
                await batch.CompleteAsync();
            }

            var there = play.Begin(Other);
            await using (var batch = await there.BeginBatchAsync())
            {
                Must.Hold(await there.FindCommandAsync(Key) is null, "The key of another district is not seen in a batch.");
                Must.Equal(0, (await there.SiteAsync()).Platforms.Count, "Platforms seen in the batch of the other district");
                Must.Equal(1, await there.Sites().CountAsync(new Everything<PracticeSite>()), "Sites counted in the batch of the other district");
                (await there.SiteAsync()).Offer("there");
                await there.CommitAsync(Key, "there");
                await batch.CompleteAsync();
            }

            await play.TellHistoryAsync();
            await play.TellHistoryAsync(Other);
        }),
    ];

    private static async Task ApartAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First), Some.Site(Some.Second));
        await play.OfferElsewhereAsync("here");
        var key = play.Begin();
        (await key.SiteAsync()).Offer("under-a-key");
        await key.CommitAsync(Key, "offer");

        var there = play.Begin(Other);
        Must.Hold(await there.Sites().FindAsync(Some.First) is null, "What another district has is not found.");
        Must.Equal(0, (await there.Sites().ListAsync(new AllSites())).Count, "Sites listed in the other district");
        Must.Equal(0, await there.Sites().CountAsync(new Everything<PracticeSite>()), "Sites counted in the other district");
        Must.Hold(!await there.Sites().ExistsAsync(new Everything<PracticeSite>()), "Nothing exists in the other district.");
        Must.Hold(await there.FindCommandAsync(Key) is null, "The other district does not know the key.");
        Must.Equal(0, (await play.Store.LogOf(Other).ReadAsync(0, 100)).Count, "Events of the other district");
        Must.Equal(0, (await play.Store.StatisticsOf(Other).FiguresAsync()).Overview().Position, "The position of the other district's figures");

        there.Sites().Add(Elsewhere(Some.First));
        await there.CommitAsync(Key, "plan");
        await play.OpenAsync();
        Must.Equal(2, (await play.PlatformsAsync()).Count(), "Platforms here");
        Must.Equal(0, (await play.Begin(Other).SiteAsync()).Platforms.Count, "Platforms there");
        Must.Equal("offer", await play.Begin().FindCommandAsync(Key), "The command under the key here");
        Must.Equal("plan", await play.Begin(Other).FindCommandAsync(Key), "The command under the key there");
        await play.TellHistoryAsync();
        await play.TellHistoryAsync(Other);
    }

    private static async Task BothAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First));
        var there = play.Begin(Other);
        there.Sites().Add(Elsewhere(Some.First));
        await there.CommitAsync();
    }

    private static PracticeSite Elsewhere(PracticeSiteId id) => PracticeSite.Plan(Other, id, ASite.PlanOf(SiteTier.Centre), null, TestDistrict.Nine).EnsureAccepted();
}
