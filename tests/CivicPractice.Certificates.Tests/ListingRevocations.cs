using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Certificates.Tests;

public class ListingRevocations
{
    private static readonly AnIssuer Issuer = new();
    private static readonly Instant Later = TestDistrict.Nine + Duration.FromDays(1);
    private static readonly ServiceCertificate First = new AServiceCertificate().Revoked(CertificateRevocationReason.RecordCorrected, AServiceCertificate.TheId.Replacement()).Build();
    private static readonly ServiceCertificate Second = new AServiceCertificate().WithId(AServiceCertificate.OtherId).At(Later).Revoked().Build();

    [Fact]
    public async Task Says_whose_and_as_of_when_and_what()
    {
        var read = Issuer.Verifier.ReadRevocations(await Issuer.RevocationsAsync(Later, Second, First));

        read.Outcome.Should().Be(SignatureOutcome.Genuine);
        (read.List!.Issuer, read.List.AsOf, read.List.Count).Should().Be((AnIssuer.TheName, Later, 2));
        read.List.Find(First.Id).Should().Be(new RevokedCertificate(First.Id, TestDistrict.Nine, First.Id.Replacement()));
        read.List.Find(Second.Id).Should().Be(new RevokedCertificate(Second.Id, Later, null));
        read.List.Find(First.Id.Replacement()).Should().BeNull();
    }

    [Fact]
    public async Task Does_not_say_why() => AnIssuer.Decoded((await Issuer.RevocationsAsync(Later, First)).Split('.')[1]).Should().NotContain("orrect");

    [Fact]
    public async Task May_find_nothing() => Issuer.Verifier.ReadRevocations(await Issuer.RevocationsAsync()).List!.Count.Should().Be(0);

    [Fact]
    public async Task Is_the_same_in_whatever_order_they_come() =>
        (await Issuer.RevocationsAsync(Later, First, Second)).Split('.')[1].Should().Be((await Issuer.RevocationsAsync(Later, Second, First)).Split('.')[1]);

    [Fact]
    public async Task Of_what_stands_is_a_bug_of_the_caller() =>
        await FluentActions.Awaiting(() => Issuer.RevocationsAsync(Later, new AServiceCertificate().Build())).Should().ThrowAsync<ArgumentException>();

    [Fact]
    public async Task That_was_altered_or_cut_off_or_is_somebody_elses_is_believed_by_nobody()
    {
        var list = await Issuer.RevocationsAsync(Later, First);
        var shortened = AnIssuer.Altered(list, 1, json => json[..json.IndexOf("\"rev\"", StringComparison.Ordinal)] + "\"rev\":[]}");

        Issuer.Verifier.ReadRevocations(shortened).Should().Be(new RevocationListReading(SignatureOutcome.Forged, null));
        Issuer.Verifier.ReadRevocations(list[..^10]).Outcome.Should().Be(SignatureOutcome.Truncated);
        Issuer.Verifier.ReadRevocations(await new AnIssuer().RevocationsAsync(Later, First)).Outcome.Should().Be(SignatureOutcome.UnknownKey);
        Issuer.Verifier.ReadRevocations(null).Outcome.Should().Be(SignatureOutcome.Malformed);
    }

    [Fact]
    public void That_is_signed_well_and_is_no_list_is_believed_by_nobody()
    {
        var header = $$"""{"alg":"ES256","kid":"{{Issuer.Signer.KeyId}}","typ":"service-certificate-revocations+jwt"}""";
        const string Entry = """{"id":"00000000-0000-7000-8000-00000000ce01","at":1646614800,"by":"00000000-0000-7000-8000-00000000ce02"}""";
        Outcome($"[{Entry}]").Should().Be(SignatureOutcome.Genuine, "the others differ in one thing each");
        string[] lists = ["null", "{}", "[1]", $"[{Entry},{Entry}]", $"[{Entry.Replace("id", "x", StringComparison.Ordinal)}]", $"[{Entry.Replace("at", "x", StringComparison.Ordinal)}]", $"[{Entry.Replace("ce02", "zz", StringComparison.Ordinal)}]"];

        lists.Select(Outcome).Should().AllBeEquivalentTo(SignatureOutcome.Malformed);

        SignatureOutcome Outcome(string list) => Issuer.Verifier.ReadRevocations(Issuer.Signed(header, $$"""{"iss":"{{AnIssuer.TheName}}","iat":1646614800,"rev":{{list}}}""")).Outcome;
    }
}
