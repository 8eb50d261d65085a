namespace CivicPractice.Evaluation;

/// <summary>Names an indicator within its cycle: an open vocabulary without well-known values, since indicators are a district's own.</summary>
/// <remarks>Equality is ordinal on the code. The default value is no indicator.</remarks>
public readonly record struct IndicatorCode
{
    private readonly string? _code;

    /// <summary>Names an indicator by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens, such as <c>weekly-activity</c>; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public IndicatorCode(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
