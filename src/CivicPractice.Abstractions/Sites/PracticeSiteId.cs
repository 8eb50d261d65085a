namespace CivicPractice.Sites;

/// <summary>Identifies a practice site (阵地).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct PracticeSiteId(Guid Value) : IEntityId<PracticeSiteId>
{
    /// <inheritdoc/>
    public static PracticeSiteId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(PracticeSiteId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is PracticeSiteId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
