namespace CivicPractice.Evaluation;

/// <summary>Identifies the scorecard of one subject in one evaluation cycle.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct EvaluationScorecardId(Guid Value) : IEntityId<EvaluationScorecardId>
{
    /// <inheritdoc/>
    public static EvaluationScorecardId From(Guid value) => new(value);

    /// <summary>The scorecard of a subject in a cycle, where all are opened at once: it follows from both, so that nobody gets two.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="subject">The subject.</param>
    public static EvaluationScorecardId Of(EvaluationCycleId cycle, EvaluationSubject subject) =>
        new(NamedGuid.Of(FormattableString.Invariant($"evaluation-scorecard:{cycle}:{(byte)subject.Kind}:{subject.Value}")));

    /// <inheritdoc/>
    public int CompareTo(EvaluationScorecardId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is EvaluationScorecardId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
