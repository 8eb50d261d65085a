using CivicPractice.Sites;

namespace CivicPractice.Testing.Conformance;

/// <summary>Figures have in them what was committed by whichever program, and are the same after a restart.</summary>
internal static class FiguresOfAnotherProgram
{
    public static IEnumerable<ConformanceCase> Cases =>
    [
        new("Figures are the same after a restart", async play =>
        {
            await OpenedAsync(play);
            await OpenedAsync(play);
            var before = (await play.Store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview();
            await play.OpenAsync();
            Must.Equal(before, (await play.Store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview(), "The overview after a restart");
            await OpenedAsync(play);
            Must.Equal(3, (await play.Store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview().Answer.Stations, "Open stations after one more");
            await play.TellHistoryAsync();
        }) { NeedsDurability = true },
        new("Figures have in them what another program has committed", async play =>
        {
            var here = play.Store;
            for (var n = 1; n <= 3; n++)
            {
                await OpenedAsync(play);
                Must.Equal(n, (await here.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview().Answer.Stations, "Open stations, as the first program sees them");
                await play.OpenAsync();
            }

            await play.TellHistoryAsync();
        }) { NeedsDurability = true },
    ];

    private static Task OpenedAsync(Play play) => play.PutAsync(new ASite().WithId(play.Ids.Next<PracticeSiteId>()).Opened().BuildRaising());
}
