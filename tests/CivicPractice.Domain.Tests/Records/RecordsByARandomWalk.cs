using CivicPractice.Certificates;
using CivicPractice.Commendation;
using CivicPractice.InMemory;
using CivicPractice.Records;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Records;

/// <summary>Two registrations of one person, whose service is recorded, put right, struck out, spent, certified and merged, in any order and with repetitions.</summary>
public class RecordsByARandomWalk
{
    private static readonly VolunteerId[] Both = [AVolunteer.TheId, AVolunteer.OtherId];
    private static readonly Instant Evening = TestDistrict.Nine + Duration.FromDays(3);
    private static readonly DistrictProfile Profile = TestDistrict.Profile with
    {
        Points = new PointsRules { StepMinutes = 15, MostMinutesAnActivity = null, RedemptionsPerQuarter = null },
        Stars = new StarScale([new(1), new(2, Points.Of(1)), new(4, Points.Of(4))]),
    };

    private enum Deed
    {
        Record,
        Correct,
        StrikeOut,
        Contest,
        Spend,
        Certify,
        Merge,
    }

    private static readonly Gen<(Deed Deed, int Who, int Cause, int From, int Length, bool Again)> AnyStep = Gen.Select(
        Gen.Frequency((6, Gen.Const(Deed.Record)), (5, Gen.Const(Deed.Correct)), (2, Gen.Const(Deed.StrikeOut)), (1, Gen.Const(Deed.Contest)), (2, Gen.Const(Deed.Spend)), (2, Gen.Const(Deed.Certify)), (1, Gen.Const(Deed.Merge))),
        Gen.Int[0, 1], Gen.Int[1, 4], Gen.Int[0, 24], Gen.Int[1, 10], Gen.Bool);

    [Fact]
    public void Never_make_more_hours_or_points_than_were_served_and_never_leave_a_certificate_untrue() =>
        AnyStep.Array[1, 25].Sample(walk => WalkAsync(walk).GetAwaiter().GetResult(), iter: 150);

    private static async Task WalkAsync((Deed Deed, int Who, int Cause, int From, int Length, bool Again)[] walk)
    {
        var store = new InMemoryStore();
        OpenDistrict Open() => new Districts(store, [new DistrictRegistration(Profile, TestDistrict.Divisions)]).Open(TestDistrict.Id, TestDistrict.Dispatcher);
        for (var n = 0; n < Both.Length; n++)
        {
            (await new RegisteringVolunteers(Open()).RegisterAsync(
                Both[n], AVolunteer.Registration with { Number = VolunteerNumber.Parse(FormattableString.Invariant($"990101-00000{n + 1}")) }, TestDistrict.Nine)).EnsureAccepted();
        }

        for (var n = 0; n < walk.Length; n++)
        {
            var step = walk[n];
            for (var times = step.Again ? 2 : 1; times > 0; times--) _ = await DoAsync(Open(), n, step);
            await ShouldHoldAsync(Open());
        }
    }

    private static ValueTask<Decision> DoAsync(OpenDistrict district, int number, (Deed Deed, int Who, int Cause, int From, int Length, bool Again) step)
    {
        // What each registration did is theirs alone; of one service under both tells a test of its own.
        var (volunteer, cause) = (Both[step.Who], Cause(step.Cause + (10 * step.Who)));
        var (record, at) = (ServiceRecordId.Of(volunteer, cause), Evening + Duration.FromMinutes(number));
        var details = AServiceRecord.Service.Details with { Given = AServiceRecord.Hours(step.From / 4.0, (step.From + step.Length) / 4.0) };
        return step.Deed switch
        {
            Deed.Record => new RecordingService(district).RecordAsync(new NewServiceRecord { Volunteer = volunteer, Cause = cause, Details = details }, at),
            // What is contested is not put right by what it says already, which is a bug of the caller.
            Deed.Correct => new CorrectingRecords(district).CorrectAsync(record, details with { Content = FormattableString.Invariant($"{number} {step.Again}") }, RecordFault.WrongTime, at),
            Deed.StrikeOut => new CorrectingRecords(district).StrikeOutAsync(record, RecordFault.NotServed, at),
            Deed.Contest => new CorrectingRecords(district).ContestAsync(record, RecordFault.WrongTime, at),
            Deed.Spend => new Crediting(district).RedeemAsync(volunteer, Cause(1_000 + number), new Points(25L * step.Length), at),
            Deed.Certify => new IssuingCertificates(district).IssueAsync(new ServiceCertificateId(Cause(2_000 + number)), volunteer, new Term(TestDistrict.Monday, TestDistrict.Monday), "南山村文明实践站", at),
            _ => new MergingVolunteers(district).MergeAsync(Both[1], Both[0], at),
        };
    }

    private static async Task ShouldHoldAsync(OpenDistrict district)
    {
        var isMerged = (await district.Volunteers.FindAsync(Both[1]))!.MergedInto is not null;
        foreach (var holder in isMerged ? Both[..1] : Both)
        {
            var records = new List<ServiceRecord>();
            foreach (var registration in isMerged ? Both : [holder]) records.AddRange(await district.ServiceRecords.ListAsync(new RecordsOfVolunteerSpec(registration)));
            var (roll, account) = (await district.HonourRolls.FindAsync(holder), await district.PointsAccounts.FindAsync(holder));
            var served = 15 * Enumerable.Range(0, 40).Count(quarter => records.Exists(record => record.Stands && record.Given.Contains(TestDistrict.Nine + Duration.FromMinutes(15 * quarter))));

            (roll?.Minutes ?? 0).Should().Be(served);
            (account?.Earned ?? Points.Zero).Should().Be(new Points(served * 100L / 60), "each quarter of an hour that counts earns a quarter of a point");
            if (account is not null)
            {
                account.Entries.Aggregate(Points.Zero, (sum, entry) => sum + entry.Change).Should().Be(account.Balance);
                (account.Balance >= Points.Zero && account.Owed >= Points.Zero && (account.Balance == Points.Zero || account.Owed == Points.Zero)).Should().BeTrue();
            }

            foreach (var certificate in await district.Certificates.ListAsync(new StandingCertificatesSpec(holder)))
                certificate.Services.Select(line => (line.Service, line.Day, line.Minutes)).Should().BeSubsetOf(roll!.Services.Where(service => service.ReversedAt is null).Select(service => (service.Cause, service.Day, service.Minutes)));
        }
    }

    private static Guid Cause(int number) => new(number, 0x0ca, 0x5e5, 0x80, 0, 0, 0, 0, 0, 0, 2);
}
