using CivicPractice.Organizations;
using CivicPractice.PersonalData;

namespace CivicPractice.Volunteers;

/// <summary>Somebody registered as a volunteer (志愿者注册); the registration is in force from here on.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Organization">The organisation they registered with, or <see langword="null"/>.</param>
[EventName("volunteer.registered")]
public sealed record VolunteerRegistered(VolunteerId Volunteer, VolunteerOrganizationId? Organization) : DomainEvent;

/// <summary>A registration that was in force pauses.</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("volunteer.suspended")]
public sealed record VolunteerSuspended(VolunteerId Volunteer) : DomainEvent;

/// <summary>A paused registration is in force again.</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("volunteer.resumed")]
public sealed record VolunteerResumed(VolunteerId Volunteer) : DomainEvent;

/// <summary>The volunteer went of their own will; teams and roles had ended right before.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="WasActive">Whether the registration was in force until now, and not suspended.</param>
[EventName("volunteer.withdrawn")]
public sealed record VolunteerWithdrawn(VolunteerId Volunteer, bool WasActive) : DomainEvent;

/// <summary>The district ended the registration; teams and roles had ended right before.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="WasActive">Whether the registration was in force until now, and not suspended.</param>
/// <param name="Reason">Why.</param>
[EventName("volunteer.registration-ended")]
public sealed record VolunteerRegistrationEnded(VolunteerId Volunteer, bool WasActive, RegistrationEndReason Reason) : DomainEvent;

/// <summary>A volunteer belongs to another organisation from now on, or to none (变更所属组织).</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="From">The organisation they belonged to, or <see langword="null"/>.</param>
/// <param name="To">The organisation they belong to now, or <see langword="null"/>.</param>
[EventName("volunteer.transferred")]
public sealed record VolunteerTransferred(VolunteerId Volunteer, VolunteerOrganizationId? From, VolunteerOrganizationId? To) : DomainEvent;

/// <summary>A guardian's consent was recorded (监护人同意); it takes the place of an earlier one.</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("volunteer.guardian-consent-recorded")]
public sealed record GuardianConsentRecorded(VolunteerId Volunteer) : DomainEvent;

/// <summary>It was recorded for which days the volunteer lives mainly on own labour (以自己的劳动收入为主要生活来源); it takes the place of what was recorded before.</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("volunteer.own-labour-recorded")]
public sealed record OwnLabourRecorded(VolunteerId Volunteer) : DomainEvent;

/// <summary>The birthdays that rules wait for changed, since a birth date was corrected or they are past; they are not told.</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("volunteer.birthdays-recorded")]
public sealed record VolunteerBirthdaysRecorded(VolunteerId Volunteer) : DomainEvent;

/// <summary>It was told in whose record the volunteer's personal data stands.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Person">The person.</param>
[EventName("volunteer.belongs-to-person")]
public sealed record VolunteerBelongsToPerson(VolunteerId Volunteer, PersonId Person) : DomainEvent;

/// <summary>What told of the person was forgotten; records of service stay.</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("volunteer.forgotten")]
public sealed record VolunteerForgotten(VolunteerId Volunteer) : DomainEvent;

/// <summary>The registration took in another one of the same person; teams, roles and skills came with it.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Absorbed">The other registration.</param>
[EventName("volunteer.absorbed")]
public sealed record VolunteerAbsorbed(VolunteerId Volunteer, VolunteerId Absorbed) : DomainEvent;

/// <summary>The registration went over into another one of the same person; teams and roles had ended right before.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Into">The registration that goes on.</param>
/// <param name="WasActive">Whether the registration was in force until now.</param>
[EventName("volunteer.merged")]
public sealed record VolunteerMerged(VolunteerId Volunteer, VolunteerId Into, bool WasActive) : DomainEvent;

/// <summary>The volunteer has one skill more.</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("volunteer.skill-added")]
public sealed record VolunteerSkillAdded(VolunteerId Volunteer) : DomainEvent;

/// <summary>A skill was taken out.</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("volunteer.skill-removed")]
public sealed record VolunteerSkillRemoved(VolunteerId Volunteer) : DomainEvent;

/// <summary>It was recorded what proves a skill; which skill is not told.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Kind">What kind of proof.</param>
[EventName("volunteer.skill-proved")]
public sealed record VolunteerSkillProved(VolunteerId Volunteer, SkillEvidenceKind Kind) : DomainEvent;

/// <summary>It was attested whether the volunteer is fit for service (健康状况); neither days nor kind nor categories are told, since health is sensitive (R7).</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("volunteer.health-attested")]
public sealed record VolunteerHealthAttested(VolunteerId Volunteer) : DomainEvent;

/// <summary>What was attested of the volunteer's health was taken back, and is not kept any more.</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("volunteer.health-withdrawn")]
public sealed record VolunteerHealthWithdrawn(VolunteerId Volunteer) : DomainEvent;

/// <summary>The volunteer said when they have time.</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("volunteer.time-offered")]
public sealed record VolunteerTimeOffered(VolunteerId Volunteer) : DomainEvent;

/// <summary>The volunteer said where they serve.</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("volunteer.area-offered")]
public sealed record VolunteerAreaOffered(VolunteerId Volunteer) : DomainEvent;

/// <summary>The volunteer said how much service is too much.</summary>
/// <param name="Volunteer">The volunteer.</param>
[EventName("volunteer.service-limited")]
public sealed record VolunteerServiceLimited(VolunteerId Volunteer) : DomainEvent;

/// <summary>A number was given to a volunteer, for good.</summary>
/// <param name="Claim">Where the store keeps that it is taken.</param>
/// <param name="Volunteer">The volunteer.</param>
[EventName("volunteer-number.claimed")]
public sealed record VolunteerNumberClaimed(VolunteerNumberClaimId Claim, VolunteerId Volunteer) : DomainEvent;
