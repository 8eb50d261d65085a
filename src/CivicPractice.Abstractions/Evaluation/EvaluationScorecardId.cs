namespace CivicPractice.Evaluation;

/// <summary>Identifies the scorecard of one subject in one evaluation cycle.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct EvaluationScorecardId(Guid Value) : IEntityId<EvaluationScorecardId>
{
    /// <inheritdoc/>
    public static EvaluationScorecardId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(EvaluationScorecardId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is EvaluationScorecardId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
