using CivicPractice;
using NodaTime.Text;
using Spectre.Console;

namespace HanbinDistrict.Output;

/// <summary>What programmes bring in a week (A6).</summary>
public static class ProgrammeTable
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("MM'-'dd ddd");
    private static readonly LocalTimePattern Time = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <summary>Prints the table.</summary>
    /// <param name="streams">Where to.</param>
    /// <param name="week">The week.</param>
    public static void Write(ProgramStreams streams, ProgrammeWeek week)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(week);
        streams.Output.Write($"一周安排 the week's programme: {week.Week} · {OutputFolder.Calendar}\n");
        var table = new Table().Border(TableBorder.Square).AddColumn("日期 day").AddColumn("时间 time").AddColumn("项目 programme").AddColumn("地点 place").AddColumn("情况 state");
        foreach (var row in week.Rows)
        {
            var (one, state) = (row.Occurrence, Terms.Of(row.Occurrence.State));
            string[] cells = [Day.Format(one.StartsAt.Date), Time.Format(one.StartsAt.TimeOfDay), row.Name, row.Place, $"{state.Zh} {state.En}{(one.Activity is null ? "" : " · 活动 activity")}"];
            table.AddRow([.. cells.Select(cell => new Text(cell))]);
        }

        SpectreConsole.Print(streams, table);
        streams.Output.Flush();
    }
}
