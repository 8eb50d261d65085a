using System.Collections.Frozen;

namespace CivicPractice.Teams;

/// <summary>One step by which applicants are screened (筛选环节): an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code. Equality is ordinal on the code. The default value is no step.</remarks>
public readonly record struct ScreeningStep
{
    private readonly string? _code;

    /// <summary>Names a step by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public ScreeningStep(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>Interview (面试).</summary>
    public static ScreeningStep Interview { get; } = new("interview");

    /// <summary>Background check (背景核查).</summary>
    public static ScreeningStep BackgroundCheck { get; } = new("background-check");

    /// <summary>Health check (健康状况核查).</summary>
    public static ScreeningStep HealthCheck { get; } = new("health-check");

    /// <summary>Skills test (技能考核).</summary>
    public static ScreeningStep SkillsTest { get; } = new("skills-test");

    /// <summary>Trial service (试岗).</summary>
    public static ScreeningStep TrialService { get; } = new("trial-service");

    /// <summary>The well-known values and their names.</summary>
    public static IReadOnlyDictionary<ScreeningStep, Bilingual> WellKnown { get; } = new Dictionary<ScreeningStep, Bilingual>
    {
        [Interview] = new("面试", "interview"),
        [BackgroundCheck] = new("背景核查", "background check"),
        [HealthCheck] = new("健康状况核查", "health check"),
        [SkillsTest] = new("技能考核", "skills test"),
        [TrialService] = new("试岗", "trial service"),
    }.ToFrozenDictionary();

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
