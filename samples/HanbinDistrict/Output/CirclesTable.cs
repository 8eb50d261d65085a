using System.Globalization;
using CivicPractice;
using CivicPractice.Circles;
using Spectre.Console;

namespace HanbinDistrict.Output;

/// <summary>Who lives within 15 minutes of a site, who does not, and where to open next (A7).</summary>
public static class CirclesTable
{
    private const decimal Whole = 100;

    /// <summary>Prints the table.</summary>
    /// <param name="streams">Where to.</param>
    /// <param name="circles">The circles.</param>
    public static void Write(ProgramStreams streams, CirclesDrawn circles)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(circles);
        var rules = circles.Tiers[^1].Coverage.Rules;
        streams.Output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"{rules.Within.TotalMinutes:0}分钟文明实践圈 practice circles: {rules.Radius / 1_000:0.0#} km · {circles.SquareKilometres:#,##0} km² · {OutputFolder.Drawing}\n"));
        var table = new Table().Border(TableBorder.Square).AddColumn("阵地 by the sites of");
        foreach (var title in new[] { "数 sites", "居民点 settlements", "圈内 people in", "圈外 out", "% in" }) table.AddColumn(new TableColumn(title).RightAligned());
        foreach (var (tier, coverage) in circles.Tiers) AddRow(tier is { } one ? $"{Terms.Of(one).Zh} {Terms.Of(one).En}" : "全部 all", coverage);
        foreach (var (grouping, coverage) in circles.Groupings) AddRow(grouping.Name, coverage);
        SpectreConsole.Print(streams, table);
        streams.Output.Write(string.Create(
            CultureInfo.InvariantCulture,
            $"下一批建站 open next: {string.Join('、', circles.Next.Picks.Select(pick => string.Create(CultureInfo.InvariantCulture, $"{pick.Place.Name} +{pick.Residents:#,##0}")))} · 合计 total {circles.Next.Residents:#,##0}，圈外居民点中任选{circles.Next.Asked}处至多 any {circles.Next.Asked} of the settlements outside at most {circles.Next.AtMost:#,##0}\n"));
        if (circles.WithoutLocation > 0) streams.Output.Write($"阵地未定位 sites without a place on the map: {OverviewTable.Grouped(circles.WithoutLocation)}\n");
        streams.Output.Write("位置与人口均为合成，画在示意平面上 · places and people are synthetic, on a schematic plane\n");
        streams.Output.Flush();

        void AddRow(string name, CircleCoverage coverage) => table.AddRow(
        [
            new Text(name),
            .. new long[] { coverage.Circles.Count, coverage.SettlementsInside.Count, coverage.ResidentsInside, coverage.ResidentsOutside }.Select(number => new Text(OverviewTable.Grouped(number))),
            new Text(Percent(coverage.ResidentsInside, coverage.ResidentsInside + coverage.ResidentsOutside)),
        ]);
    }

    private static string Percent(long part, long whole) => whole == 0 ? "" : (part * Whole / whole).ToString("0.0", CultureInfo.InvariantCulture);
}
