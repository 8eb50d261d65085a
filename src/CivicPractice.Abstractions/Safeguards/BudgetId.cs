namespace CivicPractice.Safeguards;

/// <summary>Identifies a budget.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct BudgetId(Guid Value) : IEntityId<BudgetId>
{
    /// <inheritdoc/>
    public static BudgetId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(BudgetId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is BudgetId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
