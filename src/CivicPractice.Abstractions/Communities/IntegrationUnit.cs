namespace CivicPractice.Communities;

/// <summary>In what a goal of an integration programme is counted (计量单位): an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code. Equality is ordinal on the code. The default value is no unit.</remarks>
public readonly record struct IntegrationUnit
{
    private readonly string? _code;

    /// <summary>Names one by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens, such as <c>percent</c>; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public IntegrationUnit(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>Percent (百分比).</summary>
    public static IntegrationUnit Percent { get; } = new("percent");

    /// <summary>Households (户).</summary>
    public static IntegrationUnit Households { get; } = new("households");

    /// <summary>Persons (人).</summary>
    public static IntegrationUnit Persons { get; } = new("persons");

    /// <summary>Cases (件).</summary>
    public static IntegrationUnit Cases { get; } = new("cases");

    /// <summary>Sessions (场次).</summary>
    public static IntegrationUnit Sessions { get; } = new("sessions");

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
