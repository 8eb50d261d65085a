namespace CivicPractice.Mobilization;

/// <summary>Identifies an emergency mobilisation (应急动员).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct EmergencyMobilizationId(Guid Value) : IEntityId<EmergencyMobilizationId>
{
    /// <inheritdoc/>
    public static EmergencyMobilizationId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(EmergencyMobilizationId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is EmergencyMobilizationId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
