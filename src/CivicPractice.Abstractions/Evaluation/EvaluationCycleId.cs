namespace CivicPractice.Evaluation;

/// <summary>Identifies an evaluation cycle (实效评估).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct EvaluationCycleId(Guid Value) : IEntityId<EvaluationCycleId>
{
    /// <inheritdoc/>
    public static EvaluationCycleId From(Guid value) => new(value);

    /// <summary>The correction of a closed cycle: it follows from the cycle that is corrected, so that there is one at most.</summary>
    /// <param name="corrected">The cycle that is corrected.</param>
    public static EvaluationCycleId CorrectionOf(EvaluationCycleId corrected) => new(NamedGuid.Of($"evaluation-cycle-correction:{corrected}"));

    /// <inheritdoc/>
    public int CompareTo(EvaluationCycleId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is EvaluationCycleId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
