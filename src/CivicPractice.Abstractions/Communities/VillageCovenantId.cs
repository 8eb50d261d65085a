namespace CivicPractice.Communities;

/// <summary>Identifies a village covenant (村规民约).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct VillageCovenantId(Guid Value) : IEntityId<VillageCovenantId>
{
    /// <inheritdoc/>
    public static VillageCovenantId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(VillageCovenantId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is VillageCovenantId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
