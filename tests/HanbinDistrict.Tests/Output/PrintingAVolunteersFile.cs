using System.Globalization;
using CivicPractice.Activities;
using CivicPractice.Commendation;
using CivicPractice.Divisions;
using CivicPractice.Evaluation;
using CivicPractice.Testing;
using CivicPractice.Training;
using CivicPractice.Volunteers;
using HanbinDistrict.Output;
using NodaTime;

namespace HanbinDistrict.Tests.Output;

public sealed class PrintingAVolunteersFile
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["Asia/Shanghai"];
    private static readonly LocalDate First = new(2022, 3, 1);
    private static readonly TrainingCourseId Course = new(Id(1));
    private static readonly CoursePlan FirstAid = new() { Name = "急救", Content = "心肺复苏", StudyMinutes = 90, Organiser = "市红十字会" };

    [Fact]
    public void Shows_the_latest_ten_services_that_stand_and_the_total_of_all()
    {
        var printed = Printed(Of(services: [.. Enumerable.Range(0, 12).Select(n => Service(n)), Service(20) with { ReversedAt = Noon(First) }]));

        printed.Should().Contain("合计 total 726 min = 12.1 h · 12 次 services");
        printed.Split('\n').Where(line => line.Contains(" · 6", StringComparison.Ordinal) && line.Contains("min", StringComparison.Ordinal) && !line.Contains("total", StringComparison.Ordinal))
            .Select(line => line.Split('│')[2].Trim()).Should().Equal(Enumerable.Range(2, 10).Reverse().Select(n => FormattableString.Invariant($"2022-03-{1 + n:00} · {60 + (n == 11 ? 6 : 0)} min")));
    }

    [Fact]
    public void Shows_every_group()
    {
        var printed = Printed(Of([Service(0)]) with
        {
            Balance = Points.Of(3),
            Absences = [new Absence(Id(1), AbsenceKind.Unexcused, First, Noon(First)), new Absence(Id(2), AbsenceKind.Malicious, First.PlusYears(-1), Noon(First))],
            AbsencesOfYear = new AbsencesOfYear(1, 0),
            Teams = ["东街队"],
            Certificates = [new AServiceCertificate().Build()],
        });

        printed.Should().Contain("990101-000001").And.Contain("余额 balance 3 · 累计 earned 9.5").And.Contain("1★ · 2022-03-01 · 100 h");
        printed.Should().Contain("最美志愿者 finest volunteer · 2022-03-01 · 市文明办").And.Contain("急救 · 2022-03-01/2023-02-28").And.Contain("急救 · 2022-03-01/ · 弄虚作假");
        printed.Should().Contain("91.50 · 优秀").And.Contain("无故缺席 unexcused 1 · 恶意缺席 malicious 0").And.Contain("2022-03-01 · 无故缺席").And.NotContain("2021-03-01");
        printed.Should().Contain("东街队");
        printed.Split('\n').Should().ContainSingle(line => line.Contains("服务证明 certificates", StringComparison.Ordinal)).Which.Should().Contain(" min · ").And.Contain("有效");
    }

    [Fact]
    public void Says_of_a_group_without_entries_that_there_is_none()
    {
        var file = Of([]);

        var printed = Printed(file with { Record = file.Record with { Commendation = new VolunteerCommendation(default, [], [], default), Training = [], Evaluation = [] } });

        foreach (var group in new[] { "星级 stars", "荣誉 honours", "培训情况 training", "评价情况 evaluations", "服务证明 certificates", "志愿服务队 teams" })
            printed.Split('\n').Should().ContainSingle(line => line.Contains(group, StringComparison.Ordinal)).Which.Should().Contain("无 none");
    }

    private static string Printed(VolunteerFile file)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        VolunteerFileTable.Write(new ProgramStreams(output, TextWriter.Null, OutputIsTerminal: false, ErrorIsTerminal: false), file);
        return output.ToString();
    }

    private static VolunteerFile Of(IReadOnlyList<CreditedService> services)
    {
        var basics = new VolunteerBasics(
            new VolunteerId(Id(9)), VolunteerNumber.Parse("990101-000001"), [], null, VolunteerState.Active, Noon(First), DivisionCode.Parse("999901001001"), [VolunteerSkill.FirstAid], [], [ActivityCategory.HealthCheck]);
        var star = new StarAward(new StarRating(1), new StarThreshold(100), Noon(First));
        var certificate = new TrainingCertificate(new TrainingCertificateId(Id(2)), Course, [ActivityCategory.HealthCheck], First, First.PlusYears(1).PlusDays(-1));
        var record = new VolunteerRecord(
            basics,
            new VolunteerService(services.Where(one => one.ReversedAt is null).Sum(one => one.Minutes), services, []),
            [new VolunteerTraining(certificate, FirstAid), new VolunteerTraining(certificate with { Id = new TrainingCertificateId(Id(3)), HoldsThrough = null, RevokedFor = RevocationReason.Cheating }, FirstAid)],
            new VolunteerCommendation(new StarRating(1), [star], [new HonourAward(Honour.FinestVolunteer, First, "市文明办")], new Points(950)),
            [new VolunteerEvaluation(new EvaluationCycleId(Id(4)), 91.5m, EvaluationOutcome.Excellent, Noon(First))]);
        return new VolunteerFile(record, default, [], 2022, default, [], [], Zone);
    }

    // The twelfth is longer, so that the order is seen.
    private static CreditedService Service(int day) => new(Id(100 + day), 60 + (day == 11 ? 6 : 0), First.PlusDays(day), Noon(First.PlusDays(day)), null);

    private static Instant Noon(LocalDate day) => day.At(LocalTime.Noon).InZoneLeniently(Zone).ToInstant();

    private static Guid Id(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1);
}
