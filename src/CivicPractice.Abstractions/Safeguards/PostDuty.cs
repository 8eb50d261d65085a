using System.Collections.Frozen;

namespace CivicPractice.Safeguards;

/// <summary>What a staffing post is for (岗位职责): an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code, with names in its profile. Equality is ordinal on the code. The default value is no duty.</remarks>
public readonly record struct PostDuty
{
    private readonly string? _code;

    /// <summary>Names a duty by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens, such as <c>full-time-manager</c>; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public PostDuty(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>Head of the site (负责人).</summary>
    public static PostDuty Head { get; } = new("head");

    /// <summary>Manager of the site's daily work (专职管理员).</summary>
    public static PostDuty Manager { get; } = new("manager");

    /// <summary>Coordinator of volunteers (志愿服务协调员).</summary>
    public static PostDuty Coordinator { get; } = new("coordinator");

    /// <summary>The well-known duties and their names.</summary>
    public static IReadOnlyDictionary<PostDuty, Bilingual> WellKnown { get; } = new Dictionary<PostDuty, Bilingual>
    {
        [Head] = new("负责人", "head of the site"),
        [Manager] = new("专职管理员", "manager"),
        [Coordinator] = new("志愿服务协调员", "coordinator of volunteers"),
    }.ToFrozenDictionary();

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
