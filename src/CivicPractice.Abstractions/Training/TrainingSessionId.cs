namespace CivicPractice.Training;

/// <summary>Identifies one holding of a training course (培训场次).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct TrainingSessionId(Guid Value) : IEntityId<TrainingSessionId>
{
    /// <inheritdoc/>
    public static TrainingSessionId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(TrainingSessionId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is TrainingSessionId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
