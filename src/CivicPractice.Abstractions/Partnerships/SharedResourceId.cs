namespace CivicPractice.Partnerships;

/// <summary>Identifies a resource that is shared (共享资源).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct SharedResourceId(Guid Value) : IEntityId<SharedResourceId>
{
    /// <inheritdoc/>
    public static SharedResourceId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(SharedResourceId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is SharedResourceId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
