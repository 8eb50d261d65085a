namespace CivicPractice.Communities;

/// <summary>Identifies an integration programme (融入项目).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct IntegrationProgrammeId(Guid Value) : IEntityId<IntegrationProgrammeId>
{
    /// <inheritdoc/>
    public static IntegrationProgrammeId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(IntegrationProgrammeId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is IntegrationProgrammeId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
