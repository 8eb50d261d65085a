using CivicPractice.Certificates;
using CivicPractice.Volunteers;

namespace CivicPractice.Commendation;

/// <summary>A certificate of service was issued of what stands on an honour roll.</summary>
/// <param name="Volunteer">The volunteer.</param>
/// <param name="Certificate">The certificate.</param>
[EventName("honours.roll-certified")]
public sealed record HonourRollCertified(VolunteerId Volunteer, ServiceCertificateId Certificate) : DomainEvent;
