using CivicPractice.Certificates;
using NodaTime;

namespace CivicPractice.Commendation;

/// <content>Certificates that state what stands on the roll.</content>
public sealed partial class HonourRoll
{
    /// <summary>The certificate of service that was issued of this roll last, or <see langword="null"/>.</summary>
    public ServiceCertificateId? LastCertificate { get; private set; }

    /// <summary>Whether a certificate may be issued of this roll.</summary>
    /// <param name="certificate">The certificate.</param>
    /// <inheritdoc cref="NoteCertificate" path="/returns"/>
    /// <inheritdoc cref="NoteCertificate" path="/exception"/>
    public Decision CanNoteCertificate(ServiceCertificateId certificate)
    {
        if (certificate == default) throw new ArgumentException("The certificate is missing.", nameof(certificate));
        return Decision.Unless(Closed());
    }

    /// <summary>Notes that a certificate is issued of what stands on the roll. The same one again is accepted and changes nothing.</summary>
    /// <remarks>Whoever corrects at the same moment meets a newer version, and so finds the certificate (docs/decisions/0027-certificates.md).</remarks>
    /// <param name="certificate">The certificate.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="CarriedOver"/>.</returns>
    /// <exception cref="ArgumentException">The certificate is the default value.</exception>
    public Decision NoteCertificate(ServiceCertificateId certificate, Instant at)
    {
        var may = CanNoteCertificate(certificate);
        if (!may.IsAccepted || LastCertificate == certificate) return may;

        LastCertificate = certificate;
        Raise(new HonourRollCertified(Id, certificate), at);
        return may;
    }
}
