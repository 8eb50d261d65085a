using System.Collections.Frozen;

namespace CivicPractice.Teams;

/// <summary>What a team is for (队伍类别): an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code. Equality is ordinal on the code. The default value is no category.</remarks>
public readonly record struct TeamCategory
{
    private readonly string? _code;

    /// <summary>Names a category by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public TeamCategory(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>Theory talk (理论宣讲).</summary>
    public static TeamCategory TheoryTalk { get; } = new("theory-talk");

    /// <summary>Public civility guidance (公共文明引导).</summary>
    public static TeamCategory PublicCivilityGuidance { get; } = new("public-civility-guidance");

    /// <summary>Culture and sport (文化体育).</summary>
    public static TeamCategory CultureAndSport { get; } = new("culture-and-sport");

    /// <summary>Health care (医疗健康).</summary>
    public static TeamCategory HealthCare { get; } = new("health-care");

    /// <summary>Legal aid (法律援助).</summary>
    public static TeamCategory LegalAid { get; } = new("legal-aid");

    /// <summary>Science popularization (科学普及).</summary>
    public static TeamCategory SciencePopularization { get; } = new("science-popularization");

    /// <summary>Skills training (技能培训).</summary>
    public static TeamCategory SkillsTraining { get; } = new("skills-training");

    /// <summary>Environment (生态环保).</summary>
    public static TeamCategory Environment { get; } = new("environment");

    /// <summary>Care for the elderly (敬老助老).</summary>
    public static TeamCategory CareForTheElderly { get; } = new("care-for-the-elderly");

    /// <summary>Care for children (关爱儿童).</summary>
    public static TeamCategory CareForChildren { get; } = new("care-for-children");

    /// <summary>Village affairs (村务服务).</summary>
    public static TeamCategory VillageAffairs { get; } = new("village-affairs");

    /// <summary>Emergency (应急救援).</summary>
    public static TeamCategory Emergency { get; } = new("emergency");

    /// <summary>The well-known values and their names.</summary>
    public static IReadOnlyDictionary<TeamCategory, Bilingual> WellKnown { get; } = new Dictionary<TeamCategory, Bilingual>
    {
        [TheoryTalk] = new("理论宣讲", "theory talk"),
        [PublicCivilityGuidance] = new("公共文明引导", "public civility guidance"),
        [CultureAndSport] = new("文化体育", "culture and sport"),
        [HealthCare] = new("医疗健康", "health care"),
        [LegalAid] = new("法律援助", "legal aid"),
        [SciencePopularization] = new("科学普及", "science popularization"),
        [SkillsTraining] = new("技能培训", "skills training"),
        [Environment] = new("生态环保", "environment"),
        [CareForTheElderly] = new("敬老助老", "care for the elderly"),
        [CareForChildren] = new("关爱儿童", "care for children"),
        [VillageAffairs] = new("村务服务", "village affairs"),
        [Emergency] = new("应急救援", "emergency"),
    }.ToFrozenDictionary();

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
