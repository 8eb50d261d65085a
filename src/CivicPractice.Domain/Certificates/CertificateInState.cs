using System.Linq.Expressions;

namespace CivicPractice.Certificates;

/// <summary>A certificate stands, or was revoked.</summary>
/// <param name="state">The state.</param>
public sealed class CertificateInState(ServiceCertificateState state) : Criterion<ServiceCertificate>
{
    /// <inheritdoc/>
    public override bool IsSatisfiedBy(ServiceCertificate candidate) => candidate.State == state;

    /// <inheritdoc/>
    public override Expression<Func<ServiceCertificate, bool>> ToExpression() => certificate => certificate.State == state;
}

/// <summary>What was revoked, the earliest first: what a list of revocations is made of.</summary>
public sealed class RevokedCertificatesSpec() : CriterionSpec<ServiceCertificate>(new CertificateInState(ServiceCertificateState.Revoked), Order)
{
    private static readonly Ordering<ServiceCertificate> Order = Ordering<ServiceCertificate>.By(certificate => certificate.RevokedAt).ThenBy(certificate => certificate.Id);
}
