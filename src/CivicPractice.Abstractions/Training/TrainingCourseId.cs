namespace CivicPractice.Training;

/// <summary>Identifies a training course (培训课程).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct TrainingCourseId(Guid Value) : IEntityId<TrainingCourseId>
{
    /// <inheritdoc/>
    public static TrainingCourseId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(TrainingCourseId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is TrainingCourseId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
