using System.Globalization;
using CivicPractice;
using CivicPractice.Evaluation;
using CivicPractice.Sites;
using Spectre.Console;

namespace HanbinDistrict.Output;

/// <summary>What the evaluation of all sites came to (C6): outcomes by tier, the best, and what was missing.</summary>
public static class EvaluationTable
{
    private const int MostNamed = 5;

    /// <summary>Prints the table.</summary>
    /// <param name="streams">Where to.</param>
    /// <param name="evaluation">What is known of it.</param>
    public static void Write(ProgramStreams streams, EvaluationOfSites evaluation)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(evaluation);
        streams.Output.Write($"实效评估 evaluation: {evaluation.Plan.Name.Zh} {evaluation.Plan.Name.En} · 由统计数据计分 computed from the district's records\n");
        var table = new Table().Border(TableBorder.Square).AddColumn("等次 outcome");
        foreach (var tier in Enum.GetValues<SiteTier>()) table.AddColumn(new TableColumn($"{Terms.Of(tier).Zh} {Terms.Of(tier).En}").RightAligned());
        table.AddColumn(new TableColumn("最低分 from").RightAligned());
        foreach (var outcome in evaluation.Sites.GroupBy(site => site.Result.Outcome).OrderByDescending(sites => sites.Max(site => site.Result.Score)))
        {
            table.AddRow(
            [
                new Text(NameOf(outcome.Key)),
                .. Enum.GetValues<SiteTier>().Select(tier => new Text(OverviewTable.Grouped(outcome.Count(site => site.Site.Tier == tier)))),
                new Text(Points(outcome.Min(site => site.Result.Score))),
            ]);
        }

        SpectreConsole.Print(streams, table);
        foreach (var (site, result) in evaluation.Sites.Take(MostNamed).Select(one => (one.Site, one.Result)))
            streams.Output.Write($"第{Text(result.Rank ?? 0)}名 rank {Text(result.Rank ?? 0)}: {site.Name} · {Points(result.Score)} · {NameOf(result.Outcome)}\n");
        foreach (var (indicator, sites) in evaluation.Missing.Where(one => one.Sites > 0))
            streams.Output.Write($"无数据 missing: {indicator.Name.Zh} {indicator.Name.En} · {OverviewTable.Grouped(sites)} 处 sites · {Terms.Of(indicator.WhenMissing).Zh} {Terms.Of(indicator.WhenMissing).En}\n");
        streams.Output.Flush();
    }

    private static string NameOf(EvaluationOutcome outcome) => EvaluationOutcome.WellKnown.TryGetValue(outcome, out var name) ? $"{name.Zh} {name.En}" : outcome.Code;

    private static string Points(decimal score) => score.ToString("0.00", CultureInfo.InvariantCulture);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
