namespace CivicPractice.Programmes;

/// <summary>Names a zone (片区), a group of divisions that a district has made for itself; what it is called and which divisions it has, its profile says.</summary>
/// <remarks>The default value is no zone.</remarks>
public readonly record struct ZoneCode
{
    private readonly string? _code;

    /// <summary>Makes a code.</summary>
    /// <param name="code">1 to 64 lower-case letters, digits and single hyphens, beginning with a letter.</param>
    /// <exception cref="ArgumentException">The code is not well-formed.</exception>
    public ZoneCode(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty for the default.</summary>
    public string Code => _code ?? "";

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
