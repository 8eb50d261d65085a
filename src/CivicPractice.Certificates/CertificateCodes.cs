using CivicPractice.PersonalData;
using NodaTime.Text;

namespace CivicPractice.Certificates;

/// <summary>Makes verification codes (证明验证码): what a certificate states, signed, short enough for a QR code.</summary>
/// <remarks>
/// <para>A code is a compact JWS (RFC 7515) with the members iss (who issues), jti (certificate), iat (issued at), num (volunteer number), from, thru (days), min (minutes), unit (recording unit), svc (digest of the services) and, where a name is given, idh and salt.</para>
/// <para>Whoever has the public key verifies it without asking anybody: by <see cref="CertificateVerifier"/>, or by any library for JWS. Safe for concurrent use, as the signer is.</para>
/// </remarks>
public sealed class CertificateCodes
{
    internal const string Type = "service-certificate+jwt";

    private readonly ICertificateSigner _signer;
    private readonly string _issuer;

    /// <summary>Makes codes for an issuer.</summary>
    /// <param name="signer">Who signs.</param>
    /// <param name="issuer">The name under which the issuer's key is known to whoever verifies.</param>
    /// <exception cref="ArgumentException">The name is missing.</exception>
    public CertificateCodes(ICertificateSigner signer, string issuer)
    {
        ArgumentNullException.ThrowIfNull(signer);
        ArgumentException.ThrowIfNullOrWhiteSpace(issuer);
        (_signer, _issuer) = (signer, issuer);
    }

    /// <summary>The code of a certificate; the same each time, but for the signature, and the salt where it comes by chance.</summary>
    /// <param name="certificate">The certificate; it stands.</param>
    /// <param name="holder">The volunteer's name, of which a salted hash goes into the code; none unless given.</param>
    /// <param name="salt">The salt, for who keeps it; by chance unless given.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">The certificate was revoked, or the salt is blank.</exception>
    public ValueTask<string> CodeOfAsync(ServiceCertificate certificate, PersonName holder = default, string? salt = null, CancellationToken cancellationToken = default)
    {
        RequireStanding(certificate);
        var hash = HolderHash.Of(holder, salt);
        var payload = CompactJws.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("iss", _issuer);
            json.WriteString("jti", certificate.Id.ToString());
            json.WriteNumber("iat", certificate.IssuedAt.ToUnixTimeSeconds());
            json.WriteString("num", certificate.Number.ToString());
            json.WriteString("from", LocalDatePattern.Iso.Format(certificate.Period.From));
            json.WriteString("thru", LocalDatePattern.Iso.Format(certificate.Period.Through));
            json.WriteNumber("min", certificate.Minutes);
            json.WriteString("unit", certificate.RecordingUnit);
            json.WriteString("svc", ServicesDigest.Of(certificate.Services));
            if (hash is not null)
            {
                json.WriteString("idh", hash.Hash);
                json.WriteString("salt", hash.Salt);
            }

            json.WriteEndObject();
        });
        return CompactJws.SignAsync(_signer, _signer.KeyId, Type, payload, cancellationToken);
    }

    internal static void RequireStanding(ServiceCertificate certificate)
    {
        ArgumentNullException.ThrowIfNull(certificate);
        if (certificate.State != ServiceCertificateState.Issued) throw new ArgumentException("The certificate was revoked.", nameof(certificate));
    }
}
