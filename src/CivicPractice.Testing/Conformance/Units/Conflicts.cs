using CivicPractice.Commendation;
using CivicPractice.Requests;
using CivicPractice.Volunteers;

namespace CivicPractice.Testing.Conformance;

/// <summary>Of two that change the same, one wins; what loses stores nothing at all.</summary>
internal static class Conflicts
{
    private static readonly IdempotencyKey Key = new("k");

    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("Of two that change the same aggregate the first wins", async play =>
        {
            await play.PutAsync(Some.Site(Some.First));
            var (quick, slow) = (play.Begin(), play.Begin());
            (await quick.SiteAsync()).Offer("quick");
            (await slow.SiteAsync()).Offer("slow");
            await quick.CommitAsync();
            await LosesAsync(play, slow);
            Must.Equal(["quick"], await play.PlatformsAsync(), "Platforms in the end");
        }),
        new("Nobody makes what is there already", async play =>
        {
            await play.PutAsync(Some.Site(Some.First));
            var work = play.Begin();
            work.Sites().Add(Some.Site(Some.First));
            work.Sites().Add(Some.Site(Some.Second));
            await LosesAsync(play, work);
            Must.Hold(await play.Begin().Sites().FindAsync(Some.Second) is null, "What was added beside it is not there.");
        }),
        new("Of two that make the same the first wins", async play =>
        {
            var (quick, slow) = (play.Begin(), play.Begin());
            quick.Sites().Add(Some.Site(Some.First));
            slow.Sites().Add(Some.Site(Some.First));
            await quick.CommitAsync();
            await LosesAsync(play, slow);
        }),
        new("A conflict on one of several aggregates stores none of them, no event and no key", SeveralAsync),
        new("Two roots under one id do not conflict", async play =>
        {
            var (one, other) = (play.Begin(), play.Begin());
            one.Repository<PointsAccount, VolunteerId>().Add(new APointsAccount().BuildUnstored());
            other.Repository<HonourRoll, VolunteerId>().Add(new AnHonourRoll().BuildUnstored());
            await one.CommitAsync();
            await other.CommitAsync();
            await play.TellHistoryAsync();
        }),
        new("Two that change different aggregates do not conflict", async play =>
        {
            await play.PutAsync(Some.Site(Some.First), Some.Site(Some.Second));
            var (one, other) = (play.Begin(), play.Begin());
            (await one.SiteAsync()).Offer("a");
            (await other.SiteAsync(Some.Second)).Offer("b");
            await one.CommitAsync();
            await other.CommitAsync();
            await play.TellHistoryAsync();
        }),
        new("A program meets what another one has changed", OtherProgramAsync) { NeedsDurability = true },
    ];

    public static async Task LosesAsync(Play play, IUnitOfWork slow)
    {
        var before = (await play.Log.ReadAllAsync()).Count;
        await Must.ThrowAsync<ConcurrencyConflictException>(() => slow.CommitAsync(Key, "lose"), "The slower commit");
        Must.Equal(before, (await play.Log.ReadAllAsync()).Count, "Events after the conflict");
        Must.Hold(await play.Begin().FindCommandAsync(Key) is null, "The key of a commit that lost stays free.");
        await play.TellHistoryAsync();
    }

    private static async Task SeveralAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First), Some.Site(Some.Second), Some.Site(Some.Third), Some.Order());
        foreach (var overtaken in new[] { Some.First, Some.Second, Some.Third })
        {
            var work = play.Begin();
            foreach (var id in new[] { Some.First, Some.Second, Some.Third }) (await work.SiteAsync(id)).Offer("mine");
            (await work.RequestAsync()).Dispatch();
            work.Requests().Add(Some.Order(play.Ids.Next<ServiceRequestId>()));
            await play.OfferElsewhereAsync($"theirs-{(overtaken == Some.First ? 1 : overtaken == Some.Second ? 2 : 3)}", overtaken);
            await LosesAsync(play, work);
            foreach (var id in new[] { Some.First, Some.Second, Some.Third }) Must.Hold(!(await play.PlatformsAsync(id)).Contains("mine"), "No site of a commit that lost is changed.");
            Must.Hold((await play.Begin().RequestAsync()).Offers.Count == 0, "No request of a commit that lost is changed.");
            Must.Equal(1, await play.Begin().Requests().CountAsync(new Everything<ServiceRequest>()), "Requests after the conflict");
        }
    }

    private static async Task OtherProgramAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First));
        var here = play.Begin();
        (await here.SiteAsync()).Offer("here");
        await play.OpenAsync();
        await play.OfferElsewhereAsync("there");
        await LosesAsync(play, here);
        Must.Equal(["there"], await play.PlatformsAsync(), "Platforms in the end");
    }
}
