using System.Text;
using System.Text.Json;
using CivicPractice.PersonalData;
using NodaTime;
using NodaTime.Text;

namespace CivicPractice.Certificates;

/// <summary>Certificates as badges (Open Badges 3.0, AchievementCredential), for wallets and portals that know nothing of this library.</summary>
/// <remarks>The badge names the volunteer by number and, where the name is given, by its salted hash. Safe for concurrent use, as the signer is.</remarks>
public sealed class OpenBadges
{
    private const string ExtensionOfNumbers = "ext:volunteerNumber";
    private const string ExtensionOfMinutes = "ext:minutes";

    private readonly BadgeIssuer _issuer;

    /// <summary>Makes badges for an issuer.</summary>
    /// <param name="issuer">The issuer.</param>
    /// <exception cref="ArgumentException">The issuer has no name, or an id that is relative or has a fragment.</exception>
    public OpenBadges(BadgeIssuer issuer)
    {
        ArgumentNullException.ThrowIfNull(issuer);
        ArgumentException.ThrowIfNullOrWhiteSpace(issuer.Name, nameof(issuer));
        if (!issuer.Id.IsAbsoluteUri || issuer.Id.OriginalString.Contains('#', StringComparison.Ordinal)) throw new ArgumentException("The id of the issuer is a whole URL without a fragment.", nameof(issuer));
        _issuer = issuer;
    }

    /// <summary>The badge of a certificate, unsigned: the JSON of an AchievementCredential.</summary>
    /// <param name="certificate">The certificate; it stands.</param>
    /// <param name="holder">The volunteer's name, of which a salted hash goes into the badge; none unless given.</param>
    /// <param name="salt">The salt, for who keeps it; by chance unless given.</param>
    /// <exception cref="ArgumentException">The certificate was revoked, or the salt is blank.</exception>
    public string CredentialOf(ServiceCertificate certificate, PersonName holder = default, string? salt = null)
    {
        CertificateCodes.RequireStanding(certificate);
        var hash = HolderHash.Of(holder, salt);
        return Encoding.UTF8.GetString(CompactJws.Json(json =>
        {
            json.WriteStartObject();
            WriteCredential(json, certificate, hash);
            json.WriteEndObject();
        }));
    }

    /// <summary>The badge of a certificate, signed as a JSON Web Token (Open Badges 3.0, JSON Web Token Proof Format): the file that is handed out.</summary>
    /// <remarks>The specification asks of every verifier to know RS256 (<see cref="RsaCertificateSigner"/>); another algorithm, ES256 among them, is for verifiers that know it.</remarks>
    /// <param name="signer">Who signs; its public key stands at <see cref="BadgeIssuer.Key"/>.</param>
    /// <param name="certificate">The certificate; it stands.</param>
    /// <param name="holder">The volunteer's name, of which a salted hash goes into the badge; none unless given.</param>
    /// <param name="salt">The salt, for who keeps it; by chance unless given.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <exception cref="ArgumentException">The certificate was revoked, or the salt is blank.</exception>
    public ValueTask<string> SignAsync(
        ICertificateSigner signer, ServiceCertificate certificate, PersonName holder = default, string? salt = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(signer);
        CertificateCodes.RequireStanding(certificate);
        var hash = HolderHash.Of(holder, salt);
        var payload = CompactJws.Json(json =>
        {
            json.WriteStartObject();
            json.WriteString("iss", _issuer.Id.OriginalString);
            json.WriteString("jti", IdOf(certificate));
            json.WriteNumber("nbf", certificate.IssuedAt.ToUnixTimeSeconds());
            json.WriteString("sub", SubjectOf(certificate));
            WriteCredential(json, certificate, hash);
            json.WriteEndObject();
        });
        return CompactJws.SignAsync(signer, _issuer.Key.OriginalString, "JWT", payload, cancellationToken);
    }

    private static string IdOf(ServiceCertificate certificate) => $"urn:uuid:{certificate.Id}";

    private static string SubjectOf(ServiceCertificate certificate) => $"urn:uuid:{certificate.Volunteer}";

    private void WriteCredential(Utf8JsonWriter json, ServiceCertificate certificate, HolderHash? hash)
    {
        WriteTexts(json, "@context", "https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        json.WriteString("id", IdOf(certificate));
        WriteTexts(json, "type", "VerifiableCredential", "OpenBadgeCredential");
        json.WriteString("name", "志愿服务证明");
        json.WriteString("description", FormattableString.Invariant($"{certificate.RecordingUnit}证明：{Day(certificate.Period.From)}至{Day(certificate.Period.Through)}期间，志愿服务时长 {certificate.Minutes} 分钟。"));
        // A NumericDate has whole seconds, and both moments must be the same.
        json.WriteString("validFrom", InstantPattern.General.Format(Instant.FromUnixTimeSeconds(certificate.IssuedAt.ToUnixTimeSeconds())));
        json.WriteStartObject("issuer");
        json.WriteString("id", _issuer.Id.OriginalString);
        WriteTexts(json, "type", "Profile");
        json.WriteString("name", _issuer.Name);
        if (_issuer.Url is { } url) json.WriteString("url", url.OriginalString);
        json.WriteEndObject();
        WriteSubject(json, certificate, hash);
        WriteEvidence(json, certificate);
        json.WriteStartArray("credentialSchema");
        json.WriteStartObject();
        json.WriteString("id", "https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json");
        json.WriteString("type", "1EdTechJsonSchemaValidator2019");
        json.WriteEndObject();
        json.WriteEndArray();
        if (_issuer.Revocations is not { } revocations) return;
        json.WriteStartObject("credentialStatus");
        json.WriteString("id", revocations.OriginalString);
        json.WriteString("type", "1EdTechRevocationList");
        json.WriteEndObject();
    }

    private void WriteSubject(Utf8JsonWriter json, ServiceCertificate certificate, HolderHash? hash)
    {
        json.WriteStartObject("credentialSubject");
        json.WriteString("id", SubjectOf(certificate));
        WriteTexts(json, "type", "AchievementSubject");
        json.WriteStartArray("identifier");
        WriteIdentity(json, ExtensionOfNumbers, certificate.Number.ToString(), null);
        if (hash is not null) WriteIdentity(json, "name", hash.Hash, hash.Salt);
        json.WriteEndArray();
        json.WriteString("activityStartDate", Moment(_issuer.TimeZone.AtStartOfDay(certificate.Period.From)));
        json.WriteString("activityEndDate", Moment(_issuer.TimeZone.AtStartOfDay(certificate.Period.Through.PlusDays(1)).Minus(Duration.FromSeconds(1))));
        json.WriteStartArray("result");
        json.WriteStartObject();
        WriteTexts(json, "type", "Result");
        json.WriteString("resultDescription", AboutUs("minutes"));
        json.WriteString("value", certificate.Minutes.ToString(System.Globalization.CultureInfo.InvariantCulture));
        json.WriteEndObject();
        json.WriteEndArray();
        WriteAchievement(json, certificate);
        json.WriteEndObject();
    }

    private void WriteAchievement(Utf8JsonWriter json, ServiceCertificate certificate)
    {
        json.WriteStartObject("achievement");
        json.WriteString("id", AboutUs("voluntary-service"));
        WriteTexts(json, "type", "Achievement");
        json.WriteString("achievementType", "CommunityService");
        json.WriteString("inLanguage", "zh-CN");
        json.WriteString("name", "志愿服务");
        json.WriteString("description", "在新时代文明实践中提供的志愿服务。");
        json.WriteStartObject("criteria");
        json.WriteString("narrative", $"依据{certificate.RecordingUnit}的志愿服务记录无偿、如实出具。服务时长为实际提供服务的时间，以分钟计。");
        json.WriteEndObject();
        json.WriteStartArray("resultDescription");
        json.WriteStartObject();
        json.WriteString("id", AboutUs("minutes"));
        WriteTexts(json, "type", "ResultDescription");
        json.WriteString("name", "志愿服务时长（分钟）");
        json.WriteString("resultType", ExtensionOfMinutes);
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteEvidence(Utf8JsonWriter json, ServiceCertificate certificate)
    {
        json.WriteStartArray("evidence");
        foreach (var service in certificate.Services)
        {
            json.WriteStartObject();
            WriteTexts(json, "type", "Evidence");
            if (service.Activity is { } activity) json.WriteString("name", activity);
            if (service.Content is { } content) json.WriteString("genre", content.Code);
            json.WriteString("narrative", FormattableString.Invariant($"{Day(service.Day)}，{service.Minutes} 分钟"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteIdentity(Utf8JsonWriter json, string type, string identity, string? salt)
    {
        json.WriteStartObject();
        json.WriteString("type", "IdentityObject");
        json.WriteBoolean("hashed", salt is not null);
        json.WriteString("identityHash", identity);
        json.WriteString("identityType", type);
        if (salt is not null) json.WriteString("salt", salt);
        json.WriteEndObject();
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, params ReadOnlySpan<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string Day(LocalDate day) => LocalDatePattern.Iso.Format(day);

    private static string Moment(ZonedDateTime moment) => OffsetDateTimePattern.Rfc3339.Format(moment.ToOffsetDateTime());

    private string AboutUs(string fragment) => $"{_issuer.Id.OriginalString}#{fragment}";
}
