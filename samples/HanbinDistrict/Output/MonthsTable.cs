using CivicPractice;
using CivicPractice.Sites;
using CivicPractice.Statistics;
using NodaTime.Text;
using Spectre.Console;

namespace HanbinDistrict.Output;

/// <summary>The sessions month by month, and by the tier of their sites (B8).</summary>
public static class MonthsTable
{
    private static readonly YearMonthPattern Month = YearMonthPattern.Iso;

    /// <summary>Prints the table; nothing where nothing was held.</summary>
    /// <param name="streams">Where to.</param>
    /// <param name="sessions">What was held; several rows of one month and tier are added up.</param>
    public static void Write(ProgramStreams streams, IReadOnlyCollection<SessionFigures> sessions)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(sessions);
        if (sessions.Count == 0) return;

        var tiers = Enum.GetValues<SiteTier>();
        var table = new Table().Border(TableBorder.Square).AddColumn("月份 month");
        foreach (var tier in tiers) table.AddColumn(new TableColumn($"{Terms.Of(tier).Zh} {tier}".ToLowerInvariant()).RightAligned());
        table.AddColumn(new TableColumn("场次 held").RightAligned()).AddColumn(new TableColumn("人次 served").RightAligned());
        foreach (var month in sessions.GroupBy(row => row.Month).OrderBy(month => month.Key)) AddRow(Month.Format(month.Key), [.. month]);
        AddRow("合计 total", sessions);
        SpectreConsole.Print(streams, table);
        streams.Output.Write("人次只计活动，不含点单 · served: at sessions only; those of requests stand in the overview\n");
        streams.Output.Flush();

        void AddRow(string name, IReadOnlyCollection<SessionFigures> rows) => table.AddRow(
        [
            new Text(name),
            .. tiers.Select(tier => Number(rows.Where(row => row.Tier == tier).Sum(row => (long)row.Held))),
            Number(rows.Sum(row => (long)row.Held)),
            Number(rows.Sum(row => (long)row.PersonTimes)),
        ]);
    }

    private static Text Number(long number) => new(OverviewTable.Grouped(number));
}
