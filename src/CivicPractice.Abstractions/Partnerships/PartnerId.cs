namespace CivicPractice.Partnerships;

/// <summary>Identifies a unit that co-builds, as the district knows it.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct PartnerId(Guid Value) : IEntityId<PartnerId>
{
    /// <inheritdoc/>
    public static PartnerId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(PartnerId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is PartnerId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
