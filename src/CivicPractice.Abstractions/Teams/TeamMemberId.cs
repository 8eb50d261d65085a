using CivicPractice.Volunteers;

namespace CivicPractice.Teams;

/// <summary>Identifies that a volunteer is or was in a team: the same team and volunteer give the same id, so that no store keeps two.</summary>
/// <param name="Value">The raw value; empty only in the default, which no aggregate accepts.</param>
public readonly record struct TeamMemberId(Guid Value) : IEntityId<TeamMemberId>
{
    /// <inheritdoc/>
    public static TeamMemberId From(Guid value) => new(value);

    /// <summary>The id of a volunteer's place in a team: a version 8 UUID.</summary>
    /// <param name="team">The team.</param>
    /// <param name="volunteer">The volunteer.</param>
    /// <exception cref="ArgumentException">Team or volunteer is the default value.</exception>
    public static TeamMemberId Of(VolunteerTeamId team, VolunteerId volunteer)
    {
        if (team == default) throw new ArgumentException("The team is missing.", nameof(team));
        if (volunteer == default) throw new ArgumentException("The volunteer is missing.", nameof(volunteer));
        return new TeamMemberId(NamedGuid.Of($"team-member:{team}:{volunteer}"));
    }

    /// <inheritdoc/>
    public int CompareTo(TeamMemberId other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public int CompareTo(object? obj) => obj is TeamMemberId other ? CompareTo(other) : 1;

    /// <summary>The raw value in its canonical form.</summary>
    public override string ToString() => Value.ToString();
}
