using System.Globalization;
using CivicPractice.Statistics;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>The log of a district as a whole, and the figures that follow from it.</summary>
internal static class Histories
{
    // Small and odd, so that every longer log has several pages and one that is not full.
    private const int Page = 7;

    public static async Task<IReadOnlyList<RecordedEvent>> ReadAllAsync(this IEventLog log)
    {
        var all = new List<RecordedEvent>();
        while (await log.ReadAsync(all.Count == 0 ? 0 : all[^1].Position, Page) is { Count: > 0 } page)
        {
            Must.Hold(page.Count <= Page, "A page of the log is not longer than asked for.");
            Must.Hold(all.Count == 0 || page[0].Position > all[^1].Position, "A page of the log begins after the position asked for.");
            all.AddRange(page);
        }

        return all;
    }

    /// <summary>Tells log and figures, and holds them against what every log and all figures are.</summary>
    public static async Task TellHistoryAsync(this Play play, DistrictId? district = null)
    {
        var of = district ?? TestDistrict.Id;
        var events = await play.Store.LogOf(of).ReadAllAsync();
        MustBeSound(events, of);
        foreach (var (position, envelope) in events)
        {
            play.Tell(string.Create(
                CultureInfo.InvariantCulture,
                $"event {position}: {envelope.Kind} {envelope.Aggregate} v{envelope.Version} at {Words.Of(envelope.At)} by {envelope.By} for '{envelope.Cause}': {Words.Of(envelope.Event)}"));
        }

        await play.TellFiguresAsync(events, of);
    }

    public static void MustBeSound(IReadOnlyList<RecordedEvent> events, DistrictId district)
    {
        Must.Equal(Enumerable.Range(1, events.Count).Select(position => (long)position), events.Select(recorded => recorded.Position), "The positions of the log");
        Must.Hold(events.All(recorded => recorded.Envelope.District == district), "The log of a district holds its own events only.");
        foreach (var one in events.GroupBy(recorded => (recorded.Envelope.Kind, recorded.Envelope.Aggregate)))
        {
            Must.Equal(
                Enumerable.Range(1, one.Count()).Select(version => (long)version), one.Select(recorded => recorded.Envelope.Version),
                $"The versions of {one.Key.Kind} {one.Key.Aggregate} in the log");
        }
    }

    private static async Task TellFiguresAsync(this Play play, IReadOnlyList<RecordedEvent> events, DistrictId district)
    {
        var recount = new StatisticsProjection();
        foreach (var recorded in events) recount.Apply(recorded.Envelope);
        var figures = await play.Store.StatisticsOf(district).FiguresAsync();
        var (overview, sessions, sites) = (figures.Overview(), figures.Sessions(), figures.Sites());
        Must.Equal(recount.Overview(), overview, "The overview and the recount of the log");
        Must.Equal(recount.Sessions().Position, sessions.Position, "The position of the sessions");
        Must.Equal(recount.Sessions().Answer, sessions.Answer, "The sessions and the recount of the log");
        Must.Equal(recount.Sites().Position, sites.Position, "The position of the sites");
        Must.Equal(recount.Sites().Answer, sites.Answer, "The sites and the recount of the log");
        play.Tell($"figures: {Words.Of(overview)} {Words.Of(sessions)} {Words.Of(sites)}");
        var everyDay = new Term(TestDistrict.Monday.PlusYears(-1), TestDistrict.Monday.PlusYears(2));
        var (days, recounted) = (figures.DaysOfActivity(everyDay), recount.DaysOfActivity(everyDay));
        Must.Equal(recounted.Position, days.Position, "The position of the days of activity");
        Must.Equal(recounted.Answer.Sites, days.Answer.Sites, "The days of sites and the recount of the log");
        Must.Equal(recounted.Answer.Partnerships, days.Answer.Partnerships, "The days of partnerships and the recount of the log");
        Must.Equal(recounted.Answer.Open, days.Answer.Open, "When sites were open, beside their days, and the recount of the log");
        play.Tell($"days of activity: {Words.Of(days.Answer.Sites)} {Words.Of(days.Answer.Partnerships)}");
        foreach (var month in sites.Answer.Select(row => row.Month).OfType<YearMonth>().Append(TestDistrict.Monday.ToYearMonth()).Distinct().Order())
        {
            var (position, use) = figures.UseOfSites(month);
            var folded = recount.UseOfSites(month);
            Must.Equal(folded.Position, position, "The position of the use of sites");
            Must.Equal(folded.Answer.Figures, use.Figures, "The sites of a month and the recount of the log");
            Must.Equal(folded.Answer.Used, use.Used, "When sites were used and the recount of the log");
            Must.Equal(folded.Answer.Open, use.Open, "When sites were open and the recount of the log");
            play.Tell($"use of sites: {Words.Of(use.Used)} {Words.Of(use.Open)}");
        }
    }
}
