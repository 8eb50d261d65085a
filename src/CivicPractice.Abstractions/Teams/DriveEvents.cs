using NodaTime;

namespace CivicPractice.Teams;

/// <summary>A team announced that it recruits (发布招募).</summary>
/// <param name="Drive">The drive.</param>
/// <param name="Team">The team.</param>
/// <param name="Places">How many are wanted.</param>
/// <param name="OpenUntil">Applications come strictly before this moment.</param>
[EventName("recruitment-drive.announced")]
public sealed record DriveAnnounced(RecruitmentDriveId Drive, VolunteerTeamId Team, int Places, Instant OpenUntil) : DomainEvent;

/// <summary>An application came in (报名).</summary>
/// <param name="Drive">The drive.</param>
/// <param name="Application">The application.</param>
[EventName("recruitment-drive.application-received")]
public sealed record DriveApplicationReceived(RecruitmentDriveId Drive, TeamApplicationId Application) : DomainEvent;

/// <summary>An applicant got a place.</summary>
/// <param name="Drive">The drive.</param>
/// <param name="Application">The application.</param>
/// <param name="PlacesLeft">How many places are left.</param>
[EventName("recruitment-drive.place-taken")]
public sealed record DrivePlaceTaken(RecruitmentDriveId Drive, TeamApplicationId Application, int PlacesLeft) : DomainEvent;

/// <summary>An admitted applicant gave the place back.</summary>
/// <param name="Drive">The drive.</param>
/// <param name="Application">The application.</param>
/// <param name="PlacesLeft">How many places are left.</param>
[EventName("recruitment-drive.place-released")]
public sealed record DrivePlaceReleased(RecruitmentDriveId Drive, TeamApplicationId Application, int PlacesLeft) : DomainEvent;

/// <summary>The drive ended.</summary>
/// <param name="Drive">The drive.</param>
/// <param name="PlacesTaken">How many places were given.</param>
[EventName("recruitment-drive.closed")]
public sealed record DriveClosed(RecruitmentDriveId Drive, int PlacesTaken) : DomainEvent;
