using CivicPractice.Volunteers;

namespace CivicPractice.Certificates;

/// <summary>A certificate of service was issued (出具志愿服务证明).</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Period">The days it speaks of, in the district's time zone.</param>
/// <param name="Minutes">The service time it states, in whole minutes.</param>
/// <param name="Replaces">The certificate it replaces, or <see langword="null"/>.</param>
[EventName("service-certificate.issued")]
public sealed record ServiceCertificateIssued(
    ServiceCertificateId Certificate, VolunteerId Volunteer, Term Period, long Minutes, ServiceCertificateId? Replaces) : DomainEvent;

/// <summary>A certificate of service was revoked (撤销志愿服务证明).</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Reason">Why.</param>
/// <param name="ReplacedBy">The certificate that replaces it, or <see langword="null"/>.</param>
[EventName("service-certificate.revoked")]
public sealed record ServiceCertificateRevoked(
    ServiceCertificateId Certificate, VolunteerId Volunteer, CertificateRevocationReason Reason, ServiceCertificateId? ReplacedBy) : DomainEvent;
