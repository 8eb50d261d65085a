using NodaTime;

namespace CivicPractice.Certificates;

/// <summary>What an issuer had revoked at some moment; made by <see cref="CertificateVerifier.ReadRevocations"/> out of a genuine list only. Immutable.</summary>
public sealed class RevocationList
{
    private readonly Dictionary<ServiceCertificateId, RevokedCertificate> _revoked;

    private RevocationList(string issuer, Instant asOf, Dictionary<ServiceCertificateId, RevokedCertificate> revoked) => (Issuer, AsOf, _revoked) = (issuer, asOf, revoked);

    /// <summary>Whose certificates it speaks of.</summary>
    public string Issuer { get; }

    /// <summary>Of which moment it speaks, to the second; of what was revoked later it knows nothing. How old a list may be, whoever verifies decides.</summary>
    public Instant AsOf { get; }

    /// <summary>How many were revoked.</summary>
    public int Count => _revoked.Count;

    /// <summary>Whether and when a certificate was revoked; <see langword="null"/> when it was not.</summary>
    /// <param name="certificate">The certificate.</param>
    public RevokedCertificate? Find(ServiceCertificateId certificate) => _revoked.GetValueOrDefault(certificate);

    internal static RevocationList? Read(JsonMembers payload)
    {
        if (payload.Text("iss") is not { } issuer || payload.Moment("iat") is not { } asOf || payload.Objects("rev") is not { } entries) return null;
        var revoked = new Dictionary<ServiceCertificateId, RevokedCertificate>();
        foreach (var entry in entries)
        {
            if (entry.Certificate("id") is not { } id || entry.Moment("at") is not { } at || (entry.Has("by") && entry.Certificate("by") is null)) return null;
            if (!revoked.TryAdd(id, new RevokedCertificate(id, at, entry.Certificate("by")))) return null;
        }

        return new RevocationList(issuer, asOf, revoked);
    }
}

/// <summary>One certificate on a list of revocations.</summary>
/// <param name="Certificate">The certificate.</param>
/// <param name="At">When it was revoked, to the second.</param>
/// <param name="ReplacedBy">The certificate that states what is true instead, or <see langword="null"/>.</param>
public sealed record RevokedCertificate(ServiceCertificateId Certificate, Instant At, ServiceCertificateId? ReplacedBy);
