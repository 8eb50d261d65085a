namespace CivicPractice.Certificates;

/// <summary>Verifies codes and lists of revocations without asking anybody (离线核验).</summary>
/// <remarks>Never throws, whatever the text is: it comes from strangers. Immutable, and safe for concurrent use as the keys are.</remarks>
public sealed class CertificateVerifier
{
    // A QR code holds less than 3,000 signs; a list has about 150 for each certificate.
    private const int LongestCode = 16_384;
    private const int LongestList = 64 * 1024 * 1024;

    private readonly TrustedKeys _trusted;

    /// <summary>Believes some issuers.</summary>
    /// <param name="issuers">Whose certificates are believed, and by which keys.</param>
    /// <exception cref="ArgumentException">An issuer has no name, a key has no algorithm, or two keys of an issuer have one id.</exception>
    public CertificateVerifier(params IReadOnlyList<TrustedIssuer> issuers)
    {
        ArgumentNullException.ThrowIfNull(issuers);
        _trusted = new TrustedKeys(issuers);
    }

    /// <summary>Verifies a code.</summary>
    /// <param name="code">The code, as scanned or typed.</param>
    /// <param name="revocations">What was revoked, or <see langword="null"/> where nobody knows. A list of another issuer is not looked at.</param>
    public CertificateVerification Verify(string? code, RevocationList? revocations = null)
    {
        var (outcome, payload) = _trusted.Read(code ?? "", CertificateCodes.Type, LongestCode);
        if (outcome != SignatureOutcome.Genuine) return new(outcome, null, null, null);
        if (CertificateStatement.Read(payload!) is not { } statement) return new(SignatureOutcome.Malformed, null, null, null);
        return revocations?.Issuer == statement.Issuer
            ? new(outcome, statement, revocations.Find(statement.Certificate), revocations.AsOf)
            : new(outcome, statement, null, null);
    }

    /// <summary>Reads a list of revocations.</summary>
    /// <param name="text">The list, as it was published.</param>
    public RevocationListReading ReadRevocations(string? text)
    {
        var (outcome, payload) = _trusted.Read(text ?? "", RevocationLists.Type, LongestList);
        if (outcome != SignatureOutcome.Genuine) return new(outcome, null);
        return RevocationList.Read(payload!) is { } list ? new(outcome, list) : new(SignatureOutcome.Malformed, null);
    }
}
