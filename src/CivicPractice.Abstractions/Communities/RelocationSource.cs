namespace CivicPractice.Communities;

/// <summary>Under which plan people were resettled (搬迁来源): an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code. Equality is ordinal on the code. The default value is no source.</remarks>
public readonly record struct RelocationSource
{
    private readonly string? _code;

    /// <summary>Names one by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens, such as <c>five-year-plan-13</c>; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public RelocationSource(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>The twelfth five-year plan, 2011 to 2015 (“十二五”避灾扶贫搬迁).</summary>
    public static RelocationSource TwelfthPlan { get; } = new("five-year-plan-12");

    /// <summary>The thirteenth five-year plan, 2016 to 2020 (“十三五”易地扶贫搬迁).</summary>
    public static RelocationSource ThirteenthPlan { get; } = new("five-year-plan-13");

    /// <summary>Resettled later, with the support that follows the plans (后续扶持).</summary>
    public static RelocationSource FollowUp { get; } = new("follow-up-support");

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
