using CivicPractice.Sites;

namespace CivicPractice.Testing.Conformance;

/// <summary>What one caller sees of its own unit of work.</summary>
internal static class OneUnitOfWork
{
    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("Loading twice in one unit of work gives the same object, by id and by list", SameObjectAsync),
        new("A list gives what was changed and not committed, and looks for it as it is stored", ListedAsync),
        new("Forgetting gives up everything that was loaded, made or changed", ForgottenAsync),
        new("A unit of work goes on after its commit", GoesOnAsync),
        new("A unit of work goes on after a conflict once it has forgotten", AfterAConflictAsync),
        new("What was committed is a copy that later changes do not reach", CopyAsync),
        new("Several changes in one commit are stored with one event each, in the order of the changes", SeveralAsync),
        new("A commit without changes stores nothing", async play =>
        {
            await play.PutAsync(Some.Site(Some.First));
            var work = play.Begin();
            await work.SiteAsync();
            await work.CommitAsync();
            await play.Begin().CommitAsync();
            Must.Equal(1, (await play.Log.ReadAllAsync()).Count, "Events in the log");
            await play.TellHistoryAsync();
        }),
        new("An event names the actor of its unit of work and the key of its command", ActorsAsync),
    ];

    private static async Task SameObjectAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First), Some.Site(Some.Second));
        var work = play.Begin();
        var first = await work.SiteAsync();
        var added = Some.Site(Some.Third);
        work.Sites().Add(added);
        var listed = await work.Sites().ListAsync(new AllSites());

        Must.Hold(ReferenceEquals(first, await work.SiteAsync()), "Loading by id twice gives the same object.");
        Must.Hold(ReferenceEquals(first, listed[0]), "A list gives the object that was loaded before.");
        Must.Hold(ReferenceEquals(listed[1], await work.SiteAsync(Some.Second)), "Loading by id gives the object that was listed before.");
        Must.Hold(ReferenceEquals(listed[1], (await work.Sites().ListAsync(new AllSites()))[1]), "Listing twice gives the same object.");
        Must.Hold(ReferenceEquals(added, await work.SiteAsync(Some.Third)), "Loading by id gives the object that was added.");
        Must.Equal([Some.First, Some.Second], listed.Select(site => site.Id), "What is listed before the commit");
        await work.CommitAsync();
        Must.Hold(ReferenceEquals(added, await work.SiteAsync(Some.Third)), "The object that was added stays the one of the unit of work after the commit.");
        Must.Hold(!ReferenceEquals(first, await play.Begin().SiteAsync()), "Another unit of work has objects of its own.");
    }

    private static async Task ListedAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First), Some.Site(Some.Second));
        var work = play.Begin();
        var site = await work.SiteAsync();
        site.Open(ASite.FactsOf(SiteTier.Institute), TestDistrict.Nine).EnsureAccepted();

        var planned = await work.Sites().ListAsync(new AllSites(!new OpenSite()));
        Must.Equal([Some.First, Some.Second], planned.Select(one => one.Id), "A list looks for what is committed");
        Must.Hold(ReferenceEquals(site, planned[0]) && planned[0].State == SiteState.Open, "A list gives the unit's own object, with its changes.");
        Must.Equal(0, await work.Sites().CountAsync(new OpenSite()), "A count sees what is committed");
        Must.Hold(!await work.Sites().ExistsAsync(new OpenSite()), "A question of existence sees what is committed.");
        await work.CommitAsync();
        Must.Equal([Some.First], (await work.Sites().ListAsync(new AllSites(new OpenSite()))).Select(one => one.Id), "What is open after the commit");
        await play.TellHistoryAsync();
    }

    private static async Task ForgottenAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First));
        var work = play.Begin();
        var before = await work.SiteAsync();
        before.Offer("a");
        work.Sites().Add(Some.Site(Some.Second));
        Must.Hold(work.HasChanges, "A unit of work with changes says so.");

        work.Forget();
        Must.Hold(!work.HasChanges, "A unit of work that has forgotten has no changes.");
        await work.CommitAsync();
        Must.Hold(!ReferenceEquals(before, await work.SiteAsync()), "After forgetting, loading gives a new object.");
        Must.Equal([], await play.PlatformsAsync(), "Platforms after a commit that had nothing to store");
        Must.Hold(await work.Sites().FindAsync(Some.Second) is null, "What was added and forgotten is not there.");
        await play.TellHistoryAsync();
    }

    private static async Task GoesOnAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First));
        var work = play.Begin();
        var site = await work.SiteAsync();
        foreach (var platform in new[] { "a", "b", "c" })
        {
            site.Offer(platform);
            await work.CommitAsync();
            Must.Hold(!work.HasChanges, "A unit of work has no changes after its commit.");
        }

        work.Sites().Add(Some.Site(Some.Second));
        await work.CommitAsync();
        Must.Equal(["a", "b", "c"], await play.PlatformsAsync(), "Platforms after three commits of one unit of work");
        await play.OfferElsewhereAsync("d");
        site.Offer("e");
        await Must.ThrowAsync<ConcurrencyConflictException>(() => work.CommitAsync(), "A commit on what somebody else has changed since the last one");
        await play.TellHistoryAsync();
    }

    private static async Task AfterAConflictAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First));
        var work = play.Begin();
        (await work.SiteAsync()).Offer("mine");
        await play.OfferElsewhereAsync("theirs");
        await Must.ThrowAsync<ConcurrencyConflictException>(() => work.CommitAsync(new IdempotencyKey("k"), "offer"), "The slower commit");
        Must.Hold(work.HasChanges, "After a conflict the changes are still there, and not stored.");

        work.Forget();
        (await work.SiteAsync()).Offer("mine");
        await work.CommitAsync(new IdempotencyKey("k"), "offer");
        Must.Equal(["theirs", "mine"], await play.PlatformsAsync(), "Platforms in the end");
        await play.TellHistoryAsync();
    }

    private static async Task CopyAsync(Play play)
    {
        var mine = Some.Site(Some.First);
        await play.PutAsync(mine);
        var seen = await play.Begin().SiteAsync();
        mine.Offer("never-committed");
        await play.OfferElsewhereAsync("committed");

        Must.Equal(0, seen.Platforms.Count, "Platforms seen before the others changed it");
        Must.Equal(["committed"], await play.PlatformsAsync(), "Platforms stored");
        await play.TellHistoryAsync();
    }

    private static async Task SeveralAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First), Some.Site(Some.Second), Some.Order());
        var work = play.Begin();
        var (second, first) = (await work.SiteAsync(Some.Second), await work.SiteAsync());
        foreach (var platform in new[] { "a", "b", "c" }) second.Offer(platform);
        first.Offer("z");
        (await work.RequestAsync()).Dispatch();
        first.Offer("y");
        await work.CommitAsync(new IdempotencyKey("several"), "several");
        Must.Equal(["z", "y"], await play.PlatformsAsync(), "Platforms of the first");
        await play.OpenAsync();
        Must.Equal(["a", "b", "c"], await play.PlatformsAsync(Some.Second), "Platforms of the second");
        await play.TellHistoryAsync();
    }

    private static async Task ActorsAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First));
        for (var n = 1; n <= 3; n++)
        {
            var work = play.Begin(actor: new ActorId(new Guid(n, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 5)));
            (await work.SiteAsync()).Offer($"p{n}");
            await work.CommitAsync(n == 2 ? IdempotencyKey.None : new IdempotencyKey($"key {n}"), n == 2 ? "" : "offer");
        }

        var events = await play.Log.ReadAllAsync();
        var last = events[^1].Envelope;
        Must.Equal(
            new EventEnvelope(
                TestDistrict.Id, "site", Some.First.Value, 4, TestDistrict.Nine, new ActorId(new Guid(3, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 5)),
                new IdempotencyKey("key 3"), new SitePlatformOffered(Some.First, new ServicePlatform("p3"))),
            last, "The envelope of the last event");
        Must.Equal(IdempotencyKey.None, events[2].Envelope.Cause, "The cause of a command without a key");
        await play.TellHistoryAsync();
    }
}
