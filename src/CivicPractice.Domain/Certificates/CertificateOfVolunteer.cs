using System.Linq.Expressions;
using Ardalis.Specification;
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
public sealed class CertificatesOfVolunteerSpec : CriterionSpec<ServiceCertificate>
{
    /// <summary>Lists them.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public CertificatesOfVolunteerSpec(VolunteerId volunteer)
        : base(new CertificateOfVolunteer(volunteer)) => Query.OrderBy(certificate => certificate.IssuedAt).ThenBy(certificate => certificate.Id);
}

/// <summary>The certificates of a volunteer that still stand, the earliest first.</summary>
public sealed class StandingCertificatesSpec : CriterionSpec<ServiceCertificate>
{
    /// <summary>Lists them.</summary>
    /// <param name="volunteer">The volunteer.</param>
    public StandingCertificatesSpec(VolunteerId volunteer)
        : base(new CertificateOfVolunteer(volunteer) & new CertificateInState(ServiceCertificateState.Issued)) =>
        Query.OrderBy(certificate => certificate.IssuedAt).ThenBy(certificate => certificate.Id);
}
