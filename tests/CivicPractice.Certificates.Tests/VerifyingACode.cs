using System.Globalization;
using CivicPractice.Activities;
using CivicPractice.PersonalData;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Certificates.Tests;

public class VerifyingACode
{
    private static readonly AnIssuer Issuer = new();

    [Fact]
    public async Task Says_what_was_certified()
    {
        var certificate = new AServiceCertificate().At(TestDistrict.Nine + Duration.FromMilliseconds(1)).Build();

        var verified = Issuer.Verifier.Verify(await Issuer.CodeAsync(certificate));

        (verified.Outcome, verified.Stands, verified.Revocation, verified.RevocationsAsOf).Should().Be((SignatureOutcome.Genuine, true, null, null));
        var stated = verified.Statement!;
        (stated.Issuer, stated.Certificate, stated.IssuedAt, stated.Number, stated.Period, stated.Minutes, stated.RecordingUnit)
            .Should().Be((AnIssuer.TheName, certificate.Id, TestDistrict.Nine, certificate.Number, certificate.Period, 165L, certificate.RecordingUnit));
    }

    [Fact]
    public async Task Tells_the_holder_from_everybody_else_and_names_nobody()
    {
        var code = await Issuer.CodeAsync();
        var stated = Issuer.Verifier.Verify(code).Statement!;

        stated.TellsHolder.Should().BeTrue();
        stated.HolderIs(AnIssuer.Holder).Should().BeTrue();
        stated.HolderIs(PersonName.Parse("王大明")).Should().BeFalse();
        stated.HolderIs(default).Should().BeFalse();
        AnIssuer.Decoded(code.Split('.')[1]).Should().NotContain("王").And.NotContain("小明");
    }

    [Fact]
    public async Task Of_nobody_by_name_tells_so()
    {
        var stated = Issuer.Verifier.Verify(await Issuer.CodeAsync(isNamed: false)).Statement!;

        (stated.TellsHolder, stated.HolderIs(AnIssuer.Holder)).Should().Be((false, false));
    }

    [Fact]
    public async Task Tells_the_printed_services_from_others()
    {
        var stated = Issuer.Verifier.Verify(await Issuer.CodeAsync()).Statement!;
        var (cleaning, talk) = (AServiceCertificate.Cleaning, AServiceCertificate.Talk);

        stated.ServicesAre([cleaning, talk]).Should().BeTrue();
        stated.ServicesAre([talk with { Service = Guid.Empty }, cleaning]).Should().BeTrue("neither order nor ids are printed");
        CertifiedService[][] others =
        [
            [], [cleaning], [cleaning, cleaning, talk], [cleaning with { Minutes = 121 }, talk], [cleaning with { Day = talk.Day }, talk],
            [cleaning with { Content = ActivityCategory.FarmWork }, talk], [cleaning with { Activity = "南山村助老保洁 " }, talk], [cleaning with { Activity = null, Content = null }, talk],
        ];
        others.Should().AllSatisfy(other => stated.ServicesAre(other).Should().BeFalse());
    }

    [Fact]
    public async Task Of_a_district_that_lists_revocations_says_as_of_when_it_stands()
    {
        var list = Issuer.Verifier.ReadRevocations(await Issuer.RevocationsAsync(TestDistrict.Nine + Duration.FromDays(1))).List!;

        var verified = Issuer.Verifier.Verify(await Issuer.CodeAsync(), list);

        (verified.Stands, verified.RevocationsAsOf).Should().Be((true, TestDistrict.Nine + Duration.FromDays(1)));
    }

    [Fact]
    public async Task Of_what_was_revoked_says_when_and_what_replaces_it()
    {
        var code = await Issuer.CodeAsync();
        var certificate = new AServiceCertificate().Build();
        var later = TestDistrict.Nine + Duration.FromDays(2);
        var other = certificate.Replace(AServiceCertificate.Certificate with { Services = [AServiceCertificate.Talk] }, CertificateRevocationReason.RecordCorrected, later).Value;
        var list = Issuer.Verifier.ReadRevocations(await Issuer.RevocationsAsync(later, certificate)).List!;

        var (before, after) = (Issuer.Verifier.Verify(code, list), Issuer.Verifier.Verify(await Issuer.CodeAsync(other), list));

        (before.Outcome, before.Stands, before.Revocation).Should().Be((SignatureOutcome.Genuine, false, new RevokedCertificate(certificate.Id, later, other.Id)));
        after.Stands.Should().BeTrue();
    }

    [Fact]
    public async Task Does_not_look_at_a_list_of_another_issuer()
    {
        var elsewhere = new AnIssuer("北沟区新时代文明实践中心");
        var verifier = new CertificateVerifier(Issuer.Trusted, elsewhere.Trusted);
        var list = verifier.ReadRevocations(await elsewhere.RevocationsAsync(null, new AServiceCertificate().Revoked().Build())).List!;

        var verified = verifier.Verify(await Issuer.CodeAsync(), list);

        (verified.Stands, verified.RevocationsAsOf).Should().Be((true, null));
    }

    [Fact]
    public async Task Is_possible_with_older_keys_and_those_of_several_issuers()
    {
        var (older, elsewhere) = (new AnIssuer(), new AnIssuer("北沟区新时代文明实践中心"));
        var verifier = new CertificateVerifier(new TrustedIssuer(AnIssuer.TheName, Issuer.Signer.PublicKey, older.Signer.PublicKey), elsewhere.Trusted);

        foreach (var issuer in new[] { Issuer, older, elsewhere }) verifier.Verify(await issuer.CodeAsync()).Statement!.Issuer.Should().Be(issuer.Name);
    }

    [Fact]
    public async Task Needs_nothing_but_the_published_key()
    {
        var published = EcdsaCertificateKey.FromJwk(Issuer.Signer.PublicKey.ToJwk());

        published.KeyId.Should().Be(Issuer.Signer.KeyId);
        new CertificateVerifier(new TrustedIssuer(AnIssuer.TheName, published)).Verify($" {await Issuer.CodeAsync()}\r\n").Stands.Should().BeTrue();
    }

    [Fact]
    public async Task Says_the_same_under_every_culture()
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            var payloads = new List<string>();
            foreach (var culture in new[] { "", "tr-TR", "ar-SA", "zh-CN", "th-TH" })
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
                payloads.Add((await Issuer.CodeAsync()).Split('.')[1]);
            }

            payloads.Distinct().Should().ContainSingle();
            AnIssuer.Decoded(payloads[0]).Should().Contain("\"unit\":\"试验区新时代文明实践中心\"", "what can be read is not escaped");
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public async Task Is_short_enough_for_a_QR_code_that_a_telephone_reads_off_paper()
    {
        var long1 = new AServiceCertificate().Stating(one => one with { RecordingUnit = "汉滨区江北街道办事处北环路社区新时代文明实践站志愿服务队" }).Build();

        // Version 25 of the symbol at its middle level of correction holds 997 bytes.
        (await Issuer.CodeAsync(long1)).Length.Should().BeLessThan(997);
    }

    [Fact]
    public void Of_a_revoked_certificate_is_a_bug_of_who_makes_it()
    {
        var revoked = new AServiceCertificate().Revoked().Build();

        FluentActions.Invoking(() => new CertificateCodes(Issuer.Signer, AnIssuer.TheName).CodeOfAsync(revoked).AsTask().GetAwaiter().GetResult()).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new OpenBadges(AnIssuer.Badges).CredentialOf(revoked)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new CertificateCodes(Issuer.Signer, " ")).Should().Throw<ArgumentException>();
    }

    [Fact]
    public async Task Of_two_without_a_salt_given_shows_no_likeness()
    {
        var codes = new CertificateCodes(Issuer.Signer, AnIssuer.TheName);
        var certificate = new AServiceCertificate().Build();

        var payloads = new[] { await codes.CodeOfAsync(certificate, AnIssuer.Holder), await codes.CodeOfAsync(certificate, AnIssuer.Holder) }.Select(code => code.Split('.')[1]);

        payloads.Should().OnlyHaveUniqueItems();
        await FluentActions.Awaiting(async () => await codes.CodeOfAsync(certificate, AnIssuer.Holder, " ")).Should().ThrowAsync<ArgumentException>();
    }
}
