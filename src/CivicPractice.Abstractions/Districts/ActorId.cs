namespace CivicPractice;

/// <summary>Identifies who acted (操作人): a person or a system, as the host knows them; stands in every event's envelope.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct ActorId(Guid Value) : IEntityId<ActorId>
{
    /// <inheritdoc/>
    public static ActorId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(ActorId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is ActorId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
