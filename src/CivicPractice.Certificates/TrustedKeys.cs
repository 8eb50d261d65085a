using System.Text;

namespace CivicPractice.Certificates;

/// <summary>Reads what is signed, and believes nothing that it says of itself but which of the trusted keys to try.</summary>
internal sealed class TrustedKeys
{
    private readonly Dictionary<string, ICertificateKey> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<(string Issuer, string KeyId)> _trusted = [];
    private readonly HashSet<string> _algorithms = new(StringComparer.Ordinal);

    public TrustedKeys(IEnumerable<TrustedIssuer> issuers)
    {
        foreach (var issuer in issuers)
        {
            ArgumentNullException.ThrowIfNull(issuer);
            ArgumentException.ThrowIfNullOrWhiteSpace(issuer.Name);
            foreach (var key in issuer.Keys)
            {
                if (string.Equals(key.Algorithm, "none", StringComparison.OrdinalIgnoreCase)) throw new ArgumentException("A key without an algorithm proves nothing.", nameof(issuers));
                _keys[key.KeyId] = key;
                _trusted.Add((issuer.Name, key.KeyId));
                _algorithms.Add(key.Algorithm);
            }
        }
    }

    /// <summary>Reads a text of a type, no longer than it may be.</summary>
    public (SignatureOutcome Outcome, JsonMembers? Payload) Read(string text, string type, int longest)
    {
        text = text.Trim();
        var parts = text.Split('.');
        if (text.Length > longest || parts.Length > 3 || !BeginsAsOurs(text) || !text.All(sign => sign == '.' || CompactJws.IsOfTheAlphabet(sign))) return (SignatureOutcome.Malformed, null);
        if (parts.Length < 3) return (SignatureOutcome.Truncated, null);

        var header = JsonMembers.Read(CompactJws.Decoded(parts[0]));
        // An extension that must be understood (RFC 7515, 4.1.11) is understood by nobody here.
        if (header?.Text("alg") is not { } algorithm || header.Text("kid") is not { } keyId || header.Text("typ") != type || header.Has("crit")) return (SignatureOutcome.Malformed, null);
        if (!_algorithms.Contains(algorithm)) return (SignatureOutcome.UnsupportedAlgorithm, null);
        if (!_keys.TryGetValue(keyId, out var key)) return (SignatureOutcome.UnknownKey, null);
        if (key.Algorithm != algorithm) return (SignatureOutcome.UnsupportedAlgorithm, null);

        var signatureLength = ((8 * key.SignatureBytes) + 5) / 6;
        if (parts[2].Length < signatureLength) return (SignatureOutcome.Truncated, null);
        if (CompactJws.Decoded(parts[2]) is not { } signature || signature.Length != key.SignatureBytes) return (SignatureOutcome.Malformed, null);
        if (!key.Verifies(Encoding.ASCII.GetBytes(text[..text.LastIndexOf('.')]), signature)) return (SignatureOutcome.Forged, null);

        var payload = JsonMembers.Read(CompactJws.Decoded(parts[1]));
        if (payload?.Text("iss") is not { } issuer) return (SignatureOutcome.Malformed, null);
        return _trusted.Contains((issuer, keyId)) ? (SignatureOutcome.Genuine, payload) : (SignatureOutcome.UnknownKey, null);
    }

    private static bool BeginsAsOurs(string text) =>
        text.Length > 0 && (text.StartsWith(CompactJws.Beginning, StringComparison.Ordinal) || CompactJws.Beginning.StartsWith(text, StringComparison.Ordinal));
}
