using CivicPractice.Divisions;

namespace CivicPractice.Communities;

/// <summary>Identifies the place that a division has for one covenant: the same division gives the same id, so that no store keeps two.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct CovenantSeatId(Guid Value) : IEntityId<CovenantSeatId>
{
    /// <inheritdoc/>
    public static CovenantSeatId From(Guid value) => new(value);

    /// <summary>The id of a division's place.</summary>
    /// <param name="division">The division, of village level.</param>
    /// <exception cref="ArgumentException">The division is missing.</exception>
    public static CovenantSeatId Of(DivisionCode division) =>
        division.IsDefined ? new CovenantSeatId(NamedGuid.Of($"covenant-seat:{division}")) : throw new ArgumentException("The division is missing.", nameof(division));

    /// <inheritdoc/>
    public int CompareTo(CovenantSeatId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is CovenantSeatId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
