namespace CivicPractice;

/// <summary>Identifies a district (区), the tenant: every aggregate belongs to one. Opaque; the profile maps it to a division code.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct DistrictId(Guid Value) : IEntityId<DistrictId>
{
    /// <inheritdoc/>
    public static DistrictId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(DistrictId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is DistrictId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
