using System.Globalization;
using CivicPractice;
using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Evaluation;
using CivicPractice.Volunteers;
using NodaTime;
using NodaTime.Text;
using Spectre.Console;

namespace HanbinDistrict.Output;

/// <summary>The whole file of one volunteer, in the groups of a record of voluntary service (志愿服务记录, R5), with absences and teams.</summary>
public static class VolunteerFileTable
{
    private const int MostServices = 10;
    private const int MinutesInAnHour = 60;

    private static readonly LocalDatePattern Day = LocalDatePattern.Iso;

    /// <summary>Prints the table.</summary>
    /// <param name="streams">Where to.</param>
    /// <param name="file">What is known of the volunteer.</param>
    public static void Write(ProgramStreams streams, VolunteerFile file)
    {
        ArgumentNullException.ThrowIfNull(streams);
        ArgumentNullException.ThrowIfNull(file);
        streams.Output.Write($"志愿者档案 one volunteer's file: {file.Record.Basics.Number} · 服务时长最多 who served longest\n");
        var table = new Table().Border(TableBorder.Square).AddColumn("栏目 group").AddColumn("内容 entry");
        foreach (var (group, entries) in Groups(file))
        {
            var name = $"{group.Zh} {group.En}";
            foreach (var entry in entries.Count == 0 ? ["无 none"] : entries)
            {
                table.AddRow(new Text(name), new Text(entry));
                // A group is named once.
                name = "";
            }
        }

        SpectreConsole.Print(streams, table);
        streams.Output.Flush();
    }

    private static IEnumerable<(Bilingual Group, IReadOnlyList<string> Entries)> Groups(VolunteerFile file)
    {
        var (basics, service, commendation) = (file.Record.Basics, file.Record.Service, file.Record.Commendation);
        yield return (new Bilingual("基本情况", "basics"), Basics(basics, file.Zone));
        yield return (new Bilingual("服务情况", "service"), Services(service));
        yield return (new Bilingual("积分", "points"), [$"余额 balance {file.Balance} · 累计 earned {commendation.PointsEarned}"]);
        yield return (new Bilingual("星级", "stars"), [.. commendation.StarAwards.Select(star => $"{Text(star.Stars.Stars)}★ · {DayOf(star.At, file.Zone)} · {Text(star.For.Hours)} h")]);
        yield return (new Bilingual("荣誉", "honours"), [.. commendation.Honours.Select(honour => $"{Named(honour.Honour, honour.Honour.Code, Honour.WellKnown)} · {Day.Format(honour.On)} · {honour.AwardedBy}")]);
        yield return (new Bilingual("培训情况", "training"),
        [
            .. file.Record.Training.Select(one =>
                $"{one.Course?.Name} · {Day.Format(one.Certificate.From)}/{(one.Certificate.HoldsThrough is { } last ? Day.Format(last) : "")}{(one.Certificate.RevokedFor is { } why ? $" · {Terms.Of(why).Zh} {Terms.Of(why).En}" : "")}"),
        ]);
        yield return (new Bilingual("评价情况", "evaluations"), [.. file.Record.Evaluation.Select(one =>
            string.Create(CultureInfo.InvariantCulture, $"{one.Score:0.00} · {Named(one.Outcome, one.Outcome.Code, EvaluationOutcome.WellKnown)} · {DayOf(one.PublishedAt, file.Zone)}{(one.SupersededBy is null ? "" : " · 已更正")}"))]);
        yield return (new Bilingual("服务证明", "certificates"), [.. file.Certificates.Select(one =>
            string.Create(CultureInfo.InvariantCulture, $"{one.Period} · {OverviewTable.Grouped(one.Minutes)} min · {one.RecordingUnit} · {Terms.Of(one.State).Zh} {Terms.Of(one.State).En}"))]);
        yield return (new Bilingual($"{Text(file.Year)}年缺席", $"absences in {Text(file.Year)}"),
        [
            $"{Counted(AbsenceKind.Unexcused, file.AbsencesOfYear.Unexcused)} · {Counted(AbsenceKind.Malicious, file.AbsencesOfYear.Malicious)}",
            .. file.Absences.Where(one => one.Day.Year == file.Year).Select(one => $"{Day.Format(one.Day)} · {Terms.Of(one.Kind).Zh} {Terms.Of(one.Kind).En}"),
        ]);
        yield return (new Bilingual("志愿服务队", "teams"), file.Teams);
    }

    private static List<string> Basics(VolunteerBasics basics, DateTimeZone zone)
    {
        var state = Terms.Of(basics.State);
        List<string> entries = [$"{state.Zh} {state.En} · 注册 registered {DayOf(basics.RegisteredAt, zone)}", $"居住地 lives in {basics.Residence}"];
        if (basics.Skills.Count > 0) entries.Add($"特长 skills: {string.Join('、', basics.Skills.Select(skill => Named(skill, skill.Code, VolunteerSkill.WellKnown)))}");
        if (basics.ServiceCategories.Count > 0) entries.Add($"意向 wishes to give: {string.Join('、', basics.ServiceCategories.Select(category => Named(category, category.Code, ActivityCategory.WellKnown)))}");
        return entries;
    }

    private static List<string> Services(VolunteerService service)
    {
        var standing = service.Services.Where(one => one.ReversedAt is null).ToList();
        var records = service.Records.ToDictionary(record => record.Cause);
        return
        [
            string.Create(CultureInfo.InvariantCulture, $"合计 total {OverviewTable.Grouped(service.Minutes)} min = {(decimal)service.Minutes / MinutesInAnHour:#,##0.0} h · {standing.Count} 次 services"),
            .. standing.OrderByDescending(one => one.Day).ThenByDescending(one => one.At).Take(MostServices).Select(one =>
                string.Create(CultureInfo.InvariantCulture, $"{Day.Format(one.Day)} · {one.Minutes} min{(records.TryGetValue(one.Cause, out var record) ? $" · {Named(record.Category, record.Category.Code, ActivityCategory.WellKnown)} · {record.Name}" : "")}")),
        ];
    }

    private static string Counted(AbsenceKind kind, int times) => $"{Terms.Of(kind).Zh} {Terms.Of(kind).En} {Text(times)}";

    private static string Named<T>(T value, string code, IReadOnlyDictionary<T, Bilingual> names)
        where T : notnull => names.TryGetValue(value, out var name) ? $"{name.Zh} {name.En}" : code;

    private static string DayOf(Instant at, DateTimeZone zone) => Day.Format(at.InZone(zone).Date);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
