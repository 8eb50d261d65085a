using CivicPractice.Activities;
using CivicPractice.Certificates;
using CivicPractice.Commendation;
using CivicPractice.Domain.Tests.Support;
using CivicPractice.InMemory;
using CivicPractice.Records;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Certificates;

public class CertificatesInADistrict
{
    private const string Unit = "试验区新时代文明实践中心";
    private static readonly Term Week = AServiceCertificate.LastWeek;
    private static readonly ServiceCertificateId TheId = AServiceCertificate.TheId;
    private static readonly Instant Nine = TestDistrict.Nine;
    private static readonly VolunteerNumber OtherNumber = VolunteerNumber.Parse("990101-000002");

    private readonly InMemoryStore _store = new();

    private OpenDistrict District => TestDistrict.Open(_store);

    [Fact]
    public async Task State_what_was_credited_in_their_days_and_not_taken_back()
    {
        await RegisterAsync();
        await CreditAsync(1, 120, 0);
        await CreditAsync(2, 45, 6);
        await CreditAsync(3, 60, 7);
        await CreditAsync(4, 0, 1);
        await CreditAsync(5, 30, 1);
        (await new Crediting(District).ReverseAsync(AVolunteer.TheId, Causes.Cause(5), Nine)).EnsureAccepted();

        await IssueAsync();

        var certificate = await FindAsync(TheId);
        (certificate.Number, certificate.Minutes, certificate.RecordingUnit).Should().Be((AVolunteer.Registration.Number, 165, Unit));
        certificate.Services.Select(service => (service.Service, service.Day, service.Minutes)).Should().Equal((Causes.Cause(1), Week.From, 120), (Causes.Cause(2), Week.Through, 45));
    }

    [Fact]
    public async Task State_content_and_name_as_recorded_and_follow_when_only_these_are_put_right()
    {
        await RegisterAsync();
        var (day, at) = (new Term(TestDistrict.Monday, TestDistrict.Monday), AServiceRecord.Service.Details.Given.Until);
        (await new RecordingService(District).RecordAsync(AServiceRecord.Service, at)).EnsureAccepted();
        (await new IssuingCertificates(District).IssueAsync(TheId, AVolunteer.TheId, day, Unit, at)).EnsureAccepted();
        var district = District;

        (await district.RunAsync("correct", IdempotencyKey.None, async () =>
        {
            var record = (await district.ServiceRecords.FindAsync(AServiceRecord.TheId))!;
            return record.Correct(record.Details with { Name = "移风易俗宣讲", Category = ActivityCategory.TheoryTalk }, RecordFault.WrongContent, district.Actor, at, TestDistrict.TimeZone)
                & await new IssuingCertificates(district).RenewWithinAsync(AVolunteer.TheId, CertificateRevocationReason.RecordCorrected, at);
        })).EnsureAccepted();

        var (before, after) = ((await FindAsync(TheId)).Services.Single(), (await FindAsync(TheId.Replacement())).Services.Single());
        (before.Activity, before.Content, before.Minutes).Should().Be(("清洗门窗", ActivityCategory.Housekeeping, 120));
        after.Should().Be(before with { Activity = "移风易俗宣讲", Content = ActivityCategory.TheoryTalk });
    }

    [Fact]
    public async Task Are_there_for_whoever_served_also_after_the_registration_has_ended()
    {
        await RegisterAsync();
        await CreditAsync(1, 120, 0);
        (await new RegisteringVolunteers(District).WithdrawAsync(AVolunteer.TheId, Nine)).EnsureAccepted();

        await IssueAsync();

        (await FindAsync(TheId)).Minutes.Should().Be(120);
    }

    [Fact]
    public async Task Are_not_issued_to_strangers_of_nothing_or_under_the_id_of_another()
    {
        (await _store.TryAsync(() => TryIssueAsync(TheId))).Refusals.Should().Equal(new NotFound("volunteer", AVolunteer.TheId.Value));
        await RegisterAsync();
        (await _store.TryAsync(() => TryIssueAsync(TheId))).Refusals.Should().Equal(new NothingToCertify(Week));
        await CreditAsync(1, 120, 0);
        await IssueAsync();

        (await TryIssueAsync(TheId)).IsAccepted.Should().BeTrue("it is the same one");
        (await _store.TryAsync(() => TryIssueAsync(TheId, new Term(Week.From, Week.From)))).Refusals.Should().Equal(new AlreadyExists("service-certificate", TheId.Value));
        await FluentActions.Awaiting(async () => await new IssuingCertificates(District).IssueAsync(TheId, AVolunteer.TheId, Week, " ", Nine)).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Are_revoked_at_the_holders_wish_once()
    {
        await RegisterAsync();
        await CreditAsync(1, 120, 0);
        await IssueAsync();
        var issuing = new IssuingCertificates(District);

        foreach (var reason in new[] { CertificateRevocationReason.HoldersWish, CertificateRevocationReason.IssuedInError }) (await issuing.RevokeAsync(TheId, reason, Nine)).EnsureAccepted();

        (await FindAsync(TheId)).RevokedFor.Should().Be(CertificateRevocationReason.HoldersWish);
        (await issuing.RevokeAsync(AServiceCertificate.OtherId, CertificateRevocationReason.HoldersWish, Nine)).Refusals.Should().Equal(new NotFound("service-certificate", AServiceCertificate.OtherId.Value));
    }

    [Fact]
    public async Task Are_replaced_by_true_ones_after_a_correction()
    {
        await RegisterAsync();
        await CreditAsync(1, 120, 0);
        await IssueAsync();

        await CorrectAsync(wrong: 1, right: (2, 90, 0));

        var (before, after) = (await FindAsync(TheId), await FindAsync(TheId.Replacement()));
        (before.State, before.RevokedFor, before.ReplacedBy, before.Minutes).Should().Be((ServiceCertificateState.Revoked, CertificateRevocationReason.RecordCorrected, after.Id, 120));
        (after.State, after.Replaces, after.Minutes, after.RecordingUnit, after.Period).Should().Be((ServiceCertificateState.Issued, before.Id, 90, Unit, Week));
    }

    [Fact]
    public async Task Stay_when_the_correction_is_of_other_days()
    {
        await RegisterAsync();
        await CreditAsync(1, 120, 0);
        await CreditAsync(2, 60, 7);
        await IssueAsync();

        await CorrectAsync(wrong: 2, right: (3, 30, 7));

        (await FindAsync(TheId)).State.Should().Be(ServiceCertificateState.Issued);
    }

    [Fact]
    public async Task Are_revoked_only_when_nothing_is_left_to_state()
    {
        await RegisterAsync();
        await CreditAsync(1, 120, 0);
        await IssueAsync();

        await CorrectAsync(wrong: 1, right: null);

        var certificate = await FindAsync(TheId);
        (certificate.State, certificate.ReplacedBy).Should().Be((ServiceCertificateState.Revoked, (ServiceCertificateId?)null));
        (await District.Certificates.FindAsync(TheId.Replacement())).Should().BeNull();
    }

    [Fact]
    public async Task Stay_where_more_was_recorded_of_the_same_days_since()
    {
        await RegisterAsync();
        await CreditAsync(1, 120, 0);
        await IssueAsync();
        await CreditAsync(2, 45, 1);

        await RenewAsync(AVolunteer.TheId, CertificateRevocationReason.RecordCorrected);

        (await FindAsync(TheId)).State.Should().Be(ServiceCertificateState.Issued, "all that it states is still so");
    }

    [Fact]
    public async Task Of_strangers_are_not_renewed() =>
        (await _store.TryAsync(() => new IssuingCertificates(District).RenewWithinAsync(AVolunteer.TheId, CertificateRevocationReason.RecordCorrected, Nine)))
            .IsAccepted.Should().BeTrue("the district has certified nothing of whom it does not know");

    [Fact]
    public async Task Of_a_registration_that_is_merged_name_the_one_that_goes_on_with_the_service_of_both()
    {
        await RegisterAsync();
        await RegisterAsync(AVolunteer.OtherId, OtherNumber);
        await CreditAsync(1, 120, 0);
        await CreditAsync(2, 45, 6, AVolunteer.OtherId);
        await IssueAsync();
        await IssueAsync(AServiceCertificate.OtherId, AVolunteer.OtherId);
        (await new MergingVolunteers(District).MergeAsync(AVolunteer.OtherId, AVolunteer.TheId, Nine)).EnsureAccepted();

        await RenewAsync(AVolunteer.OtherId, CertificateRevocationReason.RegistrationsMerged);

        var standing = (await District.Certificates.ListAsync(new StandingCertificatesSpec(AVolunteer.TheId))).Should().ContainSingle("of two that state the same one is left").Subject;
        (standing.Number, standing.Minutes).Should().Be((AVolunteer.Registration.Number, 165));
        foreach (var id in new[] { TheId, AServiceCertificate.OtherId }) (await FindAsync(id)).ReplacedBy.Should().Be(standing.Id);
        await IssueAsync(new ServiceCertificateId(Causes.Cause(9)), AVolunteer.OtherId);
        (await FindAsync(new ServiceCertificateId(Causes.Cause(9)))).Volunteer.Should().Be(AVolunteer.TheId);
    }

    [Fact]
    public async Task Are_renewed_with_the_stroke_that_merges()
    {
        await RegisterAsync();
        await RegisterAsync(AVolunteer.OtherId, OtherNumber);
        await CreditAsync(1, 120, 0);
        await CreditAsync(2, 45, 6, AVolunteer.OtherId);
        await IssueAsync(volunteer: AVolunteer.OtherId);
        var district = District;

        (await district.RunAsync("merge", IdempotencyKey.None, async () =>
        {
            var (kept, merged) = ((await district.Volunteers.FindAsync(AVolunteer.TheId))!, (await district.Volunteers.FindAsync(AVolunteer.OtherId))!);
            var (ours, theirs) = ((await district.HonourRolls.FindAsync(kept.Id))!, (await district.HonourRolls.FindAsync(merged.Id))!);
            return kept.Absorb(merged.ToHoldings(), Nine) & merged.MergeInto(kept.Id, Nine)
                & ours.Absorb(theirs.ToHoldings(), default, district.Profile.Stars, Nine) & theirs.CarryTo(kept.Id, Nine)
                & await new IssuingCertificates(district).RenewWithinAsync(merged.Id, CertificateRevocationReason.RegistrationsMerged, Nine);
        })).EnsureAccepted();

        var after = await FindAsync(TheId.Replacement());
        (after.Volunteer, after.Number, after.Minutes).Should().Be((AVolunteer.TheId, AVolunteer.Registration.Number, 165));
    }

    [Fact]
    public async Task Issued_in_the_very_moment_of_a_correction_are_true_whichever_is_quicker()
    {
        foreach (var isCorrectedFirst in new[] { true, false })
        {
            var here = new CertificatesInADistrict();
            await here.RegisterAsync();
            await here.CreditAsync(1, 120, 0);
            var slower = TestDistrict.Open(new Overtaken(here._store, () => isCorrectedFirst ? here.CorrectAsync(1, (2, 90, 0)) : here.IssueAsync()));

            if (isCorrectedFirst) (await new IssuingCertificates(slower).IssueAsync(TheId, AVolunteer.TheId, Week, Unit, Nine)).EnsureAccepted();
            else (await CorrectAsync(slower, 1, (2, 90, 0))).EnsureAccepted();

            (await here.District.Certificates.ListAsync(new StandingCertificatesSpec(AVolunteer.TheId))).Should().ContainSingle().Which.Minutes.Should().Be(90);
        }
    }

    [Fact]
    public async Task Issued_in_the_very_moment_of_a_check_that_finds_none_are_checked_too()
    {
        await RegisterAsync();
        await CreditAsync(1, 120, 0);
        var checks = 0;
        var slower = TestDistrict.Open(new Overtaken(_store, () => IssueAsync()));

        (await slower.RunAsync("check", IdempotencyKey.None, async () =>
        {
            checks++;
            // A correction of words alone changes something else than the roll.
            slower.Certificates.Add(new AServiceCertificate().WithId(new ServiceCertificateId(Causes.Cause(checks))).Of(AVolunteer.OtherId).BuildRaising());
            return await new IssuingCertificates(slower).RenewWithinAsync(AVolunteer.TheId, CertificateRevocationReason.RecordCorrected, Nine);
        })).EnsureAccepted();

        checks.Should().Be(2);
    }

    // Whatever is credited, taken back and certified: what stands is true after each correction, and what was replaced leads to what stands or to nothing.
    [Fact]
    public void Are_true_after_every_correction()
    {
        var steps = Gen.Select(Gen.Int[0, 5], Gen.Int[0, 8], Gen.Int[1, 90]).Array[1, 25];
        steps.Sample(walk => WalkAsync(walk).GetAwaiter().GetResult(), iter: 100);

        static async Task WalkAsync((int What, int Day, int Minutes)[] walk)
        {
            var here = new CertificatesInADistrict();
            await here.RegisterAsync();
            var credited = new List<int>();
            for (var n = 1; n <= walk.Length; n++)
            {
                var (what, day, minutes) = walk[n - 1];
                switch (what)
                {
                    case 0 or 1:
                        await here.CreditAsync(n, minutes, day);
                        credited.Add(n);
                        break;
                    case 2 when credited.Count > 0:
                        await here.CorrectAsync(credited[0], (n, minutes, day));
                        credited[0] = n;
                        break;
                    case 3 when credited.Count > 0:
                        await here.CorrectAsync(credited[0], null);
                        credited.RemoveAt(0);
                        break;
                    default:
                        _ = await here._store.TryAsync(() => here.TryIssueAsync(new ServiceCertificateId(Causes.Cause(n)), new Term(Week.From.PlusDays(day / 2), Week.Through)));
                        break;
                }
            }

            await here.RenewAsync(AVolunteer.TheId, CertificateRevocationReason.RecordCorrected);
            await here.ShouldBeTrueAsync();
        }
    }

    private async Task ShouldBeTrueAsync()
    {
        var services = (await District.HonourRolls.FindAsync(AVolunteer.TheId))?.Services.Where(service => service.ReversedAt is null).ToList() ?? [];
        var all = await District.Certificates.ListAsync(new CertificatesOfVolunteerSpec(AVolunteer.TheId));
        foreach (var one in all.Where(one => one.State == ServiceCertificateState.Issued))
            one.Services.Select(line => (line.Service, line.Day, line.Minutes)).Should().BeSubsetOf(services.Select(service => (service.Cause, service.Day, service.Minutes)));
        foreach (var one in all.Where(one => one.ReplacedBy is not null))
            all.Should().ContainSingle(other => other.Id == one.ReplacedBy).Which.Period.Should().Be(one.Period);
    }

    private async Task RegisterAsync(VolunteerId? volunteer = null, VolunteerNumber? number = null) => (await new RegisteringVolunteers(District)
        .RegisterAsync(volunteer ?? AVolunteer.TheId, AVolunteer.Registration with { Number = number ?? AVolunteer.Registration.Number }, Nine)).EnsureAccepted();

    private async Task CreditAsync(int cause, int minutes, int days, VolunteerId? volunteer = null) =>
        (await new Crediting(District).CreditAsync(volunteer ?? AVolunteer.TheId, Causes.Cause(cause), minutes, Week.From.PlusDays(days), Nine)).EnsureAccepted();

    private ValueTask<Decision> TryIssueAsync(ServiceCertificateId id, Term? period = null, VolunteerId? volunteer = null) =>
        new IssuingCertificates(District).IssueAsync(id, volunteer ?? AVolunteer.TheId, period ?? Week, Unit, Nine);

    private async Task IssueAsync(ServiceCertificateId? id = null, VolunteerId? volunteer = null) => (await TryIssueAsync(id ?? TheId, volunteer: volunteer)).EnsureAccepted();

    private async Task CorrectAsync(int wrong, (int Cause, int Minutes, int Days)? right) => (await CorrectAsync(District, wrong, right)).EnsureAccepted();

    private static ValueTask<Decision> CorrectAsync(OpenDistrict district, int wrong, (int Cause, int Minutes, int Days)? right) =>
        district.RunAsync("correct", IdempotencyKey.None, async () =>
        {
            var crediting = new Crediting(district);
            var so = await crediting.ReverseWithinAsync(AVolunteer.TheId, Causes.Cause(wrong), Nine);
            if (right is var (cause, minutes, days)) so &= await crediting.CreditWithinAsync(AVolunteer.TheId, Causes.Cause(cause), minutes, Week.From.PlusDays(days), Nine);
            return so & await new IssuingCertificates(district).RenewWithinAsync(AVolunteer.TheId, CertificateRevocationReason.RecordCorrected, Nine);
        });

    private async Task RenewAsync(VolunteerId volunteer, CertificateRevocationReason reason)
    {
        var district = District;
        (await district.RunAsync("renew", IdempotencyKey.None, () => new IssuingCertificates(district).RenewWithinAsync(volunteer, reason, Nine))).EnsureAccepted();
    }

    private async Task<ServiceCertificate> FindAsync(ServiceCertificateId id) => (await District.Certificates.FindAsync(id))!;
}
