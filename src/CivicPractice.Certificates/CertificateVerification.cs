using NodaTime;

namespace CivicPractice.Certificates;

/// <summary>What is to be said of a code.</summary>
/// <param name="Outcome">Whether it is what the issuer signed, and if not, why not.</param>
/// <param name="Statement">What it states; <see langword="null"/> unless it is genuine.</param>
/// <param name="Revocation">That and when it was revoked, and what replaces it; <see langword="null"/> where nothing is known of that.</param>
/// <param name="RevocationsAsOf">Of which moment the list of revocations speaks that was looked at, or <see langword="null"/> where none was.</param>
public sealed record CertificateVerification(SignatureOutcome Outcome, CertificateStatement? Statement, RevokedCertificate? Revocation, Instant? RevocationsAsOf)
{
    /// <summary>Whether it is genuine and, as far as is known, stands.</summary>
    public bool Stands => Outcome == SignatureOutcome.Genuine && Revocation is null;
}

/// <summary>What is to be said of a list of revocations.</summary>
/// <param name="Outcome">Whether it is what the issuer signed, and if not, why not.</param>
/// <param name="List">The list; <see langword="null"/> unless it is genuine.</param>
public sealed record RevocationListReading(SignatureOutcome Outcome, RevocationList? List);
