using NodaTime;

namespace CivicPractice.Certificates;

/// <summary>Who issues badges, as Open Badges 3.0 describes it (Profile), and where what belongs to it is published. All of it is the host's.</summary>
public sealed record BadgeIssuer
{
    /// <summary>The issuer's URL or DID, without a fragment; it stays.</summary>
    public required Uri Id { get; init; }

    /// <summary>The issuer's name.</summary>
    public required string Name { get; init; }

    /// <summary>Where the public key is published as a JWK (<see cref="RsaCertificateKey.ToJwk"/>); badges name their key by it.</summary>
    public required Uri Key { get; init; }

    /// <summary>The time zone of the district, in which its days begin and end.</summary>
    public required DateTimeZone TimeZone { get; init; }

    /// <summary>The issuer's web page, or <see langword="null"/>.</summary>
    public Uri? Url { get; init; }

    /// <summary>Where the issuer publishes which badges it revoked, in the form of 1EdTech, or <see langword="null"/> where it does not.</summary>
    public Uri? Revocations { get; init; }
}
