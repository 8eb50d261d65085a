using System.Collections.Frozen;

namespace CivicPractice.Evaluation;

/// <summary>What is counted of a subject for a computed indicator (统计口径): an open vocabulary with well-known values.</summary>
/// <remarks>A district, or the program that integrates it, adds its own by code. Equality is ordinal on the code. The default value is no measure.</remarks>
public readonly record struct Measure
{
    private readonly string? _code;

    /// <summary>Names a measure by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens, such as <c>sessions-held</c>; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public Measure(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>Of a site: sessions held in the period (举办场次).</summary>
    public static Measure SessionsHeld { get; } = new("sessions-held");

    /// <summary>Of a site: days of the period on which a session was held (开展活动天数).</summary>
    public static Measure DaysWithActivity { get; } = new("days-with-activity");

    /// <summary>Of a site: person-times served in the period, as corrected (服务人次); by month.</summary>
    public static Measure PersonTimes { get; } = new("person-times");

    /// <summary>Of a site: requests it took care of that were served on their own in the period (完成点单数); by month.</summary>
    public static Measure RequestsServed { get; } = new("requests-served");

    /// <summary>Of a site: how much of the time in which it was open it was used, in percent (开放时间使用率); by month.</summary>
    public static Measure OpeningHoursUsed { get; } = new("opening-hours-used");

    /// <summary>Of a site: in how many of the weeks, months and quarters that asked for activity there was enough of it, in percent (常态化达标率).</summary>
    public static Measure CadenceKept { get; } = new("cadence-kept");

    /// <summary>Of a site: requirements that are not met as it stands now, 0 or more (未整改问题数).</summary>
    public static Measure OpenDefects { get; } = new("open-defects");

    /// <summary>Of a site: how ready it is as it stands now (达标等级): 0 not ready, 1 ready with defects, 2 ready.</summary>
    public static Measure Readiness { get; } = new("readiness");

    /// <summary>Of a site: the mean of the public's reviews of requests it took care of and that were served in the period, 1 to 5 (群众评价均分).</summary>
    public static Measure ReviewScore { get; } = new("review-score");

    /// <summary>Of a team or a volunteer: whole minutes given in the period, as recorded (服务时长).</summary>
    public static Measure ServiceMinutes { get; } = new("service-minutes");

    /// <summary>Of a team: how many persons served for it in the period (参与服务人数).</summary>
    public static Measure PersonsServing { get; } = new("persons-serving");

    /// <summary>Of a volunteer: services given in the period, as recorded (服务次数).</summary>
    public static Measure ServicesGiven { get; } = new("services-given");

    /// <summary>Of a volunteer: how often they stayed away in the period without an excuse, on purpose or not (无故缺席次数).</summary>
    public static Measure UnexcusedAbsences { get; } = new("unexcused-absences");

    /// <summary>The well-known measures and their names.</summary>
    public static IReadOnlyDictionary<Measure, Bilingual> WellKnown { get; } = new Dictionary<Measure, Bilingual>
    {
        [SessionsHeld] = new("举办场次", "sessions held"),
        [DaysWithActivity] = new("开展活动天数", "days with activity"),
        [PersonTimes] = new("服务人次", "person-times"),
        [RequestsServed] = new("完成点单数", "requests served"),
        [OpeningHoursUsed] = new("开放时间使用率", "opening hours used, in percent"),
        [CadenceKept] = new("常态化达标率", "cadence kept, in percent"),
        [OpenDefects] = new("未整改问题数", "open defects"),
        [Readiness] = new("达标等级", "readiness"),
        [ReviewScore] = new("群众评价均分", "mean review score"),
        [ServiceMinutes] = new("服务时长（分钟）", "service minutes"),
        [PersonsServing] = new("参与服务人数", "persons serving"),
        [ServicesGiven] = new("服务次数", "services given"),
        [UnexcusedAbsences] = new("无故缺席次数", "unexcused absences"),
    }.ToFrozenDictionary();

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
