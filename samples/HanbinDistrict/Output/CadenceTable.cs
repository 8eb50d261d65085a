using System.Globalization;
using CivicPractice;
using CivicPractice.Cadence;
using NodaTime.Text;
using Spectre.Console;

namespace HanbinDistrict.Output;

/// <summary>How sites keep the rules of cadence, and who missed most (B3).</summary>
public static class CadenceTable
{
    private const int MostNamed = 5;

    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("MM'-'dd");

    /// <summary>Prints the table.</summary>
    /// <param name="streams">Where to.</param>
    /// <param name="cadence">What is known of it.</param>
    public static void Write(ProgramStreams streams, CadenceKept cadence)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(cadence);
        streams.Output.Write("周周有活动、月月有集中 cadence: periods of all sites of a kind\n");
        var table = new Table().Border(TableBorder.Square).AddColumn("规则 rule");
        foreach (var title in new[] { "数 sites", "达标 met", "计划 plan", "预警 risk", "缺 missed", "不计 excused" }) table.AddColumn(new TableColumn(title).RightAligned());
        foreach (var (kind, sites) in cadence.Kinds)
        {
            var periods = sites.SelectMany(site => site.Kept.Periods).ToList();
            table.AddRow(
            [
                new Text(RuleOf(kind)), new Text(OverviewTable.Grouped(sites.Count)),
                .. Enum.GetValues<CadenceState>().Select(state => new Text(OverviewTable.Grouped(periods.Count(period => period.State == state)))),
            ]);
        }

        SpectreConsole.Print(streams, table);
        var missed = cadence.Kinds.SelectMany(one => one.Sites).Select(site => (site.Name, Of: Terms.Of(site.Kept.Rule.Period), Missed: site.Kept.Periods.Where(IsMissed).ToList())).Where(site => site.Missed.Count > 0);
        foreach (var site in missed.OrderByDescending(one => one.Missed.Count).ThenBy(one => one.Name, StringComparer.Ordinal).Take(MostNamed))
            streams.Output.Write($"未达标最多 most missed: {site.Name} · {site.Of.Zh} {site.Of.En}: {string.Join(' ', site.Missed.Select(period => Day.Format(period.Period.From)))}\n");
        streams.Output.Flush();
    }

    private static bool IsMissed(CadenceStanding period) => period.State == CadenceState.Missed;

    private static string RuleOf(CadenceOfKind kind)
    {
        var setting = kind.Setting is { } lying ? Terms.Of(lying).Zh : "";
        return $"{setting}{Terms.Of(kind.Tier).Zh}{Terms.Of(kind.Rule.Period).Zh}{Terms.Of(kind.Rule.Counts).Zh} {kind.Rule.Period}{(kind.Rule.AtLeast > 1 ? string.Create(CultureInfo.InvariantCulture, $" ≥{kind.Rule.AtLeast}") : "")}".ToLowerInvariant();
    }
}
