using System.Collections.Frozen;

namespace CivicPractice.Activities;

/// <summary>Whom an activity is for (服务对象): an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code, with names in its profile. Equality is ordinal on the code. The default value is no audience.</remarks>
public readonly record struct TargetAudience
{
    private readonly string? _code;

    /// <summary>Names an audience by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens, such as <c>over-60</c>; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public TargetAudience(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>Everybody (全体群众).</summary>
    public static TargetAudience Everybody { get; } = new("everybody");

    /// <summary>Residents over 60 (60岁以上老人).</summary>
    public static TargetAudience OverSixty { get; } = new("over-60");

    /// <summary>Left-behind children (留守儿童).</summary>
    public static TargetAudience LeftBehindChildren { get; } = new("left-behind-children");

    /// <summary>Young people (青少年).</summary>
    public static TargetAudience YoungPeople { get; } = new("young-people");

    /// <summary>Residents of relocation communities (易地扶贫搬迁群众).</summary>
    public static TargetAudience RelocatedResidents { get; } = new("relocated-residents");

    /// <summary>Party members (党员).</summary>
    public static TargetAudience PartyMembers { get; } = new("party-members");

    /// <summary>The well-known audiences and their names.</summary>
    public static IReadOnlyDictionary<TargetAudience, Bilingual> WellKnown { get; } = new Dictionary<TargetAudience, Bilingual>
    {
        [Everybody] = new("全体群众", "everybody"),
        [OverSixty] = new("60岁以上老人", "residents over 60"),
        [LeftBehindChildren] = new("留守儿童", "left-behind children"),
        [YoungPeople] = new("青少年", "young people"),
        [RelocatedResidents] = new("易地扶贫搬迁群众", "relocated residents"),
        [PartyMembers] = new("党员", "party members"),
    }.ToFrozenDictionary();

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
