using CivicPractice.Teams;

namespace CivicPractice.Volunteers;

/// <summary>The volunteer joined a team (加入志愿服务队).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Team">The team.</param>
[EventName("volunteer.joined-team")]
public sealed record VolunteerJoinedTeam(VolunteerId Volunteer, VolunteerTeamId Team) : DomainEvent;

/// <summary>The volunteer left a team, alone, with the team's end, or because the registration ended.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Team">The team.</param>
[EventName("volunteer.left-team")]
public sealed record VolunteerLeftTeam(VolunteerId Volunteer, VolunteerTeamId Team) : DomainEvent;

/// <summary>A team gave its number, vest and badge out to a member (统一形象).</summary>
/// <param name="Volunteer">The member.</param>
/// <param name="Team">The team.</param>
/// <param name="KitNumber">The number worn.</param>
/// <param name="WithVest">Whether a vest was given out.</param>
/// <param name="WithBadge">Whether a badge was given out.</param>
[EventName("volunteer.identity-kit-issued")]
public sealed record IdentityKitIssued(VolunteerId Volunteer, VolunteerTeamId Team, string KitNumber, bool WithVest, bool WithBadge) : DomainEvent;

/// <summary>A team has its number, vest and badge back.</summary>
/// <param name="Volunteer">Who had worn them.</param>
/// <param name="Team">The team.</param>
/// <param name="KitNumber">The number worn.</param>
[EventName("volunteer.identity-kit-returned")]
public sealed record IdentityKitReturned(VolunteerId Volunteer, VolunteerTeamId Team, string KitNumber) : DomainEvent;

/// <summary>The volunteer applied for a role, such as lecturer (申请担任志愿宣讲员).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Role">The role.</param>
[EventName("volunteer.applied-for-role")]
public sealed record VolunteerAppliedForRole(VolunteerId Volunteer, VolunteerRole Role) : DomainEvent;

/// <summary>The volunteer took the application back.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Role">The role.</param>
[EventName("volunteer.role-application-withdrawn")]
public sealed record RoleApplicationWithdrawn(VolunteerId Volunteer, VolunteerRole Role) : DomainEvent;

/// <summary>The application was turned down.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Role">The role.</param>
/// <param name="Reason">Why.</param>
[EventName("volunteer.role-application-turned-down")]
public sealed record RoleApplicationTurnedDown(VolunteerId Volunteer, VolunteerRole Role, RoleRejectionReason Reason) : DomainEvent;

/// <summary>The volunteer was appointed to the role applied for (聘任).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Role">The role.</param>
[EventName("volunteer.appointed-to-role")]
public sealed record VolunteerAppointedToRole(VolunteerId Volunteer, VolunteerRole Role) : DomainEvent;

/// <summary>The volunteer's role ended (解聘).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Role">The role.</param>
/// <param name="Reason">Why.</param>
[EventName("volunteer.dismissed-from-role")]
public sealed record VolunteerDismissedFromRole(VolunteerId Volunteer, VolunteerRole Role, RoleDismissalReason Reason) : DomainEvent;
