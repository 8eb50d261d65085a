namespace CivicPractice.Evaluation;

/// <summary>What is to be evaluated, and by what.</summary>
public sealed record NewEvaluationCycle
{
    /// <summary>Its name, such as "2022年度实效评估".</summary>
    public required string Name { get; init; }

    /// <summary>What it evaluates.</summary>
    public required EvaluationSubjectKind Subjects { get; init; }

    /// <summary>The days it looks at.</summary>
    public required Term Period { get; init; }

    /// <summary>By what it evaluates; each code once.</summary>
    public IReadOnlyList<Indicator> Indicators { get; init; } = [];

    /// <summary>The closed cycle it corrects, or <see langword="null"/>.</summary>
    public EvaluationCycleFacts? Corrects { get; init; }
}
