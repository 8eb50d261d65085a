namespace CivicPractice.Circles;

/// <summary>Identifies a belt or a cluster of sites (文明实践带、文明实践群).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct SiteGroupingId(Guid Value) : IEntityId<SiteGroupingId>
{
    /// <inheritdoc/>
    public static SiteGroupingId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(SiteGroupingId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is SiteGroupingId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
