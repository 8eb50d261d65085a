using System.Collections.Frozen;

namespace CivicPractice.Safeguards;

/// <summary>What is kept in stock for volunteers (物资类别): an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code, with names in its profile. Equality is ordinal on the code. The default value is nothing.</remarks>
public readonly record struct SupplyKind
{
    private readonly string? _code;

    /// <summary>Names supplies by their code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens, such as <c>first-aid-kit</c>; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public SupplyKind(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>First-aid kits (急救包).</summary>
    public static SupplyKind FirstAidKit { get; } = new("first-aid-kit");

    /// <summary>Volunteers' vests (志愿者马甲).</summary>
    public static SupplyKind Vest { get; } = new("vest");

    /// <summary>Protective gear (防护用品).</summary>
    public static SupplyKind ProtectiveGear { get; } = new("protective-gear");

    /// <summary>Tools (工具).</summary>
    public static SupplyKind Tool { get; } = new("tool");

    /// <summary>The well-known supplies and their names.</summary>
    public static IReadOnlyDictionary<SupplyKind, Bilingual> WellKnown { get; } = new Dictionary<SupplyKind, Bilingual>
    {
        [FirstAidKit] = new("急救包", "first-aid kit"),
        [Vest] = new("志愿者马甲", "vest"),
        [ProtectiveGear] = new("防护用品", "protective gear"),
        [Tool] = new("工具", "tool"),
    }.ToFrozenDictionary();

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
