namespace CivicPractice.Requests;

/// <summary>Identifies who ordered: a resident or an enterprise, as the host knows them; never an ID number.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct RequesterId(Guid Value) : IEntityId<RequesterId>
{
    /// <inheritdoc/>
    public static RequesterId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(RequesterId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is RequesterId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
