using CivicPractice;
using CivicPractice.Mobilization;
using Spectre.Console;

namespace HanbinDistrict.Output;

/// <summary>Who was called up in an emergency, who answered what, and what they gave (B4).</summary>
public static class MobilizationTable
{
    /// <summary>Prints the table.</summary>
    /// <param name="streams">Where to.</param>
    /// <param name="served">What is known of it.</param>
    public static void Write(ProgramStreams streams, MobilizationServed served)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(served);
        var (mobilization, level, state) = (served.Mobilization, Terms.Of(served.Mobilization.Level), Terms.Of(served.Mobilization.State));
        var kind = EmergencyKind.WellKnown.TryGetValue(mobilization.Kind, out var known) ? $"{known.Zh} {known.En}" : mobilization.Kind.Code;
        streams.Output.Write($"应急动员 mobilisation: {served.Name.Zh} {served.Name.En} · {kind} · {level.Zh} {level.En} · {state.Zh} {state.En}\n");
        var table = new Table().Border(TableBorder.Square).AddColumn("召集 calls").AddColumn(new TableColumn("数 number").RightAligned());
        Add($"已召集 called, {OverviewTable.Grouped(mobilization.WavesCalled)} 批 waves", mobilization.Called);
        foreach (var one in Enum.GetValues<CallUpState>().Where(one => served.Standing[one] > 0)) Add($"{Terms.Of(one).Zh} {Terms.Of(one).En}", served.Standing[one]);
        Add("未经召集到场 came unasked", served.Unasked);
        Add("报到 mustered", served.Mustered);
        Add("名额 seats", served.Standing.Seats);
        Add("服务时长（分钟） service minutes", served.Minutes);
        Add("服务人次 person-times", served.Service.PersonTimes);
        SpectreConsole.Print(streams, table);
        streams.Output.Flush();

        void Add(string what, long number) => table.AddRow(new Text(what), new Text(OverviewTable.Grouped(number)));
    }
}
