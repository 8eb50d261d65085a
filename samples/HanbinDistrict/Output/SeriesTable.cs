using CivicPractice;
using NodaTime.Text;
using Spectre.Console;

namespace HanbinDistrict.Output;

/// <summary>A series session by session (B8): held, moved, called off, and who came.</summary>
public static class SeriesTable
{
    private static readonly LocalDateTimePattern Time = LocalDateTimePattern.CreateWithInvariantCulture("MM'-'dd ddd HH':'mm");

    /// <summary>Prints the table.</summary>
    /// <param name="streams">Where to.</param>
    /// <param name="series">What is known of it.</param>
    public static void Write(ProgramStreams streams, SeriesHeld series)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(series);
        streams.Output.Write($"系列活动 series: {series.Name.Zh} {series.Name.En}\n");
        var table = new Table().Border(TableBorder.Square).AddColumn("时间 time").AddColumn("情况 state").AddColumn("改 moved");
        foreach (var title in new[] { "报名 seats", "到场 came", "分钟 min", "人次 times" }) table.AddColumn(new TableColumn(title).RightAligned());
        foreach (var session in series.Sessions)
        {
            var state = Terms.Of(session.State);
            table.AddRow(
            [
                new Text(Time.Format(session.During.From.InZone(series.Zone).LocalDateTime)), new Text($"{state.Zh} {state.En}"), new Text(session.MovedAt is null ? "" : "✓"),
                Number(session.SeatsTaken), Number(session.Participations.Count(one => one.HasCome)), Number(session.Participations.Sum(one => one.Minutes)), Number(session.PersonTimes),
            ]);
        }

        SpectreConsole.Print(streams, table);
        streams.Output.Flush();
    }

    private static Text Number(int number) => new(OverviewTable.Grouped(number));
}
