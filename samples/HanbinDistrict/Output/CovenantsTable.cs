using CivicPractice;
using NodaTime.Text;
using Spectre.Console;

namespace HanbinDistrict.Output;

/// <summary>The village covenants: decided how, in force since when, pledged to by whom (B6).</summary>
public static class CovenantsTable
{
    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;

    /// <summary>Prints the table.</summary>
    /// <param name="streams">Where to.</param>
    /// <param name="made">What is known of them.</param>
    public static void Write(ProgramStreams streams, CovenantsMade made)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(made);
        streams.Output.Write($"村规民约 village covenants: 施行 in force {OverviewTable.Grouped(made.Covenants.Count(one => one.Covenant.EditionInForce is not null))} · 尚无 without one {OverviewTable.Grouped(made.Without)}\n");
        var table = new Table().Border(TableBorder.Square);
        foreach (var title in new[] { "村（社区） village", "情况 state", "自 since" }) table.AddColumn(title);
        foreach (var title in new[] { "版 ed.", "表决 voted", "赞成 for", "承诺 pledged", "待续 renew" }) table.AddColumn(new TableColumn(title).RightAligned());
        foreach (var (village, covenant, pledges, households) in made.Covenants.Select(one => (one.Village, one.Covenant, one.Pledges, one.Households)))
        {
            var state = Terms.Of(covenant.State);
            table.AddRow(
            [
                new Text(village), new Text($"{state.Zh} {state.En}"), new Text(covenant.InForceSince is { } since ? Day.Format(since) : ""),
                Number(covenant.EditionInForce), Of(covenant.Vote?.Present, covenant.Vote?.Entitled), Number(covenant.Vote?.For), Of(pledges.Households, households), Number(pledges.ToRenew),
            ]);
        }

        SpectreConsole.Print(streams, table);
        streams.Output.Write("表决为到会与应到，承诺为户 · voted: of those entitled; pledged: of the households; renew: given before the amendment\n");
        streams.Output.Flush();
    }

    private static Text Of(int? part, int? whole) => new(part is { } some && whole is { } all ? $"{OverviewTable.Grouped(some)}/{OverviewTable.Grouped(all)}" : "");

    private static Text Number(int? number) => new(number is { } some ? OverviewTable.Grouped(some) : "");
}
