using System.Globalization;
using CivicPractice;
using Spectre.Console;

namespace HanbinDistrict.Output;

/// <summary>Who was resettled, and how far the communities have grown together with the place (B5).</summary>
public static class CommunitiesTable
{
    private const decimal Whole = 100;

    /// <summary>Prints the table.</summary>
    /// <param name="streams">Where to.</param>
    /// <param name="communities">What is known of them.</param>
    public static void Write(ProgramStreams streams, CommunitiesServed communities)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(communities);
        var totals = communities.Totals;
        streams.Output.Write(
            $"易地扶贫搬迁社区 relocation communities: {OverviewTable.Grouped(totals.Communities)} · {OverviewTable.Grouped(totals.Households)} 户 households · {OverviewTable.Grouped(totals.Persons)} 人 persons\n");
        var table = new Table().Border(TableBorder.Square);
        foreach (var title in new[] { "融入 dimension", "目标 goal" }) table.AddColumn(title);
        foreach (var title in new[] { "起 from", "标 to", "现 now", "% way" }) table.AddColumn(new TableColumn(title).RightAligned());
        foreach (var (one, goal) in communities.Programmes.SelectMany(one => one.Standing.Goals.Select(goal => (one, goal))))
        {
            var (dimension, planned) = (Terms.Of(one.Standing.Dimension), one.Plan.Goals.First(planned => planned.Code == goal.Goal.Code));
            string[] cells =
            [
                $"{dimension.Zh} {dimension.En}", $"{planned.Measures.Zh} {planned.Measures.En}",
                Number(goal.Goal.Baseline), Number(goal.Goal.Target), goal.Latest is { } latest ? Number(latest.Value) : "", decimal.Round(goal.Way.Part * Whole / goal.Way.Whole, 0, MidpointRounding.AwayFromZero).ToString("0", CultureInfo.InvariantCulture),
            ];
            table.AddRow([.. cells.Select(cell => new Text(cell))]);
        }

        SpectreConsole.Print(streams, table);
        foreach (var one in communities.Programmes)
        {
            var state = Terms.Of(one.Standing.State);
            streams.Output.Write($"{one.Community} · {one.Plan.Name.Zh} {one.Plan.Name.En}: {state.Zh} {state.En}\n");
        }

        foreach (var figures in communities.Dimensions.Where(figures => figures.Programmes > 0))
        {
            streams.Output.Write(
                $"{Terms.Of(figures.Dimension).Zh} {Terms.Of(figures.Dimension).En}: 项目 programmes {OverviewTable.Grouped(figures.Programmes)}，完成 completed {OverviewTable.Grouped(figures.Completed)}，目标 goals {OverviewTable.Grouped(figures.Goals)}，达成 reached {OverviewTable.Grouped(figures.GoalsReached)}\n");
        }

        streams.Output.Write($"无在施融入项目 without a running programme: {OverviewTable.Grouped(communities.WithoutProgramme)} · 无活动 without an activity: {OverviewTable.Grouped(communities.WithoutActivity)}\n");
        streams.Output.Write("各社区人数为合成，只有合计见于报告 · the numbers of each community are synthetic, their totals alone are the report's\n");
        streams.Output.Flush();
    }

    private static string Number(decimal number) => number.ToString("#,##0.#", CultureInfo.InvariantCulture);
}
