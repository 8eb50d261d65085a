using System.Collections.Frozen;

namespace CivicPractice.Volunteers;

/// <summary>What a volunteer applies for and is appointed to, beyond membership of a team (志愿者角色): an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code. Equality is ordinal on the code. The default value is no role.</remarks>
public readonly record struct VolunteerRole
{
    private readonly string? _code;

    /// <summary>Names a role by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public VolunteerRole(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>Volunteer lecturer (志愿宣讲员).</summary>
    public static VolunteerRole Lecturer { get; } = new("lecturer");

    /// <summary>Civility guide (文明引导员).</summary>
    public static VolunteerRole CivilityGuide { get; } = new("civility-guide");

    /// <summary>Volunteer coordinator (志愿服务联络员).</summary>
    public static VolunteerRole Coordinator { get; } = new("coordinator");

    /// <summary>Volunteer mediator (志愿调解员).</summary>
    public static VolunteerRole Mediator { get; } = new("mediator");

    /// <summary>Volunteer trainer (志愿培训师).</summary>
    public static VolunteerRole Trainer { get; } = new("trainer");

    /// <summary>The well-known values and their names.</summary>
    public static IReadOnlyDictionary<VolunteerRole, Bilingual> WellKnown { get; } = new Dictionary<VolunteerRole, Bilingual>
    {
        [Lecturer] = new("志愿宣讲员", "volunteer lecturer"),
        [CivilityGuide] = new("文明引导员", "civility guide"),
        [Coordinator] = new("志愿服务联络员", "volunteer coordinator"),
        [Mediator] = new("志愿调解员", "volunteer mediator"),
        [Trainer] = new("志愿培训师", "volunteer trainer"),
    }.ToFrozenDictionary();

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
