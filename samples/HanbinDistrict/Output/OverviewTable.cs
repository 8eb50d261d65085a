using System.Globalization;
using HanbinDistrict.Overview;
using Spectre.Console;

namespace HanbinDistrict.Output;

/// <summary>The overview as a table: what was replayed, what the report says, and whether they agree.</summary>
public static class OverviewTable
{
    /// <summary>Prints the table.</summary>
    /// <param name="streams">Where to.</param>
    /// <param name="title">What stands above it.</param>
    /// <param name="rows">The rows; without any expected figure the report's columns are left out.</param>
    /// <param name="notes">What stands below it.</param>
    public static void Write(ProgramStreams streams, string title, IReadOnlyList<OverviewRow> rows, IEnumerable<string> notes)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(notes);
        streams.Output.Write($"{title}\n");
        SpectreConsole.Print(streams, Table(rows));
        foreach (var note in notes) streams.Output.Write($"{note}\n");
        streams.Output.Flush();
    }

    private static Table Table(IReadOnlyList<OverviewRow> rows)
    {
        var compared = rows.Any(row => row.Expected is not null);
        var table = new Table().Border(TableBorder.Square).AddColumn("指标 figure").AddColumn(new TableColumn("本次重放 replayed").RightAligned());
        if (compared) table.AddColumn(new TableColumn("报告 report").RightAligned()).AddColumn("对照 verdict");
        foreach (var row in rows)
        {
            Text[] cells = [new($"{row.Label.Zh} {row.Label.En}"), new(Grouped(row.Value))];
            table.AddRow(compared ? [.. cells, new Text(Told(row.Expected)), Verdict(row)] : cells);
        }

        return table;
    }

    private static Text Verdict(OverviewRow row) => row.Expected switch
    {
        null => new Text(""),
        var expected when expected.Agrees(row.Value) => new Text("✓ 相符 agrees", new Style(Color.Green)),
        _ => new Text("✗ 不符 differs", new Style(Color.Red)),
    };

    private static string Told(Expectation? expected) => expected switch
    {
        null => "",
        { Wording: { } wording } => $"{wording.Zh} {wording.En}",
        { Most: null } => $"≥ {Grouped(expected.Least)}",
        { Most: { } most } when most == expected.Least => Grouped(most),
        { Most: { } most } => $"{Grouped(expected.Least)} – {Grouped(most)}",
    };

    internal static string Grouped(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
