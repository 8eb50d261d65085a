namespace CivicPractice.Partnerships;

/// <summary>Identifies a co-building partnership (阵地共建).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct PartnershipId(Guid Value) : IEntityId<PartnershipId>
{
    /// <inheritdoc/>
    public static PartnershipId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(PartnershipId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is PartnershipId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
