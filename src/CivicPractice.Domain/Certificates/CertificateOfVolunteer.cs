using System.Linq.Expressions;
using CivicPractice.Volunteers;

namespace CivicPractice.Certificates;

/// <summary>A certificate states what a volunteer served.</summary>
/// <param name="volunteer">The volunteer.</param>
public sealed class CertificateOfVolunteer(VolunteerId volunteer) : Criterion<ServiceCertificate>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceCertificate candidate) => candidate.Volunteer == volunteer;

    /// <inheritdoc/>
    public override Expression<Func<ServiceCertificate, bool>> ToExpression() => certificate => certificate.Volunteer == volunteer;
}

/// <summary>The certificates of a volunteer, the earliest first, also those that were revoked.</summary>
/// <param name="volunteer">The volunteer.</param>
public sealed class CertificatesOfVolunteerSpec(VolunteerId volunteer) : CriterionSpec<ServiceCertificate>(new CertificateOfVolunteer(volunteer), Order)
{
    private static readonly Ordering<ServiceCertificate> Order = Ordering<ServiceCertificate>.By(certificate => certificate.IssuedAt).ThenBy(certificate => certificate.Id);
}

/// <summary>The certificates of a volunteer that still stand, the earliest first.</summary>
/// <param name="volunteer">The volunteer.</param>
public sealed class StandingCertificatesSpec(VolunteerId volunteer)
    : CriterionSpec<ServiceCertificate>(new CertificateOfVolunteer(volunteer) & new CertificateInState(ServiceCertificateState.Issued), Order)
{
    private static readonly Ordering<ServiceCertificate> Order = Ordering<ServiceCertificate>.By(certificate => certificate.IssuedAt).ThenBy(certificate => certificate.Id);
}
