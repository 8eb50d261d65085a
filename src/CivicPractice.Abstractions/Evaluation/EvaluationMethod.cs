using System.Collections.Frozen;

namespace CivicPractice.Evaluation;

/// <summary>How an indicator is judged (考评方式): an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code, with names in its profile. Equality is ordinal on the code. The default value is no method.</remarks>
public readonly record struct EvaluationMethod
{
    private readonly string? _code;

    /// <summary>Names a method by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens, such as <c>site-visit</c>; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public EvaluationMethod(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>Papers are reviewed (材料审核).</summary>
    public static EvaluationMethod MaterialReview { get; } = new("material-review");

    /// <summary>Somebody goes and looks (实地考察).</summary>
    public static EvaluationMethod SiteVisit { get; } = new("site-visit");

    /// <summary>The public is asked (问卷调查).</summary>
    public static EvaluationMethod Survey { get; } = new("survey");

    /// <summary>It is counted from what is recorded (数据统计).</summary>
    public static EvaluationMethod RecordedData { get; } = new("recorded-data");

    /// <summary>The well-known methods and their names.</summary>
    public static IReadOnlyDictionary<EvaluationMethod, Bilingual> WellKnown { get; } = new Dictionary<EvaluationMethod, Bilingual>
    {
        [MaterialReview] = new("材料审核", "material review"),
        [SiteVisit] = new("实地考察", "site visit"),
        [Survey] = new("问卷调查", "survey"),
        [RecordedData] = new("数据统计", "recorded data"),
    }.ToFrozenDictionary();

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
