using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CivicPractice.Certificates.Tests;

public class KeysOfIssuers
{
    // The key of RFC 7515, A.3; its thumbprint by RFC 7638 worked out with another program.
    private const string OfTheRfc = """{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}""";
    private const string ThumbprintOfTheRfc = "oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U";

    [Fact]
    public void Are_named_by_their_thumbprint() => EcdsaCertificateKey.FromJwk(OfTheRfc).KeyId.Should().Be(ThumbprintOfTheRfc);

    [Fact]
    public void Verify_the_example_of_the_standard()
    {
        const string Signed = "eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ";
        const string Signature = "DtEhU3ljbEg8L38VWAfUAqOyKAM6-Xx-F4GawxaepmXFCgfTjDxw5djxLa8ISlSApmWQxfKTUJqPP3-Kg6NU1Q";
        var key = EcdsaCertificateKey.FromJwk(OfTheRfc);
        var signature = System.Buffers.Text.Base64Url.DecodeFromChars(Signature);

        key.Verifies(System.Text.Encoding.ASCII.GetBytes(Signed), signature).Should().BeTrue();
        key.Verifies(System.Text.Encoding.ASCII.GetBytes(Signed + "A"), signature).Should().BeFalse();
        key.Verifies(System.Text.Encoding.ASCII.GetBytes(Signed), signature.AsSpan(1)).Should().BeFalse();
        key.Verifies(System.Text.Encoding.ASCII.GetBytes(Signed), new byte[64]).Should().BeFalse();
    }

    [Fact]
    public void Tell_nothing_that_is_secret()
    {
        var signer = new EcdsaCertificateSigner(ECDsa.Create(ECCurve.NamedCurves.nistP256));

        signer.PublicKey.ToJwk().Should().NotContain("\"d\"");
        (signer.Algorithm, signer.PublicKey.SignatureBytes, signer.KeyId).Should().Be(("ES256", 64, signer.PublicKey.KeyId));
    }

    [Fact]
    public void Are_on_one_curve()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        FluentActions.Invoking(() => new EcdsaCertificateSigner(other)).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"kty":"RSA","n":"AQAB","e":"AQAB"}""")]
    [InlineData("""{"kty":"EC","crv":"P-384","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}""")]
    [InlineData("""{"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU","y":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"}""")]
    [InlineData("""{"kty":"EC","crv":"P-256","x":"AQAB","y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"}""")]
    public void Are_read_out_of_nothing_else(string jwk) => FluentActions.Invoking(() => EcdsaCertificateKey.FromJwk(jwk)).Should().Throw<FormatException>();

    [Fact]
    public async Task May_be_RSA_which_every_verifier_of_badges_knows()
    {
        using var key = RSA.Create(2048);
        var signer = new RsaCertificateSigner(key);
        var published = RsaCertificateKey.FromJwk(signer.PublicKey.ToJwk());
        var certificate = new Testing.AServiceCertificate().Build();
        var (code, badge) = (await new CertificateCodes(signer, AnIssuer.TheName).CodeOfAsync(certificate), await new OpenBadges(AnIssuer.Badges).SignAsync(signer, certificate));
        var validating = new TokenValidationParameters { IssuerSigningKey = new JsonWebKey(published.ToJwk()), ValidAlgorithms = ["RS256"], ValidateIssuer = false, ValidateAudience = false, RequireExpirationTime = false };

        new CertificateVerifier(new TrustedIssuer(AnIssuer.TheName, published)).Verify(code).Stands.Should().BeTrue();
        (published.KeyId, published.SignatureBytes).Should().Be((signer.KeyId, 256));
        var another = await signer.SignAsync("y"u8.ToArray());
        published.Verifies("x"u8, another).Should().BeFalse();
        published.Verifies("x"u8, "y"u8).Should().BeFalse();
        foreach (var signed in new[] { code, badge }) (await new JsonWebTokenHandler().ValidateTokenAsync(signed, validating)).Exception.Should().BeNull();
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"kty":"RSA","n":"AQAB","e":"AQAB"}""")]
    [InlineData("""{"kty":"EC","n":"AQAB","e":"AQAB"}""")]
    public void Of_RSA_are_read_out_of_nothing_else(string jwk) => FluentActions.Invoking(() => RsaCertificateKey.FromJwk(jwk)).Should().Throw<FormatException>();

    [Fact]
    public void Of_RSA_are_not_short()
    {
        using var key = RSA.Create(1024);

        FluentActions.Invoking(() => new RsaCertificateSigner(key)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Without_an_algorithm_or_of_nobody_are_trusted_by_nobody()
    {
        var key = EcdsaCertificateKey.FromJwk(OfTheRfc);

        FluentActions.Invoking(() => new CertificateVerifier(new TrustedIssuer(" ", key))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new CertificateVerifier(new TrustedIssuer("a", new NoKey()))).Should().Throw<ArgumentException>();
    }

    // A service that signs by another algorithm, as SM2 would: codes need the two ports and nothing else.
    [Fact]
    public async Task May_be_of_another_algorithm()
    {
        var ours = new Keyed();
        var codes = new CertificateCodes(ours, AnIssuer.TheName);
        var code = await codes.CodeOfAsync(new Testing.AServiceCertificate().Build());
        var verifier = new CertificateVerifier(new TrustedIssuer(AnIssuer.TheName, ours), new AnIssuer().Trusted);

        verifier.Verify(code).Stands.Should().BeTrue();
        verifier.Verify(code[..^1]).Outcome.Should().Be(SignatureOutcome.Truncated);
        verifier.Verify(AnIssuer.Altered(code, 0, json => json.Replace("X-KEYED", "ES256", StringComparison.Ordinal))).Outcome.Should().Be(SignatureOutcome.UnsupportedAlgorithm, "it is the algorithm of another key");
    }

    private sealed class NoKey : ICertificateKey
    {
        public string KeyId => "none";

        public string Algorithm => "none";

        public int SignatureBytes => 0;

        public bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => true;
    }

    private sealed class Keyed : ICertificateSigner, ICertificateKey
    {
        private static readonly byte[] Secret = RandomNumberGenerator.GetBytes(32);

        public string KeyId => "one";

        public string Algorithm => "X-KEYED";

        public int SignatureBytes => HMACSHA256.HashSizeInBytes;

        public ValueTask<byte[]> SignAsync(ReadOnlyMemory<byte> data, CancellationToken cancellationToken = default) => ValueTask.FromResult(HMACSHA256.HashData(Secret, data.Span));

        public bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => signature.SequenceEqual(HMACSHA256.HashData(Secret, data));
    }
}
