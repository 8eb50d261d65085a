using CivicPractice.Requests;
using CivicPractice.Sites;

namespace CivicPractice.Testing.Conformance;

/// <summary>A decision rests on what was looked for, also where it was not changed or not found (docs/decisions/0009).</summary>
internal static class WhatWasOnlyRead
{
    private static readonly PracticeSiteId[] Missing = [Some.Third, new(new Guid("00000000-0000-7000-8000-000000006004"))];

    public static IEnumerable<ConformanceCase> Cases =>
    [
        Loses("What was only loaded and is changed by then", async (work, _) => await work.SiteAsync(), (play, n) => play.OfferElsewhereAsync($"theirs-{n}")),
        Loses("What was only listed and is changed by then", async (work, _) => await work.Sites().ListAsync(new AllSites()), (play, n) => play.OfferElsewhereAsync($"theirs-{n}")),
        Loses("What was not found and is there by then", async (work, n) =>
            Must.Hold(await work.Sites().FindAsync(Missing[n]) is null, "What nobody has made is not found."), (play, n) => play.PutAsync(Some.Site(Missing[n]))),
        Loses("What was loaded twice and is changed in between", async (work, _) =>
        {
            await work.SiteAsync();
            await work.Sites().ListAsync(new AllSites(new SiteOfTier(SiteTier.Station)));
        }, (play, n) => play.OfferElsewhereAsync($"theirs-{n}")),
        new("What was only loaded makes a command that changes nothing lose its key too", async play =>
        {
            await play.PutAsync(Some.Site(Some.First));
            var work = play.Begin();
            await work.SiteAsync();
            await play.OfferElsewhereAsync("theirs");
            await Conflicts.LosesAsync(play, work);
        }),
        new("Those who only read the same do not disturb one another", async play =>
        {
            await play.PutAsync(Some.Site(Some.First), Some.Order());
            var (one, other) = (play.Begin(), play.Begin());
            foreach (var work in new[] { one, other })
            {
                await work.SiteAsync();
                Must.Hold(await work.Sites().FindAsync(Some.Third) is null, "What nobody has made is not found.");
            }

            (await one.RequestAsync()).Dispatch();
            other.Sites().Add(Some.Site(Some.Second));
            await one.CommitAsync();
            await other.CommitAsync();
            await play.TellHistoryAsync();
        }),
        new("What was forgotten is no longer rested on", async play =>
        {
            await play.PutAsync(Some.Site(Some.First), Some.Order());
            var work = play.Begin();
            await work.SiteAsync();
            await work.Sites().FindAsync(Some.Third);
            work.Forget();
            (await work.RequestAsync()).Dispatch();
            await play.OfferElsewhereAsync("theirs");
            await play.PutAsync(Some.Site(Some.Third));
            await work.CommitAsync();
            await play.TellHistoryAsync();
        }),
        new("What was only counted is not rested on", async play =>
        {
            await play.PutAsync(Some.Site(Some.First), Some.Order());
            var work = play.Begin();
            await work.Sites().CountAsync(new Everything<PracticeSite>());
            await work.Sites().ExistsAsync(new OpenSite());
            (await work.RequestAsync()).Dispatch();
            await play.OfferElsewhereAsync("theirs");
            await work.CommitAsync();
            await play.TellHistoryAsync();
        }),
        new("An order at a site that shuts meanwhile is refused by the rule", async play =>
        {
            await play.PutAsync(new ASite().WithId(ARequest.Site).Opened().BuildRaising());
            var district = play.District();
            var attempts = 0;
            var decision = await district.RunAsync("place", new IdempotencyKey("place"), async () =>
            {
                var site = (await district.Sites.FindAsync(ARequest.Site))!;
                if (attempts++ == 0) await SuspendAsync(play);
                if (site.State != SiteState.Open) return new SiteNotOpen(site.Id, site.State);
                district.Requests.Add(Some.Order());
                return Decision.Accepted;
            });
            Must.BeRefused(decision, "site.not-open", "The order at a site that is shut");
            Must.Equal(2, attempts, "Attempts of the use case");
            await play.TellHistoryAsync();
        }),
    ];

    private static ConformanceCase Loses(string what, Func<IUnitOfWork, int, Task> look, Func<Play, int, Task> meanwhile) => new($"{what} makes the commit of something else lose", async play =>
    {
        await play.PutAsync(Some.Site(Some.First), Some.Site(Some.Second), Some.Order());
        // Once something is changed that rests on it, once something is made.
        for (var n = 0; n < 2; n++)
        {
            var work = play.Begin();
            await look(work, n);
            if (n == 0) (await work.RequestAsync()).Dispatch();
            else work.Requests().Add(Some.Order(play.Ids.Next<ServiceRequestId>()));
            await meanwhile(play, n);
            await Conflicts.LosesAsync(play, work);
            Must.Hold((await play.Begin().RequestAsync()).Offers.Count == 0, "What rested on it is not stored.");
            Must.Equal(1, await play.Begin().Requests().CountAsync(new Everything<ServiceRequest>()), "Requests after it");
        }
    });

    private static async Task SuspendAsync(Play play)
    {
        var work = play.Begin();
        (await work.SiteAsync(ARequest.Site)).Suspend(TestDistrict.Nine + NodaTime.Duration.FromDays(3)).EnsureAccepted();
        await work.CommitAsync();
    }
}
