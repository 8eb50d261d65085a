namespace CivicPractice.Teams;

/// <summary>Identifies a volunteer team (志愿服务队).</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct VolunteerTeamId(Guid Value) : IEntityId<VolunteerTeamId>
{
    /// <inheritdoc/>
    public static VolunteerTeamId From(Guid value) => new(value);

    /// <inheritdoc/>
    public int CompareTo(VolunteerTeamId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is VolunteerTeamId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
