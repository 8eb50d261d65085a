namespace CivicPractice.Certificates;

/// <summary>Signs what a certificate states (签名): the private key of whoever issues, wherever it is kept.</summary>
/// <remarks>A district's own may ask a hardware module, or sign by SM2. Safe for concurrent use.</remarks>
public interface ICertificateSigner
{
    /// <summary>The name of the key, by which whoever verifies finds the public one; not empty, and the same as <see cref="ICertificateKey.KeyId"/>.</summary>
    string KeyId { get; }

    /// <summary>The algorithm by its JOSE name (RFC 7518), such as <c>ES256</c>; never <c>none</c>.</summary>
    string Algorithm { get; }

    /// <summary>Signs bytes.</summary>
    /// <param name="data">What is signed.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The signature in the form that JOSE has for the algorithm; for ES256 both numbers one after the other, 64 bytes.</returns>
    ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default);
}
