using CivicPractice.Divisions;

namespace CivicPractice.Sites;

/// <summary>Identifies the seat of a tier at a division: the same tier and division give the same id, so that no store keeps two.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct SiteSeatId(Guid Value) : IEntityId<SiteSeatId>
{
    /// <inheritdoc/>
    public static SiteSeatId From(Guid value) => new(value);

    /// <summary>The id of a tier's seat at a division; a centre has one seat in the district, whatever code the district bears.</summary>
    /// <param name="tier">The tier.</param>
    /// <param name="division">The division.</param>
    /// <exception cref="ArgumentException">The division is the default value.</exception>
    public static SiteSeatId Of(SiteTier tier, DivisionCode division) => division.IsDefined
        ? new SiteSeatId(NamedGuid.Of(tier == SiteTier.Centre ? "site-seat:centre" : FormattableString.Invariant($"site-seat:{(byte)tier}:{division}")))
        : throw new ArgumentException("The division is missing.", nameof(division));

    /// <inheritdoc/>
    public int CompareTo(SiteSeatId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is SiteSeatId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
