using System.Security.Cryptography;
using System.Text;
using CivicPractice.Testing;
using CsCheck;

namespace CivicPractice.Certificates.Tests;

public class SeeingThroughAForgery
{
    private static readonly AnIssuer Issuer = new();
    private static readonly string Header = $$"""{"alg":"ES256","kid":"{{Issuer.Signer.KeyId}}","typ":"service-certificate+jwt"}""";

    [Fact]
    public async Task Of_what_is_stated_finds_it_forged()
    {
        var code = await Issuer.CodeAsync();

        var altered = AnIssuer.Altered(code, 1, json => json.Replace("\"min\":165", "\"min\":1650", StringComparison.Ordinal));

        altered.Should().NotBe(code);
        Issuer.Verifier.Verify(altered).Outcome.Should().Be(SignatureOutcome.Forged);
    }

    [Fact]
    public async Task By_the_signature_of_another_certificate_finds_it_forged()
    {
        var (code, other) = (await Issuer.CodeAsync(), await Issuer.CodeAsync(new AServiceCertificate().WithId(AServiceCertificate.OtherId).Build()));

        Issuer.Verifier.Verify(code[..code.LastIndexOf('.')] + other[other.LastIndexOf('.')..]).Outcome.Should().Be(SignatureOutcome.Forged);
    }

    [Fact]
    public async Task By_another_key_finds_the_key_unknown_and_under_the_name_of_the_right_one_finds_it_forged()
    {
        var forger = new AnIssuer();
        var code = await forger.CodeAsync();
        var parts = forger.Signed(Header, AnIssuer.Decoded(code.Split('.')[1]));

        Issuer.Verifier.Verify(code).Outcome.Should().Be(SignatureOutcome.UnknownKey);
        Issuer.Verifier.Verify(parts).Outcome.Should().Be(SignatureOutcome.Forged);
    }

    [Fact]
    public async Task Of_one_issuer_by_another_that_is_trusted_finds_the_key_not_to_be_the_issuers()
    {
        var elsewhere = new AnIssuer("北沟区新时代文明实践中心");
        var verifier = new CertificateVerifier(Issuer.Trusted, elsewhere.Trusted);
        var pretended = new AnIssuer(AnIssuer.TheName, elsewhere.Key);

        verifier.Verify(await pretended.CodeAsync()).Outcome.Should().Be(SignatureOutcome.UnknownKey);
    }

    [Fact]
    public async Task Of_one_issuer_by_another_that_has_named_its_key_alike_finds_the_key_not_to_be_the_issuers()
    {
        var elsewhere = new AnIssuer("北沟区新时代文明实践中心");
        var verifier = new CertificateVerifier(new TrustedIssuer(Issuer.Name, new NamedAlike(Issuer.Signer.PublicKey)), new TrustedIssuer(elsewhere.Name, new NamedAlike(elsewhere.Signer.PublicKey)));
        var payload = AnIssuer.Decoded((await Issuer.CodeAsync()).Split('.')[1]);
        var header = Header.Replace(Issuer.Signer.KeyId, NamedAlike.Id, StringComparison.Ordinal);

        verifier.Verify(elsewhere.Signed(header, payload)).Outcome.Should().Be(SignatureOutcome.UnknownKey);
        verifier.Verify(Issuer.Signed(header, payload)).Outcome.Should().Be(SignatureOutcome.Genuine);
        FluentActions.Invoking(() => new CertificateVerifier(new TrustedIssuer(Issuer.Name, new NamedAlike(Issuer.Signer.PublicKey), new NamedAlike(elsewhere.Signer.PublicKey)))).Should().Throw<ArgumentException>();
    }

    private sealed class NamedAlike(ICertificateKey key) : ICertificateKey
    {
        public const string Id = "key-1";

        public string KeyId => Id;

        public string Algorithm => key.Algorithm;

        public int SignatureBytes => key.SignatureBytes;

        public bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature) => key.Verifies(data, signature);
    }

    [Theory]
    [InlineData("none")]
    [InlineData("None")]
    [InlineData("HS256")]
    [InlineData("ES384")]
    [InlineData("")]
    public async Task By_another_algorithm_finds_that_it_is_not_the_keys(string algorithm)
    {
        var altered = AnIssuer.Altered(await Issuer.CodeAsync(), 0, json => json.Replace("ES256", algorithm, StringComparison.Ordinal));

        Issuer.Verifier.Verify(altered).Outcome.Should().Be(SignatureOutcome.UnsupportedAlgorithm);
        // The public key as a secret of HMAC: what verifiers fell for that did what the header said.
        var signed = altered[..altered.LastIndexOf('.')];
        var mac = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Issuer.Signer.PublicKey.ToJwk()), Encoding.ASCII.GetBytes(signed));
        Issuer.Verifier.Verify($"{signed}.{System.Buffers.Text.Base64Url.EncodeToString(mac)}").Outcome.Should().Be(SignatureOutcome.UnsupportedAlgorithm);
    }

    [Fact]
    public async Task By_no_signature_at_all_finds_the_end_missing()
    {
        var code = await Issuer.CodeAsync();

        Issuer.Verifier.Verify(code[..(code.LastIndexOf('.') + 1)]).Outcome.Should().Be(SignatureOutcome.Truncated);
    }

    [Fact]
    public async Task Of_whatever_length_finds_the_end_missing()
    {
        var code = await Issuer.CodeAsync();

        Enumerable.Range(1, code.Length - 1).Select(length => (length, Issuer.Verifier.Verify(code[..length]).Outcome)).Where(one => one.Outcome != SignatureOutcome.Truncated).Should().BeEmpty();
    }

    [Fact]
    public async Task By_something_else_that_the_same_key_signed_finds_that_it_is_no_code()
    {
        var list = await Issuer.RevocationsAsync(null, new AServiceCertificate().Revoked().Build());
        var badge = await new OpenBadges(AnIssuer.Badges).SignAsync(Issuer.Signer, new AServiceCertificate().Build());

        foreach (var other in new[] { list, badge }) Issuer.Verifier.Verify(other).Outcome.Should().Be(SignatureOutcome.Malformed);
        Issuer.Verifier.ReadRevocations(await Issuer.CodeAsync()).Outcome.Should().Be(SignatureOutcome.Malformed);
    }

    [Fact]
    public async Task By_a_second_text_for_the_same_bytes_finds_that_it_is_none()
    {
        var code = await Issuer.CodeAsync();
        // The last sign of a signature of 64 bytes has four bits that stand for nothing.
        const string Signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        var twin = code[..^1] + Signs[Signs.IndexOf(code[^1], StringComparison.Ordinal) ^ 1];

        foreach (var other in new[] { twin, code + "==", code.Replace('-', '+'), code + "A", code.Insert(5, "\n") }.Where(other => other != code))
            Issuer.Verifier.Verify(other).Outcome.Should().Be(SignatureOutcome.Malformed);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("志愿服务证明")]
    [InlineData("https://practice.example/")]
    [InlineData("hello")]
    [InlineData("eyJ.eyJ.eyJ.eyJ")]
    [InlineData("eyJhbGciOiJFUzI1NiJ9..")]
    public void Of_no_code_at_all_finds_that_it_is_none(string? text) => Issuer.Verifier.Verify(text).Outcome.Should().Be(SignatureOutcome.Malformed);

    [Fact]
    public void Of_what_is_signed_well_and_is_no_statement_finds_that_it_is_none()
    {
        const string Good = """{"iss":"试验区新时代文明实践中心","jti":"00000000-0000-7000-8000-00000000ce01","iat":1646614800,"num":"990101-000001","from":"2022-02-28","thru":"2022-03-06","min":165,"unit":"a","svc":"b"}""";
        Issuer.Verifier.Verify(Issuer.Signed(Header, Good)).Outcome.Should().Be(SignatureOutcome.Genuine, "the others differ in one thing each");
        string[] payloads =
        [
            .. new[] { "iss", "jti", "iat", "num", "from", "thru", "min", "unit", "svc" }.Select(name => Good.Replace($"\"{name}\":", $"\"x-{name}\":", StringComparison.Ordinal)),
            Good.Replace("165", "\"165\"", StringComparison.Ordinal), Good.Replace("165", "1.5", StringComparison.Ordinal), Good.Replace("2022-03-06", "2022-02-27", StringComparison.Ordinal),
            Good.Replace("1646614800", "99999999999999", StringComparison.Ordinal), Good.Replace("990101-000001", "11010519491231002X", StringComparison.Ordinal),
            Good.Replace("00000000-0000-7000-8000-00000000ce01", "ce01", StringComparison.Ordinal), Good.Replace("\"unit\":\"a\"", "\"unit\":\"\\ud800\"", StringComparison.Ordinal),
            Good.Replace("\"svc\"", "\"idh\":\"sha256$00\",\"svc\"", StringComparison.Ordinal), Good.Replace("\"svc\"", "\"min\":1,\"svc\"", StringComparison.Ordinal),
            Good[..^1], $"[{Good}]", "null", "",
        ];

        payloads.Select(payload => Issuer.Verifier.Verify(Issuer.Signed(Header, payload)).Outcome).Should().AllBeEquivalentTo(SignatureOutcome.Malformed);
    }

    [Fact]
    public async Task By_a_header_of_another_program_finds_that_it_is_none()
    {
        var payload = AnIssuer.Decoded((await Issuer.CodeAsync()).Split('.')[1]);
        string[] headers =
        [
            Header.Replace("\"alg\"", "\"x\"", StringComparison.Ordinal), Header.Replace("\"kid\"", "\"x\"", StringComparison.Ordinal), Header.Replace("\"typ\"", "\"x\"", StringComparison.Ordinal),
            Header.Replace("{", "{\"crit\":[\"exp\"],", StringComparison.Ordinal), Header.Replace("{", "{\"alg\":\"ES256\",", StringComparison.Ordinal),
            Header.Replace("{", "{\"\\ud800\":1,", StringComparison.Ordinal), Header.Replace("\"ES256\"", "1", StringComparison.Ordinal), "{\"a\":" + new string('[', 200),
        ];

        headers.Select(header => Issuer.Verifier.Verify(Issuer.Signed(header, payload)).Outcome).Should().AllBeEquivalentTo(SignatureOutcome.Malformed);
    }

    [Fact]
    public async Task Never_throws_and_never_believes_what_was_changed_by_chance()
    {
        var code = await Issuer.CodeAsync();
        const string Signs = "ABCxyz019-_. {}\"=+/\\\0\n王\ud800";
        var changes = Gen.Select(Gen.Int[0, 3], Gen.Int[0, code.Length - 1], Gen.Int[0, Signs.Length - 1]).Array[1, 6];

        changes.Sample(all =>
        {
            var text = code;
            foreach (var (what, at, sign) in all)
            {
                var here = Math.Min(at, Math.Max(0, text.Length - 1));
                text = what switch
                {
                    0 when text.Length > 0 => text.Remove(here, 1),
                    1 => text.Insert(here, Signs[sign].ToString()),
                    2 when text.Length > 0 => text.Remove(here, 1).Insert(here, Signs[sign].ToString()),
                    _ => text[..here] + text[..here],
                };
            }

            var verified = Issuer.Verifier.Verify(text);
            verified.Stands.Should().Be(text.Trim() == code);
            Issuer.Verifier.ReadRevocations(text).List.Should().BeNull();
        }, iter: 3_000);
    }
}
