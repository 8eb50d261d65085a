using CivicPractice.Activities;
using CivicPractice.Volunteers;
using NodaTime.Text;
using Spectre.Console;

namespace HanbinDistrict.Output;

/// <summary>The gaps of insurance and training (R3, R4): who could be sent on dangerous service today, and in a week when policies have ended.</summary>
public static class FitnessTable
{
    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;

    /// <summary>Prints the table.</summary>
    /// <param name="streams">Where to.</param>
    /// <param name="fitness">What is known of it.</param>
    public static void Write(ProgramStreams streams, FitnessOfTeams fitness)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(fitness);
        var category = ActivityCategory.WellKnown.TryGetValue(fitness.Category, out var name) ? $"{name.Zh} {name.En}" : fitness.Category.Code;
        streams.Output.Write($"保险与培训缺口 gaps of insurance and training: {category} · 危险服务 dangerous\n");
        var table = new Table().Border(TableBorder.Square).AddColumn("队伍 team").AddColumn("日期 day");
        foreach (var title in new[] { "队员 members", "可上岗 fit", "未投保 uninsured", "未培训 untrained", "其他 other" }) table.AddColumn(new TableColumn(title).RightAligned());
        foreach (var team in fitness.Teams)
        {
            table.AddRow(RowOf(team.Name, Day.Format(fitness.Today), team.Today));
            // A team is named once.
            table.AddRow(RowOf("", Day.Format(fitness.Then), team.Then));
        }

        SpectreConsole.Print(streams, table);
        foreach (var (until, persons) in fitness.PoliciesEnding)
            streams.Output.Write($"保单到期 policy ending: {LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm").Format(until)} · {OverviewTable.Grouped(persons)} 人 persons\n");
        streams.Output.Write($"培训待复训 training to be renewed: {OverviewTable.Grouped(fitness.RenewalsDue)} 人 persons\n");
        streams.Output.Flush();
    }

    private static Text[] RowOf(string team, string day, IReadOnlyList<MemberFitness> members) =>
    [
        new(team), new(day), Count(members, _ => true), Count(members, one => one.Lacking.Count == 0),
        Count(members, one => one.Lacking.Any(IsUninsured)), Count(members, one => one.Lacking.Any(IsUntrained)),
        Count(members, one => one.Lacking.Any(refusal => !IsUninsured(refusal) && !IsUntrained(refusal))),
    ];

    private static Text Count(IReadOnlyList<MemberFitness> members, Func<MemberFitness, bool> which) => new(OverviewTable.Grouped(members.Count(which)));

    private static bool IsUninsured(CivicPractice.Refusal refusal) => refusal is VolunteerUninsured;

    private static bool IsUntrained(CivicPractice.Refusal refusal) => refusal is VolunteerUntrained;
}
