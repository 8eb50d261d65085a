using System.Collections.Frozen;

namespace CivicPractice.Evaluation;

/// <summary>The word for a score (评定等次), which commendation builds on: an open vocabulary with well-known values.</summary>
/// <remarks>A district adds its own by code, with names in its profile. Equality is ordinal on the code. The default value is no outcome.</remarks>
public readonly record struct EvaluationOutcome
{
    private readonly string? _code;

    /// <summary>Names an outcome by its code.</summary>
    /// <param name="code">Lower-case letters, digits and hyphens, such as <c>excellent</c>; at most 64 characters.</param>
    /// <exception cref="ArgumentException">The code is malformed.</exception>
    public EvaluationOutcome(string code) => _code = VocabularyCode.Checked(code);

    /// <summary>The code; empty in the default value only.</summary>
    public string Code => _code ?? "";

    /// <summary>Excellent (优秀).</summary>
    public static EvaluationOutcome Excellent { get; } = new("excellent");

    /// <summary>Good (良好).</summary>
    public static EvaluationOutcome Good { get; } = new("good");

    /// <summary>Pass (合格).</summary>
    public static EvaluationOutcome Pass { get; } = new("pass");

    /// <summary>Fail (不合格).</summary>
    public static EvaluationOutcome Fail { get; } = new("fail");

    /// <summary>The well-known outcomes and their names.</summary>
    public static IReadOnlyDictionary<EvaluationOutcome, Bilingual> WellKnown { get; } = new Dictionary<EvaluationOutcome, Bilingual>
    {
        [Excellent] = new("优秀", "excellent"),
        [Good] = new("良好", "good"),
        [Pass] = new("合格", "pass"),
        [Fail] = new("不合格", "fail"),
    }.ToFrozenDictionary();

    /// <summary>The code.</summary>
    public override string ToString() => Code;
}
