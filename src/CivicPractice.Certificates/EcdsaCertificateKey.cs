using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace CivicPractice.Certificates;

/// <summary>A public key on the curve P-256, for ES256 (RFC 7518, 3.4), by the cryptography of .NET.</summary>
/// <remarks>Its name is its thumbprint (RFC 7638), so that nobody hands out names. Safe for concurrent use.</remarks>
public sealed class EcdsaCertificateKey : ICertificateKey
{
    internal const string Es256 = "ES256";

    private const string P256 = "1.2.840.10045.3.1.7";
    private const int CoordinateBytes = 32;

    private readonly ECParameters _public;

    /// <summary>Takes the public half of a key.</summary>
    /// <param name="key">The key; what is secret in it is not looked at.</param>
    /// <exception cref="ArgumentException">The key is not on the curve P-256.</exception>
    public EcdsaCertificateKey(ECDsa key)
    {
        ArgumentNullException.ThrowIfNull(key);
        _public = key.ExportParameters(includePrivateParameters: false);
        if (!_public.Curve.IsNamed || !IsP256(_public.Curve.Oid)) throw new ArgumentException("The key is not on the curve P-256.", nameof(key));
        KeyId = Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(ToJwk())));
    }

    /// <inheritdoc/>
    public string KeyId { get; }

    /// <inheritdoc/>
    public string Algorithm => Es256;

    /// <inheritdoc/>
    public int SignatureBytes => 2 * CoordinateBytes;

    /// <summary>Reads a key that was published (RFC 7517).</summary>
    /// <param name="jwk">The key as JSON.</param>
    /// <exception cref="FormatException">The text is no public key on the curve P-256.</exception>
    public static EcdsaCertificateKey FromJwk(string jwk)
    {
        ArgumentNullException.ThrowIfNull(jwk);
        var members = JsonMembers.Read(Encoding.UTF8.GetBytes(jwk));
        if (members?.Text("kty") == "EC" && members.Text("crv") == "P-256"
            && Coordinate(members, "x") is { } x && Coordinate(members, "y") is { } y)
        {
            try
            {
                using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } });
                return new EcdsaCertificateKey(key);
            }
            catch (CryptographicException)
            {
                // The point does not lie on the curve.
            }
        }

        throw new FormatException("The text is no public key on the curve P-256.");
    }

    /// <summary>The key as it is published (RFC 7517): the members that the thumbprint is made of, in their order.</summary>
    public string ToJwk() => $$"""{"crv":"P-256","kty":"EC","x":"{{Base64Url.EncodeToString(_public.Q.X)}}","y":"{{Base64Url.EncodeToString(_public.Q.Y)}}"}""";

    /// <inheritdoc/>
    public bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature)
    {
        if (signature.Length != SignatureBytes) return false;
        // An instance of ECDsa is not for several callers at once.
        using var key = ECDsa.Create(_public);
        return key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    // Some platforms know a curve by its name only.
    private static bool IsP256(Oid curve) => curve.Value == P256 || curve.FriendlyName is "nistP256" or "ECDSA_P256";

    private static byte[]? Coordinate(JsonMembers members, string name) =>
        members.Text(name) is { } text && CompactJws.Decoded(text) is { Length: CoordinateBytes } bytes ? bytes : null;
}
