using System.Collections.Frozen;

namespace CivicPractice.Activities;

/// <summary>What kind of service an activity gives or a request asks for (活动类别): an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code, with names in its profile. Equality is ordinal on the code. The default value is no category.</remarks>
public readonly record struct ActivityCategory
{
    private readonly string? _code;

    /// <summary>Names a category by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens, such as <c>legal-aid</c>; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public ActivityCategory(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>Theory talks (理论宣讲).</summary>
    public static ActivityCategory TheoryTalk { get; } = new("theory-talk");

    /// <summary>Changing old customs, new folk customs (移风易俗).</summary>
    public static ActivityCategory CustomsReform { get; } = new("customs-reform");

    /// <summary>People's stage (百姓大舞台).</summary>
    public static ActivityCategory PeoplesStage { get; } = new("peoples-stage");

    /// <summary>Moral lecture hall (道德讲堂).</summary>
    public static ActivityCategory MoralLecture { get; } = new("moral-lecture");

    /// <summary>Health checks: blood pressure, blood sugar (健康检查).</summary>
    public static ActivityCategory HealthCheck { get; } = new("health-check");

    /// <summary>Skills training, cooking among it (技能培训).</summary>
    public static ActivityCategory SkillsTraining { get; } = new("skills-training");

    /// <summary>Housekeeping help (家政服务).</summary>
    public static ActivityCategory Housekeeping { get; } = new("housekeeping");

    /// <summary>Culture and sport (文化体育).</summary>
    public static ActivityCategory CultureAndSport { get; } = new("culture-and-sport");

    /// <summary>Legal aid (法律援助).</summary>
    public static ActivityCategory LegalAid { get; } = new("legal-aid");

    /// <summary>Help with planting and harvest (助农生产).</summary>
    public static ActivityCategory FarmWork { get; } = new("farm-work");

    /// <summary>Drought relief, such as water delivery (抗旱救灾).</summary>
    public static ActivityCategory DroughtRelief { get; } = new("drought-relief");

    /// <summary>Public civility and traffic guidance (公共文明引导).</summary>
    public static ActivityCategory PublicCivilityGuidance { get; } = new("public-civility-guidance");

    /// <summary>Care for left-behind children (关爱留守儿童).</summary>
    public static ActivityCategory LeftBehindChildren { get; } = new("left-behind-children");

    /// <summary>Epidemic-prevention broadcasts (疫情防控宣传).</summary>
    public static ActivityCategory EpidemicPrevention { get; } = new("epidemic-prevention");

    /// <summary>Emergency mobilisation (应急动员).</summary>
    public static ActivityCategory EmergencyMobilization { get; } = new("emergency-mobilization");

    /// <summary>The well-known categories and their names.</summary>
    public static IReadOnlyDictionary<ActivityCategory, Bilingual> WellKnown { get; } = new Dictionary<ActivityCategory, Bilingual>
    {
        [TheoryTalk] = new("理论宣讲", "theory talk"),
        [CustomsReform] = new("移风易俗", "customs reform"),
        [PeoplesStage] = new("百姓大舞台", "people's stage"),
        [MoralLecture] = new("道德讲堂", "moral lecture hall"),
        [HealthCheck] = new("健康检查", "health check"),
        [SkillsTraining] = new("技能培训", "skills training"),
        [Housekeeping] = new("家政服务", "housekeeping"),
        [CultureAndSport] = new("文化体育", "culture and sport"),
        [LegalAid] = new("法律援助", "legal aid"),
        [FarmWork] = new("助农生产", "farm work"),
        [DroughtRelief] = new("抗旱救灾", "drought relief"),
        [PublicCivilityGuidance] = new("公共文明引导", "public civility guidance"),
        [LeftBehindChildren] = new("关爱留守儿童", "care for left-behind children"),
        [EpidemicPrevention] = new("疫情防控宣传", "epidemic prevention"),
        [EmergencyMobilization] = new("应急动员", "emergency mobilization"),
    }.ToFrozenDictionary();

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
