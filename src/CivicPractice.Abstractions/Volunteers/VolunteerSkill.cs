using System.Collections.Frozen;

namespace CivicPractice.Volunteers;

/// <summary>What a volunteer is good at (专业技能): an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code. Equality is ordinal on the code. The default value is no skill.</remarks>
public readonly record struct VolunteerSkill
{
    private readonly string? _code;

    /// <summary>Names a skill by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public VolunteerSkill(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>First aid (急救).</summary>
    public static VolunteerSkill FirstAid { get; } = new("first-aid");

    /// <summary>Medical care (医疗护理).</summary>
    public static VolunteerSkill MedicalCare { get; } = new("medical-care");

    /// <summary>Psychological counselling (心理辅导).</summary>
    public static VolunteerSkill PsychologicalCounselling { get; } = new("psychological-counselling");

    /// <summary>Legal advice (法律咨询).</summary>
    public static VolunteerSkill LegalAdvice { get; } = new("legal-advice");

    /// <summary>Teaching (教学辅导).</summary>
    public static VolunteerSkill Teaching { get; } = new("teaching");

    /// <summary>Foreign languages (外语).</summary>
    public static VolunteerSkill ForeignLanguages { get; } = new("foreign-languages");

    /// <summary>Sign language (手语).</summary>
    public static VolunteerSkill SignLanguage { get; } = new("sign-language");

    /// <summary>Computing (计算机).</summary>
    public static VolunteerSkill Computing { get; } = new("computing");

    /// <summary>Driving (驾驶).</summary>
    public static VolunteerSkill Driving { get; } = new("driving");

    /// <summary>Repairs (维修).</summary>
    public static VolunteerSkill Repairs { get; } = new("repairs");

    /// <summary>Cooking (烹饪).</summary>
    public static VolunteerSkill Cooking { get; } = new("cooking");

    /// <summary>Hairdressing (理发).</summary>
    public static VolunteerSkill Hairdressing { get; } = new("hairdressing");

    /// <summary>Performing arts (文艺表演).</summary>
    public static VolunteerSkill PerformingArts { get; } = new("performing-arts");

    /// <summary>Agronomy (农技).</summary>
    public static VolunteerSkill Agronomy { get; } = new("agronomy");

    /// <summary>Public speaking (宣讲).</summary>
    public static VolunteerSkill PublicSpeaking { get; } = new("public-speaking");

    /// <summary>The well-known values and their names.</summary>
    public static IReadOnlyDictionary<VolunteerSkill, Bilingual> WellKnown { get; } = new Dictionary<VolunteerSkill, Bilingual>
    {
        [FirstAid] = new("急救", "first aid"),
        [MedicalCare] = new("医疗护理", "medical care"),
        [PsychologicalCounselling] = new("心理辅导", "psychological counselling"),
        [LegalAdvice] = new("法律咨询", "legal advice"),
        [Teaching] = new("教学辅导", "teaching"),
        [ForeignLanguages] = new("外语", "foreign languages"),
        [SignLanguage] = new("手语", "sign language"),
        [Computing] = new("计算机", "computing"),
        [Driving] = new("驾驶", "driving"),
        [Repairs] = new("维修", "repairs"),
        [Cooking] = new("烹饪", "cooking"),
        [Hairdressing] = new("理发", "hairdressing"),
        [PerformingArts] = new("文艺表演", "performing arts"),
        [Agronomy] = new("农技", "agronomy"),
        [PublicSpeaking] = new("宣讲", "public speaking"),
    }.ToFrozenDictionary();

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
