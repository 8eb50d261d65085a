using CivicPractice.Activities;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Training;

/// <summary>The id of a certificate was allotted with a place in a session.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Certificate">The id the certificate will bear.</param>
/// <param name="Session">The session in which it is to be earned.</param>
[EventName("training-certificate.allotted")]
public sealed record TrainingCertificateAllotted(VolunteerId Volunteer, TrainingCertificateId Certificate, TrainingSessionId Session) : DomainEvent;

/// <summary>An allotted certificate was not earned; its id is free again.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Certificate">The id.</param>
/// <param name="Session">The session in which it was to be earned.</param>
[EventName("training-certificate.given-back")]
public sealed record TrainingCertificateGivenBack(VolunteerId Volunteer, TrainingCertificateId Certificate, TrainingSessionId Session) : DomainEvent;

/// <summary>A volunteer got a training certificate.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Certificate">The certificate.</param>
/// <param name="Course">The course that was passed.</param>
/// <param name="Categories">The categories of work it qualifies for.</param>
/// <param name="From">The first day it holds, in the district's time zone.</param>
/// <param name="Through">The last day it holds, included; <see langword="null"/> when it does not expire.</param>
[EventName("training-certificate.issued")]
public sealed record TrainingCertificateIssued(
    VolunteerId Volunteer,
    TrainingCertificateId Certificate,
    TrainingCourseId Course,
    IReadOnlyList<ActivityCategory> Categories,
    LocalDate From,
    LocalDate? Through) : DomainEvent
{
    /// <summary>The roles it qualifies for.</summary>
    public IReadOnlyList<VolunteerRole> Roles { get; init; } = [];
}

/// <summary>A training certificate was revoked.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Certificate">The certificate.</param>
/// <param name="Reason">Why.</param>
[EventName("training-certificate.revoked")]
public sealed record TrainingCertificateRevoked(VolunteerId Volunteer, TrainingCertificateId Certificate, RevocationReason Reason) : DomainEvent;

/// <summary>The renewal of a certificate was booked, so that it holds on in the district's grace.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Certificate">The certificate to be renewed.</param>
/// <param name="Session">The session that is to renew it.</param>
/// <param name="HoldsThrough">The last day it holds, grace included.</param>
[EventName("training-certificate.renewal-booked")]
public sealed record CertificateRenewalBooked(
    VolunteerId Volunteer, TrainingCertificateId Certificate, TrainingSessionId Session, LocalDate HoldsThrough) : DomainEvent;

/// <summary>A booked renewal is booked no more: it fell through, or was passed and there is a new certificate.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Certificate">The certificate.</param>
/// <param name="Session">The session that was to renew it.</param>
/// <param name="HoldsThrough">The last day it holds now.</param>
[EventName("training-certificate.renewal-withdrawn")]
public sealed record CertificateRenewalWithdrawn(
    VolunteerId Volunteer, TrainingCertificateId Certificate, TrainingSessionId Session, LocalDate HoldsThrough) : DomainEvent;

/// <summary>A training file took in that of another registration of the same person.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Absorbed">The other registration.</param>
[EventName("training-file.absorbed")]
public sealed record TrainingFileAbsorbed(VolunteerId Volunteer, VolunteerId Absorbed) : DomainEvent;

/// <summary>A training file went over into that of another registration of the same person.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Into">The registration that goes on.</param>
[EventName("training-file.carried-over")]
public sealed record TrainingFileCarriedOver(VolunteerId Volunteer, VolunteerId Into) : DomainEvent;
