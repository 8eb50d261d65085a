using CivicPractice.Teams;

namespace CivicPractice.Statistics;

/// <summary>The time that the sessions a team hosted and the requests it took on gave in some days.</summary>
/// <remarks>The default value is no row. Equality is by value.</remarks>
/// <param name="Team">The team.</param>
/// <param name="ServiceMinutes">Minutes given by all volunteers together.</param>
public readonly record struct TeamFigures(VolunteerTeamId Team, long ServiceMinutes);
