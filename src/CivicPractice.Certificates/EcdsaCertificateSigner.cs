using System.Security.Cryptography;

namespace CivicPractice.Certificates;

/// <summary>Signs by ES256 with a key that the host holds (RFC 7518, 3.4), by the cryptography of .NET.</summary>
/// <remarks>Safe for concurrent use; the key is not disposed of.</remarks>
public sealed class EcdsaCertificateSigner : ICertificateSigner
{
    private readonly ECDsa _key;
    private readonly Lock _one = new();

    /// <summary>Takes the key.</summary>
    /// <param name="key">A private key on the curve P-256; made and kept by the host.</param>
    /// <exception cref="ArgumentException">The key is not on the curve P-256.</exception>
    public EcdsaCertificateSigner(ECDsa key)
    {
        PublicKey = new EcdsaCertificateKey(key);
        _key = key;
    }

    /// <summary>What whoever verifies needs.</summary>
    public EcdsaCertificateKey PublicKey { get; }

    /// <inheritdoc/>
    public string KeyId => PublicKey.KeyId;

    /// <inheritdoc/>
    public string Algorithm => PublicKey.Algorithm;

    /// <inheritdoc/>
    public ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        lock (_one) return ValueTask.FromResult(_key.SignData(data.Span, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation));
    }
}
