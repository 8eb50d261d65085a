using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CivicPractice.Certificates;

/// <summary>A public RSA key, for RS256 (RFC 7518, 3.3), by the cryptography of .NET: what every verifier of Open Badges knows. Codes signed by it are longer.</summary>
/// <remarks>Its name is its thumbprint (RFC 7638). Safe for concurrent use.</remarks>
public sealed class RsaCertificateKey : ICertificateKey
{
    private const int LeastBits = 2048;

    private readonly RSAParameters _public;

    /// <summary>Takes the public half of a key.</summary>
    /// <param name="key">The key; what is secret in it is not looked at.</param>
    /// <exception cref="ArgumentException">The key is shorter than 2048 bits.</exception>
    public RsaCertificateKey(RSA key)
    {
        ArgumentNullException.ThrowIfNull(key);
        if (key.KeySize < LeastBits) throw new ArgumentException($"The key has fewer than {LeastBits} bits.", nameof(key));
        _public = key.ExportParameters(includePrivateParameters: false);
        SignatureBytes = (key.KeySize + 7) / 8;
        KeyId = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(ToJwk())));
    }

    /// <inheritdoc/>
    public string KeyId { get; }

    /// <inheritdoc/>
    public string Algorithm => "RS256";

    /// <inheritdoc/>
    public int SignatureBytes { get; }

    /// <summary>Reads a key that was published (RFC 7517).</summary>
    /// <param name="jwk">The key as JSON.</param>
    /// <exception cref="FormatException">The text is no public RSA key of 2048 bits or more.</exception>
    public static RsaCertificateKey FromJwk(string jwk)
    {
        ArgumentNullException.ThrowIfNull(jwk);
        var members = JsonMembers.Read(Encoding.UTF8.GetBytes(jwk));
        if (members?.Text("kty") == "RSA" && members.Text("n") is { } n && members.Text("e") is { } e
            && CompactJws.Decoded(n) is { Length: >= LeastBits / 8 } modulus && CompactJws.Decoded(e) is { Length: > 0 } exponent)
        {
            try
            {
                using var key = RSA.Create(new RSAParameters { Modulus = modulus, Exponent = exponent });
                return new RsaCertificateKey(key);
            }
            catch (Exception wrong) when (wrong is CryptographicException or ArgumentException)
            {
                // The numbers are no key, or a short one behind zeros.
            }
        }

        throw new FormatException($"The text is no public RSA key of {LeastBits} bits or more.");
    }

    /// <summary>The key as it is published (RFC 7517): the members that the thumbprint is made of, in their order.</summary>
    public string ToJwk() => $$"""{"e":"{{Base64Url.EncodeToString(_public.Exponent)}}","kty":"RSA","n":"{{Base64Url.EncodeToString(_public.Modulus)}}"}""";

    /// <inheritdoc/>
    public bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureBytes) return false;
        using var key = RSA.Create(_public);
        return key.VerifyData(data, signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }
}
