using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CivicPractice.PersonalData;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Certificates.Tests;

/// <summary>A district that signs, with a key of its own; made anew for each test class.</summary>
internal sealed class AnIssuer
{
    public const string TheName = "试验区新时代文明实践中心";
    public const string Salt = "9f86d081";

    public static readonly PersonName Holder = PersonName.Parse("王小明");

    public AnIssuer(string name = TheName, ECDsa? key = null)
    {
        (Name, Key) = (name, key ?? ECDsa.Create(ECCurve.NamedCurves.nistP256));
        Signer = new EcdsaCertificateSigner(Key);
    }

    public string Name { get; }

    public ECDsa Key { get; }

    public EcdsaCertificateSigner Signer { get; }

    public TrustedIssuer Trusted => new(Name, Signer.PublicKey);

    public CertificateVerifier Verifier => new(Trusted);

    public static BadgeIssuer Badges { get; } = new()
    {
        Id = new Uri("https://practice.example/issuers/990101"),
        Name = TheName,
        Key = new Uri("https://practice.example/issuers/990101/key.json"),
        TimeZone = TestDistrict.TimeZone,
        Url = new Uri("https://practice.example/"),
        Revocations = new Uri("https://practice.example/issuers/990101/revocations.json"),
    };

    public async Task<string> CodeAsync(ServiceCertificate? certificate = null, bool isNamed = true) =>
        await new CertificateCodes(Signer, Name).CodeOfAsync(certificate ?? new AServiceCertificate().Build(), isNamed ? Holder : default, isNamed ? Salt : null);

    public async Task<string> RevocationsAsync(Instant? asOf = null, params ServiceCertificate[] revoked) =>
        await new RevocationLists(Signer, Name).SignAsync(revoked, asOf ?? TestDistrict.Nine);

    /// <summary>Signs any header and payload: what a program with this key and other ideas might.</summary>
    public string Signed(string header, string payload)
    {
        var signed = $"{Encoded(header)}.{Encoded(payload)}";
        return $"{signed}.{Base64Url.EncodeToString(Key.SignData(Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation))}";
    }

    public static string Encoded(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));

    public static string Decoded(string part) => Encoding.UTF8.GetString(Base64Url.DecodeFromChars(part));

    /// <summary>The code with other JSON in one of its parts; the signature is as it was.</summary>
    public static string Altered(string code, int part, Func<string, string> change)
    {
        var parts = code.Split('.');
        parts[part] = Encoded(change(Decoded(parts[part])));
        return string.Join('.', parts);
    }
}
