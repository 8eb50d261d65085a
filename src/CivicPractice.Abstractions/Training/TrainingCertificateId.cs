namespace CivicPractice.Training;

/// <summary>Identifies a training certificate of one volunteer.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct TrainingCertificateId(Guid Value) : IEntityId<TrainingCertificateId>
{
    /// <inheritdoc/>
    public static TrainingCertificateId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(TrainingCertificateId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is TrainingCertificateId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
