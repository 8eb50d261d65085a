using CivicPractice.Teams;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>That a volunteer is in a team.</summary>
/// <param name="Team">The team.</param>
/// <param name="Since">When the volunteer joined.</param>
public sealed record TeamMembership(VolunteerTeamId Team, Instant Since);

/// <summary>That a volunteer holds a role.</summary>
/// <param name="Role">The role.</param>
/// <param name="Since">When the volunteer was appointed.</param>
public sealed record HeldRole(VolunteerRole Role, Instant Since);

/// <summary>That a volunteer has applied for a role and waits for the answer.</summary>
/// <param name="Role">The role.</param>
/// <param name="At">When the volunteer applied.</param>
public sealed record RoleApplication(VolunteerRole Role, Instant At);

/// <summary>What makes a member known as one of the team (统一形象): a number, a vest, a badge.</summary>
/// <param name="Number">The number worn; not empty.</param>
/// <param name="WithVest">Whether there is a vest.</param>
/// <param name="WithBadge">Whether there is a badge.</param>
public sealed record IdentityKit(string Number, bool WithVest, bool WithBadge);

/// <summary>A kit that a team gave out to a member and has not back yet.</summary>
/// <param name="Team">The team.</param>
/// <param name="Number">The number worn.</param>
/// <param name="WithVest">Whether a vest was given out.</param>
/// <param name="WithBadge">Whether a badge was given out.</param>
/// <param name="IssuedAt">When it was given out.</param>
public sealed record IssuedKit(VolunteerTeamId Team, string Number, bool WithVest, bool WithBadge, Instant IssuedAt);
