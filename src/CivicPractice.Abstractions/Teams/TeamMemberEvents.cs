using CivicPractice.Volunteers;

namespace CivicPractice.Teams;

/// <summary>A volunteer is in a team from here on, for the first time or again (入队).</summary>
/// <param name="Member">Where the store keeps it.</param>
/// <param name="Team">The team.</param>
/// <param name="Volunteer">The volunteer.</param>
[EventName("team-member.joined")]
public sealed record TeamMemberJoined(TeamMemberId Member, VolunteerTeamId Team, VolunteerId Volunteer) : DomainEvent;

/// <summary>A volunteer is in a team no longer (离队).</summary>
/// <param name="Member">Where the store keeps it.</param>
/// <param name="Team">The team.</param>
/// <param name="Volunteer">The volunteer.</param>
[EventName("team-member.left")]
public sealed record TeamMemberLeft(TeamMemberId Member, VolunteerTeamId Team, VolunteerId Volunteer) : DomainEvent;
