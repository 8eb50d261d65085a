using CivicPractice.Activities;
using CivicPractice.Sites;
using CivicPractice.Statistics;

namespace CivicPractice.Testing.Conformance;

/// <summary>Figures are the fold of the events, as of the last one.</summary>
internal static class FiguresOfADistrict
{
    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("Figures of an empty district are nothing as of nothing", async play =>
        {
            var figures = (await play.Store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview();
            Must.Equal(new AsOf<DistrictOverview>(0, new DistrictOverview()), figures, "The overview of an empty district");
            await play.TellHistoryAsync();
        }),
        new("Figures have every commit in them as soon as it is done", async play =>
        {
            var figures = play.Store.StatisticsOf(TestDistrict.Id);
            for (var n = 1; n <= 5; n++)
            {
                await play.PutAsync(new ASite().WithId(play.Ids.Next<PracticeSiteId>()).Opened().BuildRaising());
                var overview = (await figures.FiguresAsync()).Overview();
                Must.Equal(2L * n, overview.Position, "The position of the figures");
                Must.Equal(n, overview.Answer.RuralStations, "Open rural stations");
                await play.TellHistoryAsync();
            }
        }),
        new("Sessions are ordered by month, tier and category", SessionsAsync),
        new("Figures read while others commit hold as of their position", MeanwhileAsync) { IsCompared = false },
    ];

    private static async Task SessionsAsync(Play play)
    {
        await play.PutAsync(new ASite().WithId(AnActivity.Site).Opened().BuildRaising(), ASite.Of(SiteTier.Centre).Opened().BuildRaising());
        foreach (var (n, code) in new[] { "zz", "a-b", "aa", "a", "a-b", "b" }.Index())
        {
            foreach (var site in new[] { AnActivity.Site, ASite.CentreId, ASite.OtherId })
            {
                await play.PutAsync(new AnActivity().WithId(play.Ids.Next<ActivityId>())
                    .Planned(plan => plan with { Category = new ActivityCategory(code), Site = site, During = Shifted(plan.During, 13 * n) })
                    .Published().SignedUp().CheckedIn().CheckedOut().Completed(n).BuildUnstored());
            }
        }

        Must.Equal(18, (await play.Store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Sessions().Answer.Sum(row => row.Held), "Sessions held");
        await play.OpenAsync();
        await play.TellHistoryAsync();
    }

    private static async Task MeanwhileAsync(Play play)
    {
        var ids = Enumerable.Range(0, 24).Select(_ => play.Ids.Next<PracticeSiteId>()).ToList();
        var seen = new AsOf<DistrictOverview>[ids.Count];
        await ManyCallers.AtOnceAsync(ids.Count, async caller =>
        {
            await play.PutAsync(new ASite().WithId(ids[caller]).Opened().BuildRaising());
            seen[caller] = (await play.Store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview();
            return Decision.Accepted;
        });
        var events = await play.Log.ReadAllAsync();
        foreach (var (position, answer) in seen)
        {
            var recount = new StatisticsProjection();
            foreach (var recorded in events.Take((int)position)) recount.Apply(recorded.Envelope);
            Must.Equal(recount.Overview(), new AsOf<DistrictOverview>(position, answer), "Figures read meanwhile and the recount up to their position");
        }
    }

    private static TimeRange Shifted(TimeRange during, int days) => TimeRange.Starting(during.From + NodaTime.Duration.FromDays(days), during.Length);
}
