using System.Text;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.PersonalData;
using CivicPractice.Testing;

namespace CivicPractice.EntityFrameworkCore.Tests.PersonalData;

/// <summary>What a store of keys does, in memory and in a file, and what the file does besides.</summary>
public sealed class KeysOfPersons : IDisposable
{
    private static readonly PersonId Wang = new(new Guid("0198bbbb-0000-7000-8000-000000000001"));
    private static readonly PersonId Li = new(new Guid("0198bbbb-0000-7000-8000-000000000002"));
    private static readonly DistrictId Elsewhere = new(new Guid("0198aaaa-0000-7000-8000-000000000002"));
    private static readonly ProtectedText One = ProtectedText.Parse("m1." + string.Concat(Enumerable.Range(0, 20).Select(n => $"{n:X2}y-")));
    private static readonly ProtectedText Other = ProtectedText.Parse("m1.the-other-key");

    private readonly DistrictFile _file = new();
    private readonly List<SqlitePersonKeys> _opened = [];

    public static TheoryData<string> Stores { get; } = ["memory", "file"];

    public void Dispose()
    {
        foreach (var keys in _opened) keys.Dispose();
        _file.Dispose();
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task Are_not_there_until_one_is_kept(string store)
    {
        var keys = Keys(store);

        (await keys.FindAsync(TestDistrict.Id, Wang)).Should().Be(default(PersonKey));
        (await keys.AddAsync(TestDistrict.Id, Wang, One)).Should().Be(new PersonKey(One));
        (await keys.FindAsync(TestDistrict.Id, Wang)).Should().Be(new PersonKey(One));
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task Stay_what_the_first_made_them(string store)
    {
        var keys = Keys(store);
        await keys.AddAsync(TestDistrict.Id, Wang, One);

        (await keys.AddAsync(TestDistrict.Id, Wang, Other)).Should().Be(new PersonKey(One));
        (await keys.FindAsync(TestDistrict.Id, Wang)).Should().Be(new PersonKey(One));
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task Are_each_person_s_in_each_district(string store)
    {
        var keys = Keys(store);
        await keys.AddAsync(TestDistrict.Id, Wang, One);
        await keys.AddAsync(TestDistrict.Id, Li, Other);
        await keys.EraseAsync(TestDistrict.Id, Li);

        (await keys.FindAsync(TestDistrict.Id, Wang)).Should().Be(new PersonKey(One));
        (await keys.FindAsync(Elsewhere, Wang)).Should().Be(default(PersonKey));
        (await keys.FindAsync(Elsewhere, Li)).Should().Be(default(PersonKey));
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task Are_erased_for_good_whether_there_was_one_or_not(string store)
    {
        var keys = Keys(store);
        await keys.AddAsync(TestDistrict.Id, Wang, One);

        foreach (var person in new[] { Wang, Li })
        {
            await keys.EraseAsync(TestDistrict.Id, person);
            await keys.EraseAsync(TestDistrict.Id, person);

            (await keys.AddAsync(TestDistrict.Id, person, Other)).Should().Be(PersonKey.Erased);
            (await keys.FindAsync(TestDistrict.Id, person)).Should().Be(PersonKey.Erased);
        }
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task Are_replaced_where_they_are_still_what_they_were(string store)
    {
        var keys = Keys(store);
        await keys.AddAsync(TestDistrict.Id, Wang, One);

        (await keys.ReplaceAsync(TestDistrict.Id, Wang, Other, ProtectedText.Parse("m2.late"))).Should().Be(new PersonKey(One));
        (await keys.ReplaceAsync(TestDistrict.Id, Wang, One, Other)).Should().Be(new PersonKey(Other));
        (await keys.FindAsync(TestDistrict.Id, Wang)).Should().Be(new PersonKey(Other));
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task Are_replaced_for_nobody_who_has_none_or_was_erased(string store)
    {
        var keys = Keys(store);
        await keys.AddAsync(TestDistrict.Id, Wang, One);
        await keys.EraseAsync(TestDistrict.Id, Wang);

        (await keys.ReplaceAsync(TestDistrict.Id, Wang, One, Other)).Should().Be(PersonKey.Erased);
        (await keys.ReplaceAsync(TestDistrict.Id, Li, One, Other)).Should().Be(default(PersonKey));
        (await keys.FindAsync(TestDistrict.Id, Li)).Should().Be(default(PersonKey));
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task Of_one_person_are_one_however_many_come_at_once(string store)
    {
        // In the file from two programs' connections.
        var (here, there) = store == "file" ? (Keys(store), Keys(store)) : Keys(store) is var memory ? (memory, memory) : default;

        var known = await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(
            () => (number % 2 == 0 ? here : there).AddAsync(TestDistrict.Id, Wang, ProtectedText.Parse($"m1.{number}")).AsTask())));

        known.Distinct().Should().ContainSingle().Which.Should().Be(await here.FindAsync(TestDistrict.Id, Wang));
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task Have_fingerprints_beside_them_by_which_a_person_is_found(string store)
    {
        var keys = Keys(store);
        foreach (var person in new[] { Li, Wang }) (await keys.KeepHashAsync(TestDistrict.Id, person, PersonalField.Phone, Hash(1), isUnique: false)).Should().Be(person);
        (await keys.KeepHashAsync(TestDistrict.Id, Wang, PersonalField.Phone, Hash(2), isUnique: false)).Should().Be(Wang);

        (await keys.WithHashAsync(TestDistrict.Id, PersonalField.Phone, Hash(1))).Should().Equal(Wang, Li);
        (await keys.WithHashAsync(TestDistrict.Id, PersonalField.Name, Hash(1))).Should().BeEmpty();
        (await keys.WithHashAsync(Elsewhere, PersonalField.Phone, Hash(1))).Should().BeEmpty();
        await keys.RemoveHashAsync(TestDistrict.Id, Wang, PersonalField.Phone, Hash(1));
        await keys.RemoveHashAsync(TestDistrict.Id, Wang, PersonalField.Phone, Hash(3));
        (await keys.WithHashAsync(TestDistrict.Id, PersonalField.Phone, Hash(1))).Should().Equal(Li);
        (await keys.WithHashAsync(TestDistrict.Id, PersonalField.Phone, Hash(2))).Should().Equal(Wang);
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task Have_fingerprints_of_which_the_first_keeps_what_only_one_may_have(string store)
    {
        // In the file from two programs' connections.
        var (here, there) = store == "file" ? (Keys(store), Keys(store)) : Keys(store) is var memory ? (memory, memory) : default;

        var holders = await Task.WhenAll(Enumerable.Range(1, 16).Select(number => Task.Run(
            () => (number % 2 == 0 ? here : there).KeepHashAsync(TestDistrict.Id, new PersonId(new Guid(number, 0, 0, new byte[8])), PersonalField.IdNumber, Hash(1), isUnique: true).AsTask())));

        (await here.WithHashAsync(TestDistrict.Id, PersonalField.IdNumber, Hash(1))).Should().ContainSingle().Which.Should().Be(holders.Distinct().Should().ContainSingle().Subject!.Value);
    }

    [Theory, MemberData(nameof(Stores))]
    public async Task Take_their_fingerprints_with_them_or_leave_them_to_an_heir(string store)
    {
        var keys = Keys(store);
        await keys.KeepHashAsync(TestDistrict.Id, Wang, PersonalField.IdNumber, Hash(1), isUnique: true);
        foreach (var (person, number) in new[] { (Wang, 2), (Li, 3) }) await keys.KeepHashAsync(TestDistrict.Id, person, PersonalField.Phone, Hash(number), isUnique: false);

        await keys.EraseAsync(TestDistrict.Id, Wang, Li);

        (await keys.WithHashAsync(TestDistrict.Id, PersonalField.IdNumber, Hash(1))).Should().Equal(Li);
        (await keys.WithHashAsync(TestDistrict.Id, PersonalField.Phone, Hash(2))).Should().BeEmpty("the heir has one of their own");
        (await keys.KeepHashAsync(TestDistrict.Id, Wang, PersonalField.Phone, Hash(2), isUnique: false)).Should().BeNull();
        await keys.EraseAsync(TestDistrict.Id, Li, Wang);
        foreach (var (field, number) in new[] { (PersonalField.IdNumber, 1), (PersonalField.Phone, 3) }) (await keys.WithHashAsync(TestDistrict.Id, field, Hash(number))).Should().BeEmpty("who is erased inherits nothing");
    }

    [Fact]
    public async Task Erased_leave_no_byte_of_a_fingerprint_either()
    {
        var keys = Open();
        await keys.KeepHashAsync(TestDistrict.Id, Wang, PersonalField.IdNumber, Hash(7), isUnique: true);
        for (var i = 0; i < 200; i++) await keys.KeepHashAsync(TestDistrict.Id, new PersonId(new Guid(i + 1, 0, 0, new byte[8])), PersonalField.Phone, Hash(1), isUnique: false);
        Written(Hash(7).ToString()).Should().BeTrue("otherwise this looks for nothing");

        await keys.EraseAsync(TestDistrict.Id, Wang);

        Hash(7).ToString().Chunk(16).Select(piece => new string(piece)).Where(Written).Should().BeEmpty();
        Written(Hash(1).ToString()).Should().BeTrue();
    }

    [Fact]
    public async Task In_a_file_are_there_again_when_it_is_opened_again()
    {
        var keys = Open();
        await keys.AddAsync(TestDistrict.Id, Wang, One);
        await keys.EraseAsync(TestDistrict.Id, Li);
        keys.Dispose();

        (await Open().FindAsync(TestDistrict.Id, Wang)).Should().Be(new PersonKey(One));
        (await Open().FindAsync(TestDistrict.Id, Li)).Should().Be(PersonKey.Erased);
    }

    [Fact]
    public async Task Erased_leave_no_byte_in_any_file()
    {
        var keys = Open();
        await keys.AddAsync(TestDistrict.Id, Wang, One);
        for (var i = 0; i < 200; i++) await keys.AddAsync(TestDistrict.Id, new PersonId(new Guid(i + 1, 0, 0, new byte[8])), Other);
        // Any eight characters of it: what is written in its place may be shorter.
        var pieces = One.ToString().Chunk(8).Select(piece => new string(piece)).ToList();
        pieces.Should().OnlyContain(piece => Written(piece), "otherwise this looks for nothing");

        await keys.EraseAsync(TestDistrict.Id, Wang);

        pieces.Where(Written).Should().BeEmpty();
        Written(Other).Should().BeTrue();
    }

    [Fact]
    public async Task In_a_file_let_a_protector_erase_a_person_while_records_stay()
    {
        var secrets = MasterKeys.Fresh();
        var texts = await new PerPersonProtector(Open(), secrets).ProtectAsync(TestDistrict.Id, Wang, new Dictionary<PersonalField, string> { [PersonalField.Name] = "王小明" });
        Written("王小明").Should().BeFalse();
        (await new PerPersonProtector(Open(), secrets).RevealAsync(TestDistrict.Id, Wang, texts!)).Should().Contain(PersonalField.Name, "王小明");

        await new PerPersonProtector(Open(), secrets).EraseAsync(TestDistrict.Id, Wang);

        (await new PerPersonProtector(Open(), secrets).RevealAsync(TestDistrict.Id, Wang, texts!)).Should().BeNull();
    }

    [Fact]
    public void Are_not_kept_in_the_file_of_a_district()
    {
        _file.Open().Dispose();
        _file.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        var before = File.ReadAllBytes(_file.Path);

        FluentActions.Invoking(() => SqlitePersonKeys.Open(_file.Options)).Should().Throw<StoreException>().Which.Fault.Should().Be(StoreFault.Foreign);

        File.ReadAllBytes(_file.Path).Should().Equal(before);
    }

    [Fact]
    public void Leave_a_file_of_a_newer_release_alone()
    {
        Open().Dispose();
        _file.Execute("PRAGMA user_version = 2");

        FluentActions.Invoking(() => SqlitePersonKeys.Open(_file.Options)).Should().Throw<StoreException>().Which.Fault.Should().Be(StoreFault.Newer);
    }

    [Fact]
    public void Are_not_kept_in_what_is_no_database()
    {
        File.WriteAllText(_file.Path, new string('x', 10_000));

        FluentActions.Invoking(() => SqlitePersonKeys.Open(_file.Options)).Should().Throw<StoreException>().Which.Fault.Should().Be(StoreFault.Damaged);
    }

    [Fact]
    public void Are_not_kept_where_there_is_no_folder() =>
        FluentActions.Invoking(() => SqlitePersonKeys.Open(new SqliteOptions { File = _file.Path + ".d/keys.db" })).Should().Throw<StoreException>().Which.Fault.Should().Be(StoreFault.Unreachable);

    // A reader keeps a commit waiting, and not a statement: an erasure that was not committed must not be told as done.
    [Theory]
    [InlineData("BEGIN IMMEDIATE")]
    [InlineData("BEGIN; SELECT * FROM person_keys")]
    public async Task Are_not_said_to_be_erased_while_another_program_is_in_the_way(string whatItDoes)
    {
        var keys = Open(TimeSpan.FromMilliseconds(1));
        await keys.AddAsync(TestDistrict.Id, Wang, One);
        using (var other = _file.Connect())
        {
            using var command = other.CreateCommand();
            command.CommandText = whatItDoes;
            // A reader that was read to the end would have let go.
            using var reader = command.ExecuteReader();
            while (reader.Read())
            {
            }

            (await FluentActions.Awaiting(() => keys.EraseAsync(TestDistrict.Id, Wang).AsTask()).Should().ThrowAsync<StoreException>()).Which.Fault.Should().Be(StoreFault.Locked);
        }

        (await keys.FindAsync(TestDistrict.Id, Wang)).Should().Be(new PersonKey(One));
        await keys.EraseAsync(TestDistrict.Id, Wang);
        (await keys.FindAsync(TestDistrict.Id, Wang)).Should().Be(PersonKey.Erased);
    }

    private static KeyedHash Hash(int number) => KeyedHash.Parse(string.Concat(Enumerable.Range(0, 16).Select(n => $"{(number * 4_001) + n:x4}")));

    private IPersonKeyStore Keys(string store) => store == "memory" ? new InMemoryPersonKeys() : Open();

    private SqlitePersonKeys Open(TimeSpan? patience = null)
    {
        var keys = SqlitePersonKeys.Open(_file.Options with { Patience = patience ?? _file.Options.Patience });
        _opened.Add(keys);
        return keys;
    }

    private bool Written(ProtectedText text) => Written(text.ToString());

    private bool Written(string text) =>
        Directory.EnumerateFiles(Path.GetDirectoryName(_file.Path)!).Any(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(text)) >= 0);
}
