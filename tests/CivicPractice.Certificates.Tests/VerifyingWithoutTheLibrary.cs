using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CivicPractice.Testing;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CivicPractice.Certificates.Tests;

/// <summary>What a third party does that has the published key and has never heard of this library: with .NET alone, and with a library for JSON Web Tokens.</summary>
public class VerifyingWithoutTheLibrary
{
    private static readonly AnIssuer Issuer = new();
    private static readonly ServiceCertificate Certificate = new AServiceCertificate().Build();

    public static TheoryData<string> Kinds => ["code", "revocations", "badge"];

    [Theory, MemberData(nameof(Kinds))]
    public async Task Is_possible_with_dotnet_alone(string kind)
    {
        var signed = await SignedAsync(kind);

        VerifiedByDotNet(signed, Issuer.Signer.PublicKey.ToJwk()).Should().BeTrue();
        VerifiedByDotNet(AnIssuer.Altered(signed, 1, json => json.Replace("00ce01", "00ce03", StringComparison.Ordinal)), Issuer.Signer.PublicKey.ToJwk()).Should().BeFalse();
        VerifiedByDotNet(signed, new AnIssuer().Signer.PublicKey.ToJwk()).Should().BeFalse();
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task Is_possible_with_a_library_for_tokens(string kind)
    {
        var signed = await SignedAsync(kind);

        (await VerifiedByTokensAsync(signed, Issuer.Signer.PublicKey.ToJwk())).Exception.Should().BeNull();
        (await VerifiedByTokensAsync(AnIssuer.Altered(signed, 1, json => json.Replace("00ce01", "00ce03", StringComparison.Ordinal)), Issuer.Signer.PublicKey.ToJwk())).IsValid.Should().BeFalse();
        (await VerifiedByTokensAsync(signed, new AnIssuer().Signer.PublicKey.ToJwk())).IsValid.Should().BeFalse();
        (await VerifiedByTokensAsync(AnIssuer.Altered(signed, 0, json => json.Replace("ES256", "none", StringComparison.Ordinal)), Issuer.Signer.PublicKey.ToJwk())).IsValid.Should().BeFalse();
    }

    [Fact]
    public async Task Reads_what_a_code_states()
    {
        var verified = await VerifiedByTokensAsync(await SignedAsync("code"), Issuer.Signer.PublicKey.ToJwk());
        var token = (JsonWebToken)verified.SecurityToken;

        (token.Issuer, token.Id, token.IssuedAt, token.GetPayloadValue<string>("num"), token.GetPayloadValue<int>("min"), token.GetPayloadValue<string>("from"), token.GetPayloadValue<string>("thru"), token.GetPayloadValue<string>("unit"))
            .Should().Be((AnIssuer.TheName, "00000000-0000-7000-8000-00000000ce01", TestDistrict.Nine.ToDateTimeUtc(), "990101-000001", 165, "2022-02-28", "2022-03-06", "试验区新时代文明实践中心"));
    }

    [Fact]
    public async Task Compares_name_and_services_by_hand()
    {
        var token = new JsonWebToken(await SignedAsync("code"));
        var lines = Encoding.UTF8.GetBytes("2022-03-01\t120\thousekeeping\t南山村助老保洁\n2022-03-06\t45\ttheory-talk\t“听党话”理论宣讲\n");
        var salted = Encoding.UTF8.GetBytes("王小明" + token.GetPayloadValue<string>("salt"));

        token.GetPayloadValue<string>("svc").Should().Be(Base64Url.EncodeToString(SHA256.HashData(lines)));
        token.GetPayloadValue<string>("idh").Should().Be("sha256$" + Convert.ToHexStringLower(SHA256.HashData(salted)));
    }

    private static async Task<string> SignedAsync(string kind) => kind switch
    {
        "code" => await Issuer.CodeAsync(Certificate),
        "revocations" => await Issuer.RevocationsAsync(null, new AServiceCertificate().Revoked().Build()),
        _ => await new OpenBadges(AnIssuer.Badges).SignAsync(Issuer.Signer, Certificate, AnIssuer.Holder, AnIssuer.Salt),
    };

    private static bool VerifiedByDotNet(string signed, string jwk)
    {
        using var published = JsonDocument.Parse(jwk);
        byte[] Of(string name) => Base64Url.DecodeFromChars(published.RootElement.GetProperty(name).GetString());
        using var key = ECDsa.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = Of("x"), Y = Of("y") } });
        var parts = signed.Split('.');
        return key.VerifyData(Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static Task<TokenValidationResult> VerifiedByTokensAsync(string signed, string jwk) => new JsonWebTokenHandler().ValidateTokenAsync(signed, new TokenValidationParameters
    {
        IssuerSigningKey = new JsonWebKey(jwk),
        ValidAlgorithms = ["ES256"],
        ValidateIssuerSigningKey = true,
        ValidIssuers = [AnIssuer.TheName, AnIssuer.Badges.Id.OriginalString],
        ValidateAudience = false,
        RequireExpirationTime = false,
        ValidateLifetime = true,
    });
}
