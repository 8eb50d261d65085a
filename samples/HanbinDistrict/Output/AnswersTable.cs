using System.Globalization;
using NodaTime;
using Spectre.Console;

namespace HanbinDistrict.Output;

/// <summary>What the figures answer at once: who gave the most time, who holds stars, how requests fared.</summary>
public static class AnswersTable
{
    /// <summary>Prints the tables.</summary>
    /// <param name="streams">Where to.</param>
    /// <param name="answers">What is known.</param>
    public static void Write(ProgramStreams streams, AnswersOfFigures answers)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(answers);
        if (answers.Teams.Count > 0)
        {
            streams.Output.Write("服务时长最多的队伍 teams that gave the most time\n");
            Print(streams, "队伍 team", "小时 hours", answers.Teams.Select(team => (team.Name, team.Minutes / NodaConstants.MinutesPerHour)));
        }

        streams.Output.Write("星级志愿者 volunteers by stars\n");
        Print(streams, "星级 stars", "人 volunteers", answers.Stars.Select(row => (row.Stars.ToString(), (long)row.Volunteers)));
        if (answers.Requests is not { Placed: > 0 } requests) return;
        streams.Output.Write("点单到评单 requests, how far they came\n");
        Print(streams, "环节 stage", "单 requests", [("点单 placed", requests.Placed), ("派单 dispatched", requests.Dispatched), ("接单 accepted", requests.Accepted), ("已服务 served", requests.Served), ("评单 reviewed", requests.Reviewed), ("取消 cancelled", requests.Cancelled)]);
        streams.Output.Write($"从派单到接单 from dispatch to acceptance: 中位数 median {Told(requests.MedianToAcceptance)} · 95% {Told(requests.P95ToAcceptance)}\n");
        streams.Output.Flush();
    }

    private static string Told(Duration? time) => time is { } known ? string.Create(CultureInfo.InvariantCulture, $"{known.TotalHours:0.0} h") : "-";

    private static void Print(ProgramStreams streams, string what, string number, IEnumerable<(string What, long Number)> rows)
    {
        var table = new Table().Border(TableBorder.Square).AddColumn(what).AddColumn(new TableColumn(number).RightAligned());
        foreach (var row in rows) table.AddRow(new Text(row.What), new Text(OverviewTable.Grouped(row.Number)));
        SpectreConsole.Print(streams, table);
    }
}
