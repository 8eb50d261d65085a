using System.Security.Cryptography;
using System.Text;
using CivicPractice.PersonalData;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Certificates;

/// <summary>What a genuine code states (证明内容); made by <see cref="CertificateVerifier.Verify"/> out of a genuine code only. Immutable.</summary>
public sealed class CertificateStatement
{
    private CertificateStatement()
    {
    }

    /// <summary>Who issued it.</summary>
    public string Issuer { get; private init; } = "";

    /// <summary>The certificate.</summary>
    public ServiceCertificateId Certificate { get; private init; }

    /// <summary>When it was issued, to the second.</summary>
    public Instant IssuedAt { get; private init; }

    /// <summary>The volunteer's unified number.</summary>
    public VolunteerNumber Number { get; private init; }

    /// <summary>The days it speaks of, in the time zone of the district.</summary>
    public Term Period { get; private init; }

    /// <summary>The service time, in whole minutes.</summary>
    public long Minutes { get; private init; }

    /// <summary>The unit that recorded the service (记录单位).</summary>
    public string RecordingUnit { get; private init; } = "";

    /// <summary>Whether it can be checked against a name.</summary>
    public bool TellsHolder => Hash is not null;

    private string Digest { get; init; } = "";

    private HolderHash? Hash { get; init; }

    /// <summary>Whether it is the certificate of somebody; <see langword="false"/> too where it tells of nobody.</summary>
    /// <param name="name">The name.</param>
    public bool HolderIs(PersonName name) => Hash is not null && HolderHash.Of(name, Hash.Salt) is { } other && AreEqual(Hash.Hash, other.Hash);

    /// <summary>Whether these are the services it was issued for: all of them, in any order, each with its day, minutes, content and activity.</summary>
    /// <param name="services">The services as they are printed beside the code; their ids are not looked at.</param>
    public bool ServicesAre(IEnumerable<CertifiedService> services)
    {
        ArgumentNullException.ThrowIfNull(services);
        return AreEqual(Digest, ServicesDigest.Of(services));
    }

    internal static CertificateStatement? Read(JsonMembers payload)
    {
        if (payload.Text("iss") is not { } issuer || payload.Certificate("jti") is not { } certificate || payload.Moment("iat") is not { } issuedAt
            || !VolunteerNumber.TryParse(payload.Text("num"), out var number) || payload.Day("from") is not { } from || payload.Day("thru") is not { } through || through < from
            || payload.Number("min") is not { } minutes || payload.Text("unit") is not { } unit || payload.Text("svc") is not { } digest) return null;

        var hash = payload.Text("idh") is { } text && payload.Text("salt") is { Length: > 0 } salt ? new HolderHash(text, salt) : null;
        if (hash is null && (payload.Has("idh") || payload.Has("salt"))) return null;
        return new CertificateStatement
        {
            Issuer = issuer,
            Certificate = certificate,
            IssuedAt = issuedAt,
            Number = number,
            Period = new Term(from, through),
            Minutes = minutes,
            RecordingUnit = unit,
            Digest = digest,
            Hash = hash,
        };
    }

    private static bool AreEqual(string one, string other) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
