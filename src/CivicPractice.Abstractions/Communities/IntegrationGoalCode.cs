namespace CivicPractice.Communities;

/// <summary>What an integration programme is to reach, such as work for one of each household (融入指标): an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code. Equality is ordinal on the code. The default value is no goal.</remarks>
public readonly record struct IntegrationGoalCode
{
    private readonly string? _code;

    /// <summary>Names one by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens, such as <c>employed</c>; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public IntegrationGoalCode(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>Households that know the covenant of the community (居民公约知晓).</summary>
    public static IntegrationGoalCode CovenantKnown { get; } = new("covenant-known");

    /// <summary>Households of which somebody has work (户均就业).</summary>
    public static IntegrationGoalCode Employed { get; } = new("employed");

    /// <summary>People trained in a skill (技能培训).</summary>
    public static IntegrationGoalCode SkillsTrained { get; } = new("skills-trained");

    /// <summary>Residents who use the services of the community (社区服务使用).</summary>
    public static IntegrationGoalCode ServicesUsed { get; } = new("services-used");

    /// <summary>Complaints and disputes of neighbours, which are to become fewer (矛盾纠纷).</summary>
    public static IntegrationGoalCode Complaints { get; } = new("complaints");

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
