namespace CivicPractice.Certificates;

/// <summary>Whose certificates are believed, and by which keys: they come from the issuer by a way that is trusted, never with a code.</summary>
/// <param name="Name">The name under which the issuer signs.</param>
/// <param name="Keys">The issuer's public keys, also older ones whose certificates are still shown.</param>
public sealed record TrustedIssuer(string Name, params IReadOnlyList<ICertificateKey> Keys);
