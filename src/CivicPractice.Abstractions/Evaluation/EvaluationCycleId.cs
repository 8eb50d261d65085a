namespace CivicPractice.Evaluation;

/// <summary>Identifies an evaluation cycle (实效评估).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct EvaluationCycleId(Guid Value) : IEntityId<EvaluationCycleId>
{
    /// <inheritdoc/>
    public static EvaluationCycleId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(EvaluationCycleId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is EvaluationCycleId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
