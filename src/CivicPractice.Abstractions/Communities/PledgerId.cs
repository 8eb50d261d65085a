namespace CivicPractice.Communities;

/// <summary>A household or a resident who pledges to a covenant: an opaque id that the host makes. It tells nothing of the person.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct PledgerId(Guid Value) : IEntityId<PledgerId>
{
    /// <inheritdoc/>
    public static PledgerId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(PledgerId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is PledgerId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
