using System.Security.Cryptography;

namespace CivicPractice.Certificates;

/// <summary>Signs by RS256 with a key that the host holds (RFC 7518, 3.3), by the cryptography of .NET: for badges that every verifier of Open Badges can read.</summary>
/// <remarks>Safe for concurrent use; the key is not disposed of.</remarks>
public sealed class RsaCertificateSigner : ICertificateSigner
{
    private readonly RSA _key;
    private readonly Lock _one = new();

    /// <summary>Takes the key.</summary>
    /// <param name="key">A private key of 2048 bits or more; made and kept by the host.</param>
    /// <exception cref="ArgumentException">The key is shorter than 2048 bits.</exception>
    public RsaCertificateSigner(RSA key)
    {
        PublicKey = new RsaCertificateKey(key);
        _key = key;
    }

    /// <summary>What whoever verifies needs.</summary>
    public RsaCertificateKey PublicKey { get; }

    /// <inheritdoc/>
    public string KeyId => PublicKey.KeyId;

    /// <inheritdoc/>
    public string Algorithm => PublicKey.Algorithm;

    /// <inheritdoc/>
    public ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_one) return ValueTask.FromResult(_key.SignData(data.Span, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1));
    }
}
