namespace CivicPractice.Safeguards;

/// <summary>Identifies a kind of supplies in stock at one place.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct StockItemId(Guid Value) : IEntityId<StockItemId>
{
    /// <inheritdoc/>
    public static StockItemId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(StockItemId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is StockItemId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
