namespace CivicPractice.Safeguards;

/// <summary>Identifies a staffing post (岗位).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct PostId(Guid Value) : IEntityId<PostId>
{
    /// <inheritdoc/>
    public static PostId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(PostId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is PostId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
