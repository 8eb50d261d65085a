using CivicPractice.Volunteers;

namespace CivicPractice.Teams;

/// <summary>A volunteer applied to join a team (报名).</summary>
/// <param name="Application">The application.</param>
/// <param name="Drive">The drive.</param>
/// <param name="Team">The team.</param>
/// <param name="Volunteer">The applicant.</param>
[EventName("application.submitted")]
public sealed record ApplicationSubmitted(TeamApplicationId Application, RecruitmentDriveId Drive, VolunteerTeamId Team, VolunteerId Volunteer) : DomainEvent;

/// <summary>The applicant passed a step of the screening (筛选).</summary>
/// <param name="Application">The application.</param>
/// <param name="Step">The step.</param>
[EventName("application.screening-passed")]
public sealed record ApplicationScreeningPassed(TeamApplicationId Application, ScreeningStep Step) : DomainEvent;

/// <summary>The applicant failed a step of the screening (筛选); why stays with the application.</summary>
/// <param name="Application">The application.</param>
/// <param name="Step">The step.</param>
[EventName("application.screening-failed")]
public sealed record ApplicationScreeningFailed(TeamApplicationId Application, ScreeningStep Step) : DomainEvent;

/// <summary>A step of the screening that the applicant has passed elsewhere, and that still holds, was taken over (沿用筛选结果).</summary>
/// <param name="Application">The application.</param>
/// <param name="Step">The step.</param>
[EventName("application.screening-taken-over")]
public sealed record ApplicationScreeningTakenOver(TeamApplicationId Application, ScreeningStep Step) : DomainEvent;

/// <summary>The applicant was admitted (录用).</summary>
/// <param name="Application">The application.</param>
/// <param name="Drive">The drive.</param>
/// <param name="Team">The team.</param>
/// <param name="Volunteer">The applicant.</param>
[EventName("application.admitted")]
public sealed record ApplicationAdmitted(TeamApplicationId Application, RecruitmentDriveId Drive, VolunteerTeamId Team, VolunteerId Volunteer) : DomainEvent;

/// <summary>The applicant was rejected (不予录用).</summary>
/// <param name="Application">The application.</param>
/// <param name="Drive">The drive.</param>
/// <param name="Reason">Why.</param>
[EventName("application.rejected")]
public sealed record ApplicationRejected(TeamApplicationId Application, RecruitmentDriveId Drive, RejectionReason Reason) : DomainEvent;

/// <summary>The applicant stepped back (撤回).</summary>
/// <param name="Application">The application.</param>
/// <param name="Drive">The drive.</param>
/// <param name="WasAdmitted">Whether a place had been given already.</param>
[EventName("application.withdrawn")]
public sealed record ApplicationWithdrawn(TeamApplicationId Application, RecruitmentDriveId Drive, bool WasAdmitted) : DomainEvent;

/// <summary>What the screening told of the applicant was forgotten; the answer stays.</summary>
/// <param name="Application">The application.</param>
[EventName("application.forgotten")]
public sealed record ApplicationForgotten(TeamApplicationId Application) : DomainEvent;

/// <summary>An application went over to another registration of the same person.</summary>
/// <param name="Application">The application.</param>
/// <param name="Volunteer">The registration that goes on.</param>
[EventName("application.carried-over")]
public sealed record ApplicationCarriedOver(TeamApplicationId Application, VolunteerId Volunteer) : DomainEvent;
