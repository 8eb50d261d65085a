using CivicPractice.Certificates;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Certificates of service in every state.</summary>
internal static class CertificateEdges
{
    private static readonly Instant At = TestDistrict.Nine + Duration.FromDays(1);

    public static IEnumerable<ConformanceCase> Cases => new EdgesOf<ServiceCertificate, ServiceCertificateId, ServiceCertificateState, ServiceCertificateAction>(
        "A certificate of service", ServiceCertificate.Lifecycle, certificate => certificate.State, Starts, Attempts).Cases;

    private static IReadOnlyList<Start<ServiceCertificate, ServiceCertificateId, ServiceCertificateState>> Starts =>
    [
        From(ServiceCertificateState.Issued, "issued", () => new AServiceCertificate()),
        From(ServiceCertificateState.Issued, "issued on one service without a record", () => new AServiceCertificate().Stating(one => one with { Services = [AServiceCertificate.Talk with { Content = null, Activity = null }] })),
        From(ServiceCertificateState.Revoked, "revoked", () => new AServiceCertificate().Revoked()),
        From(ServiceCertificateState.Revoked, "revoked and replaced", () => new AServiceCertificate().Revoked(CertificateRevocationReason.RecordCorrected, AServiceCertificate.OtherId)),
    ];

    private static IReadOnlyList<Attempt<ServiceCertificate, ServiceCertificateAction>> Attempts =>
    [
        new(ServiceCertificateAction.Revoke, "for good", certificate => certificate.Revoke(CertificateRevocationReason.IssuedInError, null, At)),
        new(ServiceCertificateAction.Revoke, "for another one", certificate => certificate.Revoke(CertificateRevocationReason.RegistrationsMerged, certificate.Id.Replacement(), At)),
    ];

    private static Start<ServiceCertificate, ServiceCertificateId, ServiceCertificateState> From(ServiceCertificateState state, string how, Func<AServiceCertificate> builder) =>
        new(state, how, id => builder().WithId(id).BuildRaising());
}
