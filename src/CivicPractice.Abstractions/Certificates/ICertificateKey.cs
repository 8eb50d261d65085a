namespace CivicPractice.Certificates;

/// <summary>The public key of whoever issues certificates, with which anybody verifies them (公钥).</summary>
/// <remarks>The counterpart of <see cref="ICertificateSigner"/>. Safe for concurrent use.</remarks>
public interface ICertificateKey
{
    /// <summary>The name of the key, as the signer tells it.</summary>
    string KeyId { get; }

    /// <summary>The one algorithm the key is for, by its JOSE name, such as <c>ES256</c>.</summary>
    string Algorithm { get; }

    /// <summary>How long a signature is, in bytes; for ES256 64.</summary>
    int SignatureBytes { get; }

    /// <summary>Whether the signature is that of this key under the data. Never throws, whatever the bytes are.</summary>
    /// <param name="data">What was signed.</param>
    /// <param name="signature">The signature.</param>
    bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature);
}
