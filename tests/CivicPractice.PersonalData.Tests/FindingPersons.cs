namespace CivicPractice.PersonalData.Tests;

/// <summary>Who somebody is leads to the person, to whoever has the secret, until the person is erased.</summary>
public class FindingPersons
{
    private static readonly ResidentIdNumber Number = ResidentIdNumber.Parse("11010519491231002X");
    private static readonly PhoneNumber Phone = PhoneNumber.Parse("+8613800138000");

    [Fact]
    public async Task Holds_in_every_process_with_the_same_secrets_and_the_same_keys()
    {
        var (secrets, keys) = (MasterKeys.Fresh(), new InMemoryPersonKeys());
        await IndexAsync(new ADistrict(secrets, keys));

        (await FindAsync(new ADistrict(secrets, keys))).Should().Equal(ADistrict.Wang);
    }

    [Fact]
    public async Task Is_impossible_without_the_secret()
    {
        var keys = new InMemoryPersonKeys();
        await IndexAsync(new ADistrict(keys: keys));

        (await FindAsync(new ADistrict(keys: keys))).Should().BeEmpty();
    }

    [Fact]
    public async Task Is_confined_to_one_district_and_field()
    {
        var district = new ADistrict();
        await IndexAsync(district);

        (await district.Protector.FindAsync(ADistrict.Elsewhere, PersonalField.IdNumber, Number)).Should().BeEmpty();
        (await district.Protector.FindAsync(ADistrict.Here, PersonalField.Phone, Number)).Should().BeEmpty();
        (await district.Protector.FindAsync(ADistrict.Here, PersonalField.IdNumber, ResidentIdNumber.Parse("440524188001010014"))).Should().BeEmpty();
    }

    [Fact]
    public async Task Goes_by_the_one_way_of_writing()
    {
        var district = new ADistrict();
        await IndexAsync(district);

        (await district.Protector.FindAsync(ADistrict.Here, PersonalField.IdNumber, ResidentIdNumber.Parse("11010519491231002x"))).Should().Equal(ADistrict.Wang);
    }

    [Fact]
    public async Task By_an_ID_number_leads_to_the_one_who_had_it_first()
    {
        var district = new ADistrict();

        (await IndexAsync(district)).Should().Be(ADistrict.Wang);
        (await IndexAsync(district, ADistrict.Li)).Should().Be(ADistrict.Wang);
        (await IndexAsync(district)).Should().Be(ADistrict.Wang);
        (await FindAsync(district)).Should().Equal(ADistrict.Wang);
    }

    [Fact]
    public async Task By_a_telephone_number_leads_to_all_who_share_it()
    {
        var district = new ADistrict();

        foreach (var person in new[] { ADistrict.Li, ADistrict.Wang })
            (await district.Protector.IndexAsync(ADistrict.Here, person, PersonalField.Phone, Phone)).Should().Be(person);

        (await district.Protector.FindAsync(ADistrict.Here, PersonalField.Phone, Phone)).Should().Equal(ADistrict.Wang, ADistrict.Li);
    }

    [Fact]
    public async Task Leads_from_several_values_until_one_is_let_go()
    {
        var (district, other) = (new ADistrict(), ResidentIdNumber.Parse("440524188001010014"));
        await IndexAsync(district);
        await district.Protector.IndexAsync(ADistrict.Here, ADistrict.Wang, PersonalField.IdNumber, other);
        (await FindAsync(district)).Should().Equal(ADistrict.Wang);

        await district.Protector.UnindexAsync(ADistrict.Here, ADistrict.Wang, PersonalField.IdNumber, Number);

        (await FindAsync(district)).Should().BeEmpty();
        (await district.Protector.FindAsync(ADistrict.Here, PersonalField.IdNumber, other)).Should().Equal(ADistrict.Wang);
        (await IndexAsync(district, ADistrict.Li)).Should().Be(ADistrict.Li);
    }

    [Fact]
    public async Task Lets_go_of_nobody_else_and_of_no_other_field()
    {
        var district = new ADistrict();
        await IndexAsync(district);

        await district.Protector.UnindexAsync(ADistrict.Here, ADistrict.Li, PersonalField.IdNumber, Number);
        await district.Protector.UnindexAsync(ADistrict.Here, ADistrict.Wang, PersonalField.Phone, Number);

        (await FindAsync(district)).Should().Equal(ADistrict.Wang);
    }

    [Fact]
    public async Task Goes_over_to_an_heir_with_the_same_stroke_that_erases()
    {
        var district = new ADistrict();
        await IndexAsync(district);
        foreach (var person in new[] { ADistrict.Wang, ADistrict.Li }) await district.Protector.IndexAsync(ADistrict.Here, person, PersonalField.Name, PersonName.Parse($"王{(person == ADistrict.Li ? "李" : "")}"));

        await district.Protector.EraseAsync(ADistrict.Here, ADistrict.Wang, ADistrict.Li);

        (await FindAsync(district)).Should().Equal(ADistrict.Li);
        (await district.Protector.FindAsync(ADistrict.Here, PersonalField.Name, PersonName.Parse("王"))).Should().BeEmpty("the heir has a name of their own");
        (await district.Protector.FindAsync(ADistrict.Here, PersonalField.Name, PersonName.Parse("王李"))).Should().Equal(ADistrict.Li);
        (await district.Keys.FindAsync(ADistrict.Here, ADistrict.Wang)).Should().Be(PersonKey.Erased);
    }

    [Fact]
    public async Task Goes_over_to_nobody_who_is_erased()
    {
        var district = new ADistrict();
        await IndexAsync(district);
        await district.Protector.EraseAsync(ADistrict.Here, ADistrict.Li);

        await district.Protector.EraseAsync(ADistrict.Here, ADistrict.Wang, ADistrict.Li);

        (await FindAsync(district)).Should().BeEmpty();
        await FluentActions.Awaiting(() => district.Protector.EraseAsync(ADistrict.Here, ADistrict.Wang, ADistrict.Wang).AsTask()).Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Ends_with_the_person()
    {
        var district = new ADistrict();
        await IndexAsync(district);

        await district.Protector.EraseAsync(ADistrict.Here, ADistrict.Wang);

        (await FindAsync(district)).Should().BeEmpty();
        (await IndexAsync(district)).Should().BeNull("nobody who was erased comes back");
        (await IndexAsync(district, ADistrict.Li)).Should().Be(ADistrict.Li, "the number is vacant");
    }

    [Fact]
    public async Task Refuses_what_is_no_district_person_field_or_value()
    {
        var protector = new ADistrict().Protector;

        foreach (var call in new Func<Task>[]
        {
            () => protector.IndexAsync(default, ADistrict.Wang, PersonalField.IdNumber, Number).AsTask(),
            () => protector.IndexAsync(ADistrict.Here, default, PersonalField.IdNumber, Number).AsTask(),
            () => protector.IndexAsync(ADistrict.Here, ADistrict.Wang, (PersonalField)99, Number).AsTask(),
            () => protector.IndexAsync(ADistrict.Here, ADistrict.Wang, PersonalField.IdNumber, default(ResidentIdNumber)).AsTask(),
            () => protector.UnindexAsync(ADistrict.Here, default, PersonalField.IdNumber, Number).AsTask(),
            () => protector.UnindexAsync(ADistrict.Here, ADistrict.Wang, (PersonalField)99, Number).AsTask(),
            () => protector.FindAsync(default, PersonalField.IdNumber, Number).AsTask(),
            () => protector.FindAsync(ADistrict.Here, (PersonalField)99, Number).AsTask(),
            () => protector.FindAsync(ADistrict.Here, PersonalField.IdNumber, default(ResidentIdNumber)).AsTask(),
        }) await call.Should().ThrowAsync<ArgumentException>();
    }

    [Fact]
    public async Task Finds_what_an_earlier_release_kept()
    {
        var keys = new InMemoryPersonKeys();
        await keys.KeepHashAsync(ADistrict.Here, ADistrict.Wang, PersonalField.Name, AnEarlierRelease.Hash, isUnique: false);

        (await new ADistrict(AnEarlierRelease.Secrets, keys).Protector.FindAsync(ADistrict.Here, PersonalField.Name, PersonName.Parse("王小明"))).Should().Equal(ADistrict.Wang);
    }

    private static async Task<PersonId?> IndexAsync(ADistrict within, PersonId? person = null) =>
        await within.Protector.IndexAsync(ADistrict.Here, person ?? ADistrict.Wang, PersonalField.IdNumber, Number);

    private static async Task<IReadOnlyList<PersonId>> FindAsync(ADistrict within) => await within.Protector.FindAsync(ADistrict.Here, PersonalField.IdNumber, Number);
}
