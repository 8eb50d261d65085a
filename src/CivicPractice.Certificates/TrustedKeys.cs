using System.Text;

namespace CivicPractice.Certificates;

/// <summary>Reads what is signed, and believes nothing that it says of itself but which of the trusted keys to try.</summary>
internal sealed class TrustedKeys
{
    // Of two issuers the keys may have one id.
    private readonly Dictionary<string, List<(string Issuer, ICertificateKey Key)>> _keys = new(StringComparer.Ordinal);
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
                if (!_keys.TryGetValue(key.KeyId, out var named)) _keys[key.KeyId] = named = [];
                if (named.Exists(one => one.Issuer == issuer.Name)) throw new ArgumentException($"Two keys of '{issuer.Name}' have one id.", nameof(issuers));
                named.Add((issuer.Name, key));
                _algorithms.Add(key.Algorithm);
            }
        }
    }

    /// <summary>Reads a text of a type, no longer than it may be.</summary>
    public (SignatureOutcome Outcome, JsonMembers? Payload) Read(string text, string type, int longest)
    {
        // Nothing is done with what is longer than anything of ours.
        if (text.Length > longest) return (SignatureOutcome.Malformed, null);
        text = text.Trim();
        var parts = text.Split('.', 4);
        if (parts.Length > 3 || !BeginsAsOurs(text) || !text.All(sign => sign == '.' || CompactJws.IsOfTheAlphabet(sign))) return (SignatureOutcome.Malformed, null);
        if (parts.Length < 3) return (SignatureOutcome.Truncated, null);

        var header = JsonMembers.Read(CompactJws.Decoded(parts[0]));
        // An extension that must be understood (RFC 7515, 4.1.11) is understood by nobody here.
        if (header?.Text("alg") is not { } algorithm || header.Text("kid") is not { } keyId || header.Text("typ") != type || header.Has("crit")) return (SignatureOutcome.Malformed, null);
        if (!_algorithms.Contains(algorithm)) return (SignatureOutcome.UnsupportedAlgorithm, null);
        if (!_keys.TryGetValue(keyId, out var named)) return (SignatureOutcome.UnknownKey, null);
        var keys = named.FindAll(one => one.Key.Algorithm == algorithm);
        if (keys.Count == 0) return (SignatureOutcome.UnsupportedAlgorithm, null);

        if (keys.TrueForAll(one => parts[2].Length < ((8 * one.Key.SignatureBytes) + 5) / 6)) return (SignatureOutcome.Truncated, null);
        var signature = CompactJws.Decoded(parts[2]);
        keys.RemoveAll(one => one.Key.SignatureBytes != signature?.Length);
        if (keys.Count == 0) return (SignatureOutcome.Malformed, null);
        var signed = Encoding.ASCII.GetBytes(text[..text.LastIndexOf('.')]);
        keys.RemoveAll(one => !one.Key.Verifies(signed, signature!));
        if (keys.Count == 0) return (SignatureOutcome.Forged, null);

        var payload = JsonMembers.Read(CompactJws.Decoded(parts[1]));
        if (payload?.Text("iss") is not { } issuer) return (SignatureOutcome.Malformed, null);
        // Nobody issues in the name of another one whose keys are trusted too.
        return keys.Exists(one => one.Issuer == issuer) ? (SignatureOutcome.Genuine, payload) : (SignatureOutcome.UnknownKey, null);
    }

    private static bool BeginsAsOurs(string text) =>
        text.Length > 0 && (text.StartsWith(CompactJws.Beginning, StringComparison.Ordinal) || CompactJws.Beginning.StartsWith(text, StringComparison.Ordinal));
}
