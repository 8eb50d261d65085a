using System.Text.Json.Nodes;
using CivicPractice.PersonalData;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Certificates.Tests;

public class BadgesOfCertificates
{
    private static readonly AnIssuer Issuer = new();
    private static readonly ServiceCertificate Usual = new AServiceCertificate().Build();

    public static TheoryData<string, string> Needed => new()
    {
        { "", "@context" }, { "", "id" }, { "", "type" }, { "", "credentialSubject" }, { "", "issuer" }, { "", "validFrom" },
        { "credentialSubject", "type" }, { "credentialSubject", "achievement" }, { "issuer", "id" }, { "issuer", "type" },
        { "credentialSubject/achievement", "id" }, { "credentialSubject/achievement", "type" }, { "credentialSubject/achievement", "criteria" },
        { "credentialSubject/achievement", "description" }, { "credentialSubject/achievement", "name" },
        { "credentialSubject/identifier/0", "hashed" }, { "credentialSubject/identifier/1", "identityHash" }, { "credentialSubject/identifier/1", "identityType" },
        { "credentialSubject/achievement/resultDescription/0", "resultType" }, { "evidence/0", "type" }, { "credentialSchema/0", "id" }, { "credentialStatus", "type" },
    };

    [Fact]
    public void Are_what_the_schema_of_the_specification_asks_for()
    {
        ServiceCertificate[] all =
        [
            Usual, new AServiceCertificate().Stating(one => one with { Services = [AServiceCertificate.Talk with { Content = null, Activity = null }] }).Build(),
        ];
        var plain = AnIssuer.Badges with { Url = null, Revocations = null };

        foreach (var certificate in all)
        {
            SchemaOfOpenBadges.Complaints(new OpenBadges(AnIssuer.Badges).CredentialOf(certificate, AnIssuer.Holder)).Should().BeEmpty();
            SchemaOfOpenBadges.Complaints(new OpenBadges(plain).CredentialOf(certificate)).Should().BeEmpty();
        }
    }

    [Theory, MemberData(nameof(Needed))]
    public void Would_not_be_if_a_member_were_missing(string path, string member)
    {
        var badge = Badge();
        var holder = path.Split('/', StringSplitOptions.RemoveEmptyEntries).Aggregate((JsonNode)badge, (node, step) => node is JsonArray list ? list[int.Parse(step, System.Globalization.CultureInfo.InvariantCulture)]! : node[step]!);

        ((JsonObject)holder).Remove(member).Should().BeTrue();

        SchemaOfOpenBadges.Complaints(badge).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("validFrom", "2022-03-07")]
    [InlineData("@context", "https://www.w3.org/ns/credentials/v2")]
    [InlineData("type", "VerifiableCredential")]
    public void Would_not_be_if_a_member_were_something_else(string member, string value)
    {
        var badge = Badge();

        badge[member] = value;

        SchemaOfOpenBadges.Complaints(badge).Should().NotBeEmpty();
    }

    [Fact]
    public void Say_who_issued_what_to_whom()
    {
        var badge = Badge();
        var subject = badge["credentialSubject"]!;

        badge["@context"]!.AsArray().Select(Text).Should().Equal("https://www.w3.org/ns/credentials/v2", "https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json");
        badge["type"]!.AsArray().Select(Text).Should().Equal("VerifiableCredential", "OpenBadgeCredential");
        (Text(badge["id"]), Text(badge["validFrom"]), Text(badge["issuer"]!["id"]), Text(badge["issuer"]!["name"]))
            .Should().Be(("urn:uuid:00000000-0000-7000-8000-00000000ce01", "2022-03-07T01:00:00Z", "https://practice.example/issuers/990101", AnIssuer.TheName));
        (Text(subject["activityStartDate"]), Text(subject["activityEndDate"])).Should().Be(("2022-02-28T00:00:00+08:00", "2022-03-06T23:59:59+08:00"));
        (Text(subject["achievement"]!["achievementType"]), Text(subject["result"]![0]!["value"])).Should().Be(("CommunityService", "165"));
        Text(subject["result"]![0]!["resultDescription"]).Should().Be(Text(subject["achievement"]!["resultDescription"]![0]!["id"]));
        (Text(badge["credentialStatus"]!["type"]), Text(badge["credentialSchema"]![0]!["type"])).Should().Be(("1EdTechRevocationList", "1EdTechJsonSchemaValidator2019"));
        badge["evidence"]!.AsArray().Select(one => (Text(one!["name"]), Text(one["genre"]), Text(one["narrative"]))).Should().Equal(
            ("南山村助老保洁", "housekeeping", "2022-03-01，120 分钟"), ("“听党话”理论宣讲", "theory-talk", "2022-03-06，45 分钟"));
    }

    [Fact]
    public void Name_the_holder_by_number_and_by_the_hash_of_the_name_only()
    {
        var json = new OpenBadges(AnIssuer.Badges).CredentialOf(Usual, PersonName.Parse("Zhang San"), "salt");
        var identifiers = JsonNode.Parse(json)!["credentialSubject"]!["identifier"]!.AsArray();

        // Worked out with another program.
        identifiers.Select(one => (Text(one!["identityType"]), (bool)one["hashed"]!, Text(one["identityHash"]), Text(one["salt"]))).Should().Equal(
            ("ext:volunteerNumber", false, "990101-000001", null), ("name", true, "sha256$ce8e9898929033fc889bd478977090287f5eef135fa8dcc48e0ad5f5098cd632", "salt"));
        json.Should().NotContain("Zhang").And.Contain("志愿服务证明", "what can be read is not escaped");
    }

    [Fact]
    public void End_with_the_last_second_of_a_day_that_the_clocks_change()
    {
        var there = new OpenBadges(AnIssuer.Badges with { TimeZone = DateTimeZoneProviders.Tzdb["America/Sao_Paulo"] });
        var days = new Term(new LocalDate(2018, 11, 3), new LocalDate(2018, 11, 4));
        var certificate = new AServiceCertificate().Stating(one => one with { Period = days, Services = [AServiceCertificate.Talk with { Day = days.Through }] }).Build();

        // That Sunday began at one.
        var subject = JsonNode.Parse(there.CredentialOf(certificate))!["credentialSubject"]!;

        (Text(subject["activityStartDate"]), Text(subject["activityEndDate"])).Should().Be(("2018-11-03T00:00:00-03:00", "2018-11-04T23:59:59-02:00"));
    }

    [Theory]
    [InlineData("https://practice.example/issuers#a", "a")]
    [InlineData("issuers/990101", "a")]
    [InlineData("https://practice.example/", " ")]
    public void Of_an_issuer_without_an_id_or_a_name_are_a_bug_of_the_caller(string id, string name) =>
        FluentActions.Invoking(() => new OpenBadges(AnIssuer.Badges with { Id = new Uri(id, UriKind.RelativeOrAbsolute), Name = name })).Should().Throw<ArgumentException>();

    [Fact]
    public async Task Signed_are_the_same_badge_with_the_claims_of_the_proof_format()
    {
        var jwt = await new OpenBadges(AnIssuer.Badges).SignAsync(Issuer.Signer, Usual, AnIssuer.Holder, AnIssuer.Salt);
        var (header, payload) = (JsonNode.Parse(AnIssuer.Decoded(jwt.Split('.')[0]))!.AsObject(), JsonNode.Parse(AnIssuer.Decoded(jwt.Split('.')[1]))!.AsObject());

        header.Select(member => (member.Key, Text(member.Value))).Should().Equal(("alg", "ES256"), ("kid", "https://practice.example/issuers/990101/key.json"), ("typ", "JWT"));
        Text(payload["iss"]).Should().Be(Text(payload["issuer"]!["id"]));
        Text(payload["jti"]).Should().Be(Text(payload["id"]));
        Text(payload["sub"]).Should().Be(Text(payload["credentialSubject"]!["id"]));
        Instant.FromUnixTimeSeconds((long)payload["nbf"]!).Should().Be(NodaTime.Text.InstantPattern.General.Parse(Text(payload["validFrom"])!).Value);
        SchemaOfOpenBadges.Complaints(payload).Should().BeEmpty();
        foreach (var claim in new[] { "iss", "jti", "nbf", "sub" }) payload.Remove(claim).Should().BeTrue();
        JsonNode.DeepEquals(payload, Badge()).Should().BeTrue();
    }

    private static JsonObject Badge() => JsonNode.Parse(new OpenBadges(AnIssuer.Badges).CredentialOf(Usual, AnIssuer.Holder, AnIssuer.Salt))!.AsObject();

    private static string? Text(JsonNode? node) => (string?)node;
}
