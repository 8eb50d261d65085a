namespace CivicPractice.Teams;

/// <summary>Identifies one application to a recruitment drive.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct TeamApplicationId(Guid Value) : IEntityId<TeamApplicationId>
{
    /// <inheritdoc/>
    public static TeamApplicationId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(TeamApplicationId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is TeamApplicationId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
