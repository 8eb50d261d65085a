using NodaTime;

namespace CivicPractice.Certificates;

/// <summary>Makes signed lists of what was revoked (撤销清单), which whoever verifies takes along.</summary>
/// <remarks>A list names certificates, moments and replacements; why one was revoked is not told. Safe for concurrent use, as the signer is.</remarks>
public sealed class RevocationLists
{
    internal const string Type = "service-certificate-revocations+jwt";

    private readonly ICertificateSigner _signer;
    private readonly string _issuer;

    /// <summary>Makes lists for an issuer.</summary>
    /// <param name="signer">Who signs.</param>
    /// <param name="issuer">The issuer's name, the same as in its codes.</param>
    /// <exception cref="ArgumentException">The name is missing.</exception>
    public RevocationLists(ICertificateSigner signer, string issuer)
    {
        ArgumentNullException.ThrowIfNull(signer);
        ArgumentException.ThrowIfNullOrWhiteSpace(issuer);
        (_signer, _issuer) = (signer, issuer);
    }

    /// <summary>Signs the list of all that was revoked.</summary>
    /// <param name="revoked">What <see cref="RevokedCertificatesSpec"/> lists.</param>
    /// <param name="asOf">The moment it was listed.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">One of them was not revoked.</exception>
    public ValueTask<string> SignAsync(IEnumerable<ServiceCertificate> revoked, Instant asOf, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(revoked);
        var all = revoked.Select(one => (one.Id, At: one.RevokedAt ?? throw new ArgumentException("A certificate still stands.", nameof(revoked)), By: one.ReplacedBy))
            .OrderBy(one => (one.At, one.Id)).ToList();
        var payload = CompactJws.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("iss", _issuer);
            json.WriteNumber("iat", asOf.ToUnixTimeSeconds());
            json.WriteStartArray("rev");
            foreach (var (id, at, by) in all)
            {
                json.WriteStartObject();
                json.WriteString("id", id.ToString());
                json.WriteNumber("at", at.ToUnixTimeSeconds());
                if (by is { } replacement) json.WriteString("by", replacement.ToString());
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        });
        return CompactJws.SignAsync(_signer, _signer.KeyId, Type, payload, cancellationToken);
    }
}
