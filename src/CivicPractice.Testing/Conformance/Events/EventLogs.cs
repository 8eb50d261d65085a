using CivicPractice.Requests;
using CivicPractice.Sites;

namespace CivicPractice.Testing.Conformance;

/// <summary>The log of a district: in order, without gaps, read by page.</summary>
internal static class EventLogs
{
    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("A log is empty before the first commit", async play =>
        {
            Must.Equal(0, (await play.Log.ReadAsync(0, 10)).Count, "Events of an empty log");
            Must.Equal(0, (await play.Log.ReadAsync(7, 10)).Count, "Events beyond an empty log");
            await play.TellHistoryAsync();
        }),
        new("A log is read by page from any position", PagesAsync),
        new("A log refuses a position below zero and a page of nothing", async play =>
        {
            await Must.ThrowAsync<ArgumentOutOfRangeException, IReadOnlyList<RecordedEvent>>(() => play.Log.ReadAsync(-1, 1), "Reading after a position below zero");
            await Must.ThrowAsync<ArgumentOutOfRangeException, IReadOnlyList<RecordedEvent>>(() => play.Log.ReadAsync(0, 0), "Reading a page of nothing");
        }),
        new("A log tells kinds apart that share an id", async play =>
        {
            await play.PutAsync(new APointsAccount().BuildUnstored(), new AnHonourRoll().BuildUnstored(), new ASchedule().Of(ARequest.Volunteer).Holding(ARequest.Wanted).BuildUnstored());
            Must.Equal(["points-account", "honour-roll", "schedule"], (await play.Log.ReadAllAsync()).Select(one => one.Envelope.Kind), "The kinds in the log");
            await play.TellHistoryAsync();
        }),
        new("A log tells what has become of one aggregate, also of one that shares its id", async play =>
        {
            await play.PutAsync(new APointsAccount().BuildUnstored(), ARequest.In(RequestState.Reviewed).BuildUnstored(), new AnHonourRoll().BuildUnstored());
            foreach (var (kind, id) in new[] { ("request", ARequest.TheId.Value), ("points-account", ARequest.Volunteer.Value), ("honour-roll", ARequest.Volunteer.Value), ("schedule", ARequest.Volunteer.Value) })
            {
                var own = (await play.Log.ReadAllAsync()).Where(one => one.Envelope.Kind == kind && one.Envelope.Aggregate == id);
                Must.Equal(own, await play.Log.ReadOfAsync(kind, id), $"The events of the {kind}");
            }

            var types = (await play.Log.ReadOfAsync("request", ARequest.TheId.Value)).Select(one => one.Envelope.Event.GetType()).ToList();
            Must.Equal([typeof(RequestPlaced), typeof(RequestReviewed)], [types[0], types[^1]], "The first and the last event of the request");
            await play.TellHistoryAsync();
        }),
        new("A log numbers the events of many who commit at once without gaps", ManyAtOnceAsync) { IsCompared = false },
        new("A log is the same for a program that opens the store later", async play =>
        {
            await play.PutAsync(Some.Site(Some.First), Some.Order());
            await play.OfferElsewhereAsync("a");
            var before = await play.Log.ReadAllAsync();
            await play.OpenAsync();
            Must.Equal(before, await play.Log.ReadAllAsync(), "The log of the program that opened later");
            await play.OfferElsewhereAsync("b");
            await play.TellHistoryAsync();
        }),
    ];

    private static async Task PagesAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First), Some.Order());
        for (var n = 0; n < 10; n++) await play.OfferElsewhereAsync($"p{n}");
        var all = await play.Log.ReadAsync(0, 1_000);
        Must.Equal(12, all.Count, "Events in the log");
        foreach (var after in new[] { 0, 1, 5, 11, 12, 13, 1_000 })
        {
            foreach (var most in new[] { 1, 2, 11, 12, 13 })
                Must.Equal(all.Skip(after).Take(most), await play.Log.ReadAsync(after, most), $"The {most} events after {after}");
        }

        Must.Equal(all.Skip(3), await play.Log.ReadAsync(3, int.MaxValue), "All events after 3");
        Must.Equal(0, (await play.Log.ReadAsync(long.MaxValue, 10)).Count, "Events after the greatest position");
        await play.TellHistoryAsync();
    }

    private static async Task ManyAtOnceAsync(Play play)
    {
        await play.PutAsync(Some.Site(Some.First));
        var ids = Enumerable.Range(0, 32).Select(_ => play.Ids.Next<PracticeSiteId>()).ToList();
        var requests = ids.ConvertAll(_ => play.Ids.Next<ServiceRequestId>());
        await ManyCallers.AtOnceAsync(ids.Count, async caller =>
        {
            var work = play.Begin();
            work.Sites().Add(Some.Site(ids[caller]));
            work.Requests().Add(Some.Order(requests[caller]));
            await work.CommitAsync();
            (await work.SiteAsync(ids[caller])).Offer("a");
            (await work.RequestAsync(requests[caller])).Dispatch();
            await work.CommitAsync();
            return Decision.Accepted;
        });
        var events = await play.Log.ReadAllAsync();
        Must.Equal(1 + (4 * ids.Count), events.Count, "Events in the log");
        Histories.MustBeSound(events, TestDistrict.Id);
        for (var n = 1; n < events.Count; n += 2)
        {
            Must.Equal(events[n].Envelope.Version, events[n + 1].Envelope.Version, "The events of one commit stand together: the versions of two");
        }
    }
}
