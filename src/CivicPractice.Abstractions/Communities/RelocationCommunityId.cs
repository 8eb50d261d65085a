using CivicPractice.Divisions;

namespace CivicPractice.Communities;

/// <summary>Identifies a relocation community (易地扶贫搬迁社区): the division at which it was designated gives its id, so that no store keeps two of one division.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct RelocationCommunityId(Guid Value) : IEntityId<RelocationCommunityId>
{
    /// <inheritdoc/>
    public static RelocationCommunityId From(Guid value) => new(value);

    /// <summary>The id of the community that is designated at a division: a version 8 UUID. It stays when the division gets another code.</summary>
    /// <param name="division">The division at which it is designated.</param>
    /// <exception cref="ArgumentException">The division is the default value.</exception>
    public static RelocationCommunityId Of(DivisionCode division) =>
        division.IsDefined ? new(NamedGuid.Of($"relocation-community:{division}")) : throw new ArgumentException("The division is missing.", nameof(division));

    /// <inheritdoc/>
    public int CompareTo(RelocationCommunityId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is RelocationCommunityId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
