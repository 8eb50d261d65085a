namespace CivicPractice.Communities;

/// <summary>Whoever is entitled to one vote on a covenant, a villager or a household: an opaque id that the host makes. It tells nothing of the person, and nothing is looked up by it.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct VoterId(Guid Value) : IEntityId<VoterId>
{
    /// <inheritdoc/>
    public static VoterId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(VoterId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is VoterId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
