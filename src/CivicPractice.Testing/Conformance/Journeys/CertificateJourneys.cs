using CivicPractice.Certificates;
using CivicPractice.Commendation;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.Testing.Conformance;

/// <summary>Certificates of service from issue to revocation, by the use cases.</summary>
internal static class CertificateJourneys
{
    private const string Unit = "试验区新时代文明实践中心";
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly VolunteerId Volunteer = AVolunteer.TheId;
    private static readonly Term Week = AServiceCertificate.LastWeek;
    private static readonly ServiceCertificateId Certificate = AServiceCertificate.TheId;

    public static IEnumerable<ConformanceCase> Cases =>
    [
        .. Told.Both("A certificate is issued, replaced after each correction, and revoked when nothing is left", CorrectedAsync),
        .. Told.Both("A certificate of a registration that was merged is replaced by one of the registration that goes on", MergedAsync),
    ];

    private static async Task CorrectedAsync(OpenDistrict district, Told told)
    {
        var (issuing, crediting) = (new IssuingCertificates(district), new Crediting(district));
        await told.AskAsync("issue to nobody", key => issuing.IssueAsync(Certificate, Volunteer, Week, Unit, Nine, key));
        await RegisterAsync(district, told, Volunteer, AVolunteer.Registration.Number);
        await told.AskAsync("issue too early", key => issuing.IssueAsync(Certificate, Volunteer, Week, Unit, Nine, key));
        await CreditAsync(told, crediting, Volunteer, 1, 120, 0);
        await CreditAsync(told, crediting, Volunteer, 2, 45, 6);
        await CreditAsync(told, crediting, Volunteer, 3, 60, 7);
        await told.AskAsync("issue of days to come", key => issuing.IssueAsync(Certificate, Volunteer, new Term(Week.From, TestDistrict.Monday.PlusDays(1)), Unit, Nine, key));
        await told.AskAsync("issue", key => issuing.IssueAsync(Certificate, Volunteer, Week, Unit, Nine, key));
        await told.AskAsync("issue otherwise under the same id", key => issuing.IssueAsync(Certificate, Volunteer, Week, "别的单位", Nine, key));
        await told.AskAsync("issue another one of one day", key => issuing.IssueAsync(AServiceCertificate.OtherId, Volunteer, new Term(Week.Through, Week.Through), Unit, Nine, key));
        await TellAsync(district, told, "issued");

        await CorrectAsync(district, told, 1, 4);
        await TellAsync(district, told, "corrected");
        await RenewAsync(district, told, Volunteer);
        await TellAsync(district, told, "renewed without need");
        await CorrectAsync(district, told, 2, null);
        await CorrectAsync(district, told, 4, null);
        await TellAsync(district, told, "with nothing left");
        await told.AskAsync("revoke again", key => issuing.RevokeAsync(Certificate, CertificateRevocationReason.HoldersWish, Nine, key));
        await told.AskAsync("revoke what nobody knows", key => issuing.RevokeAsync(Certificate.Replacement().Replacement().Replacement(), CertificateRevocationReason.HoldersWish, Nine, key));
    }

    private static async Task MergedAsync(OpenDistrict district, Told told)
    {
        var (issuing, crediting) = (new IssuingCertificates(district), new Crediting(district));
        await RegisterAsync(district, told, Volunteer, AVolunteer.Registration.Number);
        await RegisterAsync(district, told, AVolunteer.OtherId, VolunteerNumber.Parse("990101-000002"));
        await CreditAsync(told, crediting, Volunteer, 1, 120, 0);
        await CreditAsync(told, crediting, AVolunteer.OtherId, 2, 45, 6);
        await told.AskAsync("issue", key => issuing.IssueAsync(Certificate, Volunteer, Week, Unit, Nine, key));
        await told.AskAsync("issue to the other one", key => issuing.IssueAsync(AServiceCertificate.OtherId, AVolunteer.OtherId, Week, Unit, Nine, key));
        await told.AskAsync("merge", key => new MergingVolunteers(district).MergeAsync(AVolunteer.OtherId, Volunteer, Nine, key));
        await RenewAsync(district, told, AVolunteer.OtherId, CertificateRevocationReason.RegistrationsMerged);
        await TellAsync(district, told, "merged");
    }

    private static Task RegisterAsync(OpenDistrict district, Told told, VolunteerId volunteer, VolunteerNumber number) =>
        told.AskAsync("register", key => new RegisteringVolunteers(district).RegisterAsync(volunteer, AVolunteer.Registration with { Number = number }, Nine, key));

    private static Task CreditAsync(Told told, Crediting crediting, VolunteerId volunteer, int cause, int minutes, int days) =>
        told.AskAsync($"credit {cause}", key => crediting.CreditAsync(volunteer, Cause(cause), minutes, Week.From.PlusDays(days), Nine, key));

    // As a use case that corrects does it: the credit and the certificates with one stroke.
    private static Task CorrectAsync(OpenDistrict district, Told told, int wrong, int? right) =>
        told.AskAsync($"correct {wrong}", key => district.RunAsync($"correct {wrong}", key, async () =>
        {
            var crediting = new Crediting(district);
            var so = await crediting.ReverseWithinAsync(Volunteer, Cause(wrong), Nine);
            if (right is { } cause) so &= await crediting.CreditWithinAsync(Volunteer, Cause(cause), 90, Week.From, Nine);
            return so & await new IssuingCertificates(district).RenewWithinAsync(Volunteer, CertificateRevocationReason.RecordCorrected, Nine);
        }));

    // Twice within one unit of work: the second time finds what the first has done.
    private static Task RenewAsync(OpenDistrict district, Told told, VolunteerId volunteer, CertificateRevocationReason reason = CertificateRevocationReason.RecordCorrected) =>
        told.AskAsync("renew", key => district.RunAsync($"renew {volunteer}", key, async () =>
        {
            var issuing = new IssuingCertificates(district);
            return await issuing.RenewWithinAsync(volunteer, reason, Nine) & await issuing.RenewWithinAsync(volunteer, reason, Nine);
        }));

    private static async Task TellAsync(OpenDistrict district, Told told, string when)
    {
        foreach (var one in await district.Certificates.ListAsync(new CertificatesOfVolunteerSpec(Volunteer)))
            told.Tell($"certificate, {when}", (one.Id, one.State, one.Number, one.Minutes, one.Services, one.Replaces, one.ReplacedBy, one.RevokedFor));
        told.Tell($"standing, {when}", (await district.Certificates.ListAsync(new StandingCertificatesSpec(Volunteer))).Select(one => one.Id));
        told.Tell($"revoked, {when}", (await district.Certificates.ListAsync(new RevokedCertificatesSpec())).Select(one => one.Id));
    }

    private static Guid Cause(int number) => new(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0xce, 2);
}
