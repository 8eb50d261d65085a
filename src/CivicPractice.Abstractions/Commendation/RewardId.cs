namespace CivicPractice.Commendation;

/// <summary>Identifies something that points are redeemed for (兑换物品).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct RewardId(Guid Value) : IEntityId<RewardId>
{
    /// <inheritdoc/>
    public static RewardId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(RewardId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is RewardId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
