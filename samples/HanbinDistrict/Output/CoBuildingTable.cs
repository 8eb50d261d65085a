using System.Globalization;
using CivicPractice;
using CivicPractice.Partnerships;
using HanbinDistrict.Input;
using Spectre.Console;

namespace HanbinDistrict.Output;

/// <summary>What a town's paired unit committed and delivered, and how much of what it shares was used, by mode (A3, A4).</summary>
public static class CoBuildingTable
{
    private const decimal MinutesInAnHour = 60;

    /// <summary>Prints the table.</summary>
    /// <param name="streams">Where to.</param>
    /// <param name="town">The name of the town.</param>
    /// <param name="plan">The town and its unit.</param>
    /// <param name="record">The record of their partnership.</param>
    public static void Write(ProgramStreams streams, string town, CoBuildingPlan plan, CoBuildingRecord record)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(record);
        streams.Output.Write($"阵地共建 co-building: {town} × {plan.Partner.Zh} {plan.Partner.En} · {Terms.Of(PartnerKind.PairedUnit).Zh} {Terms.Of(PartnerKind.PairedUnit).En}\n");
        var table = new Table().Border(TableBorder.Square).AddColumn("方式 mode").AddColumn("单位 unit");
        foreach (var title in new[] { "承诺 committed", "投入 delivered", "使用 used (h)" }) table.AddColumn(new TableColumn(title).RightAligned());
        foreach (var mode in Enum.GetValues<MobilizationMode>())
        {
            var use = record.Uses.FirstOrDefault(one => one.Mode == mode);
            foreach (var row in record.Contributions.Where(one => one.Mode == mode))
            {
                var unit = ContributionUnit.WellKnown.TryGetValue(row.Unit, out var name) ? $"{name.Zh} {name.En}" : row.Unit.Code;
                string[] cells =
                    [$"{Terms.Of(mode).Zh} {Terms.Of(mode).En}", unit, Number(row.Committed), Number(row.Delivered), use is null ? "" : Number(use.Minutes.Used / MinutesInAnHour)];
                table.AddRow([.. cells.Select(cell => new Text(cell))]);
                // What is shared is measured by mode: it stands in the first row of the mode.
                use = null;
            }
        }

        SpectreConsole.Print(streams, table);
        streams.Output.Write("使用为数量乘以小时 · used: quantity times hours, by the sessions that booked it\n");
        streams.Output.Flush();
    }

    private static string Number(decimal number) => number.ToString("#,##0.#", CultureInfo.InvariantCulture);
}
