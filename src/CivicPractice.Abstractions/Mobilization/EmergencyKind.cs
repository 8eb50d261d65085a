using System.Collections.Frozen;

namespace CivicPractice.Mobilization;

/// <summary>What kind of emergency it is (突发事件类型): an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code. Equality is ordinal on the code. The default value is no kind.</remarks>
public readonly record struct EmergencyKind
{
    private readonly string? _code;

    /// <summary>Names a kind by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public EmergencyKind(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>Flood (防汛).</summary>
    public static EmergencyKind Flood { get; } = new("flood");

    /// <summary>Drought (抗旱).</summary>
    public static EmergencyKind Drought { get; } = new("drought");

    /// <summary>Fire, in forests too (火灾).</summary>
    public static EmergencyKind Fire { get; } = new("fire");

    /// <summary>Earthquake (地震).</summary>
    public static EmergencyKind Earthquake { get; } = new("earthquake");

    /// <summary>Landslide, mudflow and the like (地质灾害).</summary>
    public static EmergencyKind GeologicalDisaster { get; } = new("geological-disaster");

    /// <summary>Epidemic (疫情防控).</summary>
    public static EmergencyKind Epidemic { get; } = new("epidemic");

    /// <summary>Snow, rain and ice (雨雪冰冻).</summary>
    public static EmergencyKind SnowAndIce { get; } = new("snow-and-ice");

    /// <summary>Search for somebody who is missing (搜救).</summary>
    public static EmergencyKind Search { get; } = new("search");

    /// <summary>The well-known values and their names.</summary>
    public static IReadOnlyDictionary<EmergencyKind, Bilingual> WellKnown { get; } = new Dictionary<EmergencyKind, Bilingual>
    {
        [Flood] = new("防汛", "flood"),
        [Drought] = new("抗旱", "drought"),
        [Fire] = new("火灾", "fire"),
        [Earthquake] = new("地震", "earthquake"),
        [GeologicalDisaster] = new("地质灾害", "geological disaster"),
        [Epidemic] = new("疫情防控", "epidemic"),
        [SnowAndIce] = new("雨雪冰冻", "snow and ice"),
        [Search] = new("搜救", "search"),
    }.ToFrozenDictionary();

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
