using CivicPractice.Certificates;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>What is asked about certificates of service.</summary>
internal static class CriteriaOfCertificates
{
    private static readonly Instant Later = TestDistrict.Nine + Duration.FromDays(1);

    public static CandidateSet<ServiceCertificate, ServiceCertificateId> Set { get; } = new(
        "Certificates of service", certificate => certificate.Id, () => [.. Certificates().Select((one, n) => one.WithId(HardIds.At<ServiceCertificateId>(n)).BuildRaising())],
        [
            ("of the usual volunteer", new CertificateOfVolunteer(AVolunteer.TheId)),
            ("of the other one", new CertificateOfVolunteer(AVolunteer.OtherId)),
            ("standing", new CertificateInState(ServiceCertificateState.Issued)),
            ("revoked", new CertificateInState(ServiceCertificateState.Revoked)),
        ],
        [
            ("of the usual volunteer", () => new CertificatesOfVolunteerSpec(AVolunteer.TheId)),
            ("standing of the usual volunteer", () => new StandingCertificatesSpec(AVolunteer.TheId)),
            ("revoked", () => new RevokedCertificatesSpec()),
        ]);

    public static IEnumerable<ConformanceCase> Cases => Set.Cases;

    private static List<AServiceCertificate> Certificates() =>
    [
        new AServiceCertificate().At(Later),
        new AServiceCertificate(),
        new AServiceCertificate(),
        new AServiceCertificate().At(Later + Instants.Microsecond),
        new AServiceCertificate().Of(AVolunteer.OtherId),
        new AServiceCertificate().Revoked(),
        new AServiceCertificate().At(Later).Revoked(CertificateRevocationReason.RecordStruckOut),
        new AServiceCertificate().Of(AVolunteer.OtherId).At(Later + Instants.Microsecond).Revoked(CertificateRevocationReason.RecordCorrected, AServiceCertificate.OtherId),
        new AServiceCertificate().At(Later).Revoked(CertificateRevocationReason.IssuedInError),
        new AServiceCertificate().Of(AVolunteer.OtherId).At(Later),
    ];
}
