namespace CivicPractice.Commendation;

/// <summary>Identifies one redemption of a reward (兑换).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct RedemptionId(Guid Value) : IEntityId<RedemptionId>
{
    /// <inheritdoc/>
    public static RedemptionId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(RedemptionId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is RedemptionId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
