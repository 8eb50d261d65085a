using CivicPractice.Statistics;
using Spectre.Console;

namespace HanbinDistrict.Output;

/// <summary>What became of the seats of all sessions, and what was said of the sessions (B2).</summary>
public static class SeatsTable
{
    /// <summary>Prints the table.</summary>
    /// <param name="streams">Where to.</param>
    /// <param name="seats">What is known of it.</param>
    public static void Write(ProgramStreams streams, SeatsOfSessions seats)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(seats);
        streams.Output.Write("活动名额与候补 seats of sessions, and the line of those who wait for one\n");
        var table = new Table().Border(TableBorder.Square).AddColumn("情况 what").AddColumn(new TableColumn("数 number").RightAligned());
        foreach (var (what, number) in new[]
        {
            ("设岗位的活动 sessions with roles", seats.WithRoles), ("有候补的活动 sessions with a line", seats.WithLine), ("候补报名 got in line", seats.JoinedLine),
            ("递补 offered a seat", seats.Offered), ("已确认 took it", seats.Confirmed), ("逾期未确认 let it lapse", seats.Lapsed), ("改期释放 lost it, the session was moved", seats.Released),
            ("退出报名 left in time", seats.LeftInTime), ("临时退出 left late", seats.LeftLate), ("改期的活动 sessions moved", seats.Moved), ("中止的活动 broken off", seats.BrokenOff),
        }) table.AddRow(new Text(what), new Text(OverviewTable.Grouped(number)));
        SpectreConsole.Print(streams, table);
        streams.Output.Write($"活动评价 reviews: 参与志愿者 participants {Told(seats.ByParticipants)} · 群众 public {Told(seats.ByPublic)}\n");
        streams.Output.Write("中止的活动不计场次 · what was broken off counts as no session\n");
        streams.Output.Flush();
    }

    private static string Told(ScoreTally tally) => tally.Count == 0
        ? "0"
        : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{OverviewTable.Grouped(tally.Count)}, 均分 mean {decimal.Round((decimal)tally.Sum / tally.Count, 2, MidpointRounding.AwayFromZero):0.00}");
}
