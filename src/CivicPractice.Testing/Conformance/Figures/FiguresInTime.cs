using CivicPractice.Sites;
using CivicPractice.Statistics;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Figures can be waited for, and asked for as they were.</summary>
internal static class FiguresInTime
{
    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("Figures are as they were before any moment", async play =>
        {
            // The one that opens last was stored first: it is the moment that counts, and not the place in the log.
            for (var days = 8; days >= 0; days -= 2)
                await play.PutAsync(new ASite().WithId(play.Ids.Next<PracticeSiteId>()).AfterDays(days).Opened().Suspended().BuildRaising());

            var events = await play.Log.ReadAllAsync();
            foreach (var moment in events.Select(recorded => recorded.Envelope.At).Distinct().SelectMany(at => new[] { at, at + Duration.FromTicks(10) }))
            {
                var recount = new StatisticsProjection();
                foreach (var recorded in events.Where(recorded => recorded.Envelope.At < moment)) recount.Apply(recorded.Envelope);
                var was = await play.Store.StatisticsOf(TestDistrict.Id).FiguresBeforeAsync(moment);
                Must.Equal(recount.Overview(), was.Overview(), $"The overview as it was before {moment}");
                Must.Equal(recount.Capture().OpenStretches, was.DaysOfActivity(new Term(TestDistrict.Monday, TestDistrict.Monday)).Answer.Open, $"When sites were open, as it was before {moment}");
            }

            await play.TellHistoryAsync();
        }),
        new("Figures with an event that is there are told at once, and others are waited for", async play =>
        {
            var statistics = play.Store.StatisticsOf(TestDistrict.Id);
            await OpenedAsync(play);
            Must.Equal(1, (await statistics.FiguresAsync(atLeast: 2)).Overview().Answer.Stations, "Open stations, as of an event that is there");
            using var soon = new CancellationTokenSource();
            var waiting = statistics.FiguresAsync(atLeast: 4, soon.Token).AsTask();
            var abandoned = statistics.FiguresAsync(atLeast: 5, soon.Token).AsTask();
            Must.Hold(!waiting.IsCompleted, "Nobody is told of an event that is not there.");
            await OpenedAsync(play);
            var (position, overview) = (await waiting).Overview();
            Must.Hold(position >= 4 && overview.Stations == 2, "Who waited for an event is told figures with it.");
            await soon.CancelAsync();
            Must.Hold(await IsCancelledAsync(abandoned), "Waiting can be given up.");
            await OpenedAsync(play);
            Must.Equal(3, (await statistics.FiguresAsync(atLeast: 6)).Overview().Answer.Stations, "Open stations, after somebody gave up waiting");
            await play.TellHistoryAsync();
        }),
    ];

    private static Task OpenedAsync(Play play) => play.PutAsync(new ASite().WithId(play.Ids.Next<PracticeSiteId>()).Opened().BuildRaising());

    private static async Task<bool> IsCancelledAsync(Task<IDistrictFigures> waiting)
    {
        try
        {
            await waiting;
            return false;
        }
        catch (OperationCanceledException)
        {
            return true;
        }
    }
}
