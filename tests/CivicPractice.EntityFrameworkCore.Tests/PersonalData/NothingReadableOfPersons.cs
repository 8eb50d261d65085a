using System.Text;
using Ardalis.Specification;
using CivicPractice.Certificates;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.PersonalData;
using CivicPractice.Records;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using NodaTime;

namespace CivicPractice.EntityFrameworkCore.Tests.PersonalData;

/// <summary>A life of persons in a district's file: registered, corrected, refused, found, told, merged, restricted, erased. Nothing of who they are is written anywhere.</summary>
public sealed class NothingReadableOfPersons : IDisposable
{
    private static readonly PersonDetails Adult = new()
    {
        Name = PersonName.Parse("欧阳晓雯"),
        IdNumber = ResidentIdNumber.Parse("11010519491231002X"),
        Phone = PhoneNumber.Parse("+8613800138000"),
        GuardianName = PersonName.Parse("司马望北"),
        GuardianPhone = PhoneNumber.Parse("+8613912345678"),
    };

    private static readonly PersonDetails Child = new()
    {
        Name = PersonName.Parse("诸葛小满"),
        Sex = RecordedSex.Of(Sex.Female),
        BirthDate = BirthDate.On(new LocalDate(2010, 3, 17)),
        GuardianName = PersonName.Parse("诸葛长风"),
        GuardianPhone = PhoneNumber.Parse("+8613711112222"),
    };

    // Whole values and the parts that tell most; of the child's birthdays only those ahead lie in the open, and the birth year is none of them.
    private static readonly string[] Secrets =
    [
        "欧阳晓雯", "司马望北", "诸葛小满", "诸葛长风", "晓雯", "小满", "11010519491231002X", "110105194912", "19491231", "1949-12-31", "2010-03-17", "20100317",
        "13800138000", "13912345678", "13711112222",
    ];

    private readonly DistrictFile _file = DistrictFile.WithTables();
    private readonly PerPersonProtector _protector = new(new InMemoryPersonKeys(), MasterKeys.Fresh());
    private readonly List<string> _said = [];
    private readonly EntityStore _store;

    public NothingReadableOfPersons() => _store = _file.Open();

    public void Dispose() => _file.Dispose();

    [Fact]
    public async Task Stands_in_the_file_of_the_district_while_it_is_kept()
    {
        await LiveAsync(untilTheEnd: false);

        Written("990101-000001").Should().BeTrue("otherwise this looks for nothing");
        Secrets.Where(Written).Should().BeEmpty();
    }

    [Fact]
    public async Task Stands_in_the_file_of_the_district_after_merges_and_erasures()
    {
        await LiveAsync(untilTheEnd: true);

        Written("990101-000001").Should().BeTrue("the records of service stay under it");
        Secrets.Where(Written).Should().BeEmpty();
        // Of the child neither a birthday: the file is looked at as it is read, for what SQLite has freed it may still hold in encrypted form only.
        Row("SELECT count(*) FROM volunteers WHERE eight_from IS NOT NULL OR adult_from IS NOT NULL").Should().Be(0L);
        Row("SELECT count(*) FROM persons WHERE fourteen_from IS NOT NULL OR adult_from IS NOT NULL").Should().Be(0L);
    }

    [Fact]
    public async Task Goes_with_the_person_and_leaves_the_record_of_service_and_its_certificate()
    {
        await LiveAsync(untilTheEnd: true);

        (await Open().Persons.FindAsync(APerson.TheId))!.State.Should().Be(PersonState.Erased);
        (await Open().ServiceRecords.FindAsync(AServiceRecord.TheId))!.Details.Should().Be(AServiceRecord.Service.Details);
        (await Open().Certificates.FindAsync(AServiceCertificate.TheId))!.Minutes.Should().Be(120);
    }

    [Fact]
    public async Task Is_said_by_an_event_a_refusal_an_exception_or_a_root()
    {
        await LiveAsync(untilTheEnd: true);
        await FailAsync();

        var district = Open();
        foreach (var person in await district.Persons.ListAsync(new Specification<Person>())) _said.Add($"{person} {string.Join(' ', person.Fields)}");
        foreach (var volunteer in await district.Volunteers.ListAsync(new Specification<Volunteer>())) _said.Add($"{volunteer} {volunteer.ToHoldings()} {volunteer.FactsWith([], [])}");
        using (var connection = _file.Connect())
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT name || ' ' || payload FROM events UNION ALL SELECT key || ' ' || command FROM commands";
            using var reader = command.ExecuteReader();
            while (reader.Read()) _said.Add(reader.GetString(0));
        }

        _said.Should().Contain(said => said.Contains("person.registered"), "otherwise this looks for nothing")
            .And.Contain(said => said.Contains("person.correct ")).And.Contain(said => said.Contains("known already")).And.Contain(said => said.Contains("Exception"));
        foreach (var secret in Secrets) _said.Should().AllSatisfy(said => said.Should().NotContain(secret));
    }

    private async Task LiveAsync(bool untilTheEnd)
    {
        var (one, other, child) = (APerson.TheId, APerson.OtherId, new PersonId(new Guid(9, 0, 0, new byte[8])));
        await SayAsync(async () => (await Keeping().RegisterAsync(one, Adult, ConsentGiver.Person, TestDistrict.Nine, Key("a"))).Outcome);
        await SayAsync(async () => (await Keeping().RegisterAsync(other, Adult, ConsentGiver.Person, TestDistrict.Nine, Key("b"))).Outcome);
        await SayAsync(async () => (await Keeping().RegisterAsync(other, Adult with { IdNumber = default, BirthDate = BirthDate.On(new LocalDate(1949, 12, 31)) }, ConsentGiver.Person, TestDistrict.Nine)).Outcome);
        await SayAsync(async () => (await Keeping().RegisterAsync(child, Child, ConsentGiver.Person, TestDistrict.Nine)).Outcome);
        await SayAsync(async () => (await Keeping().RegisterAsync(child, Child, ConsentGiver.Guardian, TestDistrict.Nine)).Outcome);
        await SayAsync(() => Keeping().CorrectAsync(one, new PersonDetails { Phone = Adult.GuardianPhone, GuardianName = Child.GuardianName }, TestDistrict.Nine, key: Key("c")));
        await SayAsync(() => Keeping().CorrectAsync(one, new PersonDetails { BirthDate = Child.BirthDate }, TestDistrict.Nine, key: Key("d")));
        await SayAsync(() => Keeping().RecordConsentAsync(one, DisclosurePurpose.Publication, ConsentGiver.Person, TestDistrict.Nine));
        (await Keeping().RevealAsync(one, DisclosurePurpose.Publication)).EnsureAccepted().Name.Should().Be(Adult.Name);
        (await Keeping().FindByIdNumberAsync(Adult.IdNumber))!.Id.Should().Be(one);
        (await Keeping().FindByPhoneAsync(Adult.Phone)).Should().NotBeEmpty();
        foreach (var (volunteer, person, number) in new[] { (AVolunteer.TheId, one, "990101-000001"), (AVolunteer.OtherId, child, "990101-000002") })
        {
            var registration = AVolunteer.Registration with { Person = person, Number = VolunteerNumber.Parse(number), GuardianConsent = new Term(TestDistrict.Monday, TestDistrict.Monday.PlusYears(1)) };
            (await new RegisteringVolunteers(Open()).RegisterAsync(volunteer, registration, TestDistrict.Nine, Key(number))).EnsureAccepted();
        }

        var served = AServiceRecord.Service.Details.Given.Until;
        (await new RecordingService(Open()).RecordAsync(AServiceRecord.Service, served)).EnsureAccepted();
        (await new IssuingCertificates(Open()).IssueAsync(AServiceCertificate.TheId, AVolunteer.TheId, new Term(TestDistrict.Monday, TestDistrict.Monday), "试验区文明办", served)).EnsureAccepted();

        if (!untilTheEnd) return;
        await SayAsync(() => Ending().EraseAsync(one, TestDistrict.Nine));
        (await Ending().MergeAsync(other, one, TestDistrict.Nine, Key("e"))).EnsureAccepted();
        foreach (var volunteer in new[] { AVolunteer.TheId, AVolunteer.OtherId }) (await new RegisteringVolunteers(Open()).WithdrawAsync(volunteer, TestDistrict.Nine)).EnsureAccepted();
        (await Ending().RestrictAsync(one, TestDistrict.Nine)).EnsureAccepted();
        await SayAsync(() => Ending().EraseAsync(one, TestDistrict.Nine, Key("f")));
        (await Ending().FinishAsync(TestDistrict.Nine + Duration.FromDays(4_000), 10)).Should().Be(1);
        (await Ending().EraseAsync(child, TestDistrict.Nine)).EnsureAccepted();
    }

    // What a caller does wrong, and what a store of keys may.
    private async Task FailAsync()
    {
        foreach (var bug in new Func<Task>[]
        {
            () => Keeping().RegisterAsync(default, Adult, ConsentGiver.Person, TestDistrict.Nine).AsTask(),
            () => Keeping().RegisterAsync(APerson.TheId, Adult, ConsentGiver.Person, TestDistrict.Nine, Key("c")).AsTask(),
            () => Keeping().CorrectAsync(APerson.TheId, new PersonDetails(), TestDistrict.Nine).AsTask(),
            () => Keeping().RegisterAsync(APerson.TheId, Adult with { Name = PersonName.Parse("欧阳晓雯\u0001") }, ConsentGiver.Person, TestDistrict.Nine).AsTask(),
            () => Task.FromResult(ResidentIdNumber.Parse("11010519491231002Y")),
            () => Task.FromResult(PhoneNumber.Parse("13800138000")),
            () => Task.FromResult(BirthDate.Parse("19491231")),
            () => Task.FromResult(BirthDate.On(new LocalDate(1749, 12, 31))),
            () => new KeepingPersons(Open(), new PerPersonProtector(new InMemoryPersonKeys(), MasterKeys.Fresh())).RevealAsync(new PersonId(new Guid(8, 0, 0, new byte[8]))).AsTask(),
        })
        {
            try
            {
                await bug();
            }
            catch (Exception failure) when (failure is ArgumentException or FormatException or InvalidOperationException)
            {
                _said.Add(failure.ToString());
            }
        }
    }

    private async Task SayAsync(Func<ValueTask<Decision>> command)
    {
        var decision = await command();
        _said.Add(decision.ToString());
        _said.AddRange(decision.Refusals.SelectMany(refusal => new[] { refusal.ToString(), refusal.Text.Zh, refusal.Text.En }));
    }

    private static IdempotencyKey Key(string text) => new(text);

    private OpenDistrict Open() => TestDistrict.Open(_store);

    private KeepingPersons Keeping() => new(Open(), _protector);

    private EndingPersons Ending() => new(Open(), _protector);

    private object? Row(string question) => _file.Scalar(question);

    private bool Written(string text) => Directory.EnumerateFiles(Path.GetDirectoryName(_file.Path)!).Select(File.ReadAllBytes)
        .Any(bytes => new[] { Encoding.UTF8, Encoding.Unicode, Encoding.BigEndianUnicode }.Any(encoding => bytes.AsSpan().IndexOf(encoding.GetBytes(text)) >= 0));
}
