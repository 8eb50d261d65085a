using CivicPractice.Certificates;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CivicPractice.EntityFrameworkCore.Mapping.Certificates;

internal sealed class ServiceCertificateMapping() : RootMapping<ServiceCertificate, ServiceCertificateId>("service_certificates")
{
    protected override void Map(EntityTypeBuilder<ServiceCertificate> builder)
    {
        builder.TermOf(certificate => certificate.Period);
        builder.ListAsJson<CertifiedService>("_services");
        builder.HasIndex(certificate => new { certificate.District, certificate.Volunteer, certificate.IssuedAt });
        builder.HasIndex(certificate => new { certificate.District, certificate.State, certificate.RevokedAt });
    }
}
