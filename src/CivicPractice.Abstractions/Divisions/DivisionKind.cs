namespace CivicPractice.Divisions;

/// <summary>What a division is called in its register (单位类别), such as town, village or community: an open vocabulary, trusted as given.</summary>
/// <remarks>Equality is ordinal on the code. The default value is no kind.</remarks>
public readonly record struct DivisionKind
{
    private readonly string? _code;

    /// <summary>Names a kind by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public DivisionKind(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>District (区).</summary>
    public static DivisionKind District { get; } = new("district");

    /// <summary>Sub-district (街道).</summary>
    public static DivisionKind Subdistrict { get; } = new("subdistrict");

    /// <summary>Town (镇).</summary>
    public static DivisionKind Town { get; } = new("town");

    /// <summary>Township (乡).</summary>
    public static DivisionKind Township { get; } = new("township");

    /// <summary>Community (社区).</summary>
    public static DivisionKind Community { get; } = new("community");

    /// <summary>Village (村).</summary>
    public static DivisionKind Village { get; } = new("village");

    /// <summary>Special unit, such as a development zone (特殊区域).</summary>
    public static DivisionKind Special { get; } = new("special");

    /// <summary>Nominal unit that exists in statistics only (类似居委会的单位).</summary>
    public static DivisionKind Nominal { get; } = new("nominal");

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
