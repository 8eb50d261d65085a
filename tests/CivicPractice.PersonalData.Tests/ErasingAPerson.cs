namespace CivicPractice.PersonalData.Tests;

public class ErasingAPerson
{
    [Fact]
    public async Task Leaves_nothing_readable()
    {
        var district = new ADistrict();
        var (early, late) = (await district.ProtectAsync("王小明"), await district.ProtectAsync("男", PersonalField.Sex));

        await district.Protector.EraseAsync(ADistrict.Here, ADistrict.Wang);

        (await district.RevealAsync(early)).Should().BeNull();
        (await district.RevealAsync(late, PersonalField.Sex)).Should().BeNull();
    }

    [Fact]
    public async Task Is_for_good()
    {
        var district = new ADistrict();
        await district.ProtectAsync("王小明");
        await district.Protector.EraseAsync(ADistrict.Here, ADistrict.Wang);
        await district.Protector.EraseAsync(ADistrict.Here, ADistrict.Wang);

        (await district.Protector.ProtectAsync(ADistrict.Here, ADistrict.Wang, new Dictionary<PersonalField, string> { [PersonalField.Name] = "王小明" })).Should().BeNull();
    }

    [Fact]
    public async Task Who_never_had_a_key_gives_them_none_afterwards()
    {
        var district = new ADistrict();
        await district.Protector.EraseAsync(ADistrict.Here, ADistrict.Wang);

        (await district.Protector.ProtectAsync(ADistrict.Here, ADistrict.Wang, new Dictionary<PersonalField, string> { [PersonalField.Name] = "王小明" })).Should().BeNull();
    }

    [Fact]
    public async Task Touches_nobody_else()
    {
        var district = new ADistrict();
        var (other, elsewhere) = (await district.ProtectAsync("李", person: ADistrict.Li), await district.ProtectAsync("王小明", district: ADistrict.Elsewhere));

        await district.Protector.EraseAsync(ADistrict.Here, ADistrict.Wang);

        (await district.RevealAsync(other, person: ADistrict.Li)).Should().Be("李");
        (await district.RevealAsync(elsewhere, district: ADistrict.Elsewhere)).Should().Be("王小明");
    }

    [Fact]
    public async Task Wins_over_whoever_has_just_seen_that_there_is_no_key()
    {
        var keys = new InMemoryPersonKeys();
        var protector = new PerPersonProtector(new ErasedWhileLookedAt(keys), MasterKeys.Fresh());

        (await protector.ProtectAsync(ADistrict.Here, ADistrict.Wang, new Dictionary<PersonalField, string> { [PersonalField.Name] = "王小明" })).Should().BeNull();
        (await keys.FindAsync(ADistrict.Here, ADistrict.Wang)).Should().Be(PersonKey.Erased);
    }

    [Fact]
    public async Task Can_be_asked_after_and_the_question_makes_no_key()
    {
        var district = new ADistrict();
        var nothing = new Dictionary<PersonalField, string>();

        (await district.Protector.ProtectAsync(ADistrict.Here, ADistrict.Wang, nothing)).Should().BeEmpty();
        (await district.Protector.RevealAsync(ADistrict.Here, ADistrict.Wang, new Dictionary<PersonalField, ProtectedText>())).Should().BeEmpty();
        (await district.Keys.FindAsync(ADistrict.Here, ADistrict.Wang)).Should().Be(default(PersonKey));
        await district.Protector.EraseAsync(ADistrict.Here, ADistrict.Wang);
        (await district.Protector.ProtectAsync(ADistrict.Here, ADistrict.Wang, nothing)).Should().BeNull();
    }

    [Fact]
    public async Task Is_told_apart_from_a_key_that_was_lost()
    {
        var secrets = MasterKeys.Fresh();
        var name = await new ADistrict(secrets).ProtectAsync("王小明");
        var withoutKeys = new ADistrict(secrets);

        await FluentActions.Awaiting(() => withoutKeys.RevealAsync(name)).Should().ThrowAsync<InvalidOperationException>();
        await withoutKeys.ProtectAsync("王小明");
        await FluentActions.Awaiting(() => withoutKeys.RevealAsync(name)).Should().ThrowAsync<InvalidOperationException>().WithMessage("*lost*");
    }

    // Somebody erases the person right after each look.
    private sealed class ErasedWhileLookedAt(InMemoryPersonKeys keys) : IPersonKeyStore
    {
        public async ValueTask<PersonKey> FindAsync(DistrictId district, PersonId person, CancellationToken cancellationToken = default)
        {
            var known = await keys.FindAsync(district, person, cancellationToken);
            await keys.EraseAsync(district, person, cancellationToken: cancellationToken);
            return known;
        }

        public ValueTask<PersonKey> AddAsync(DistrictId district, PersonId person, ProtectedText key, CancellationToken cancellationToken = default) => keys.AddAsync(district, person, key, cancellationToken);

        public ValueTask<PersonKey> ReplaceAsync(DistrictId district, PersonId person, ProtectedText old, ProtectedText key, CancellationToken cancellationToken = default) =>
            keys.ReplaceAsync(district, person, old, key, cancellationToken);

        public ValueTask<PersonId?> KeepHashAsync(DistrictId district, PersonId person, PersonalField field, KeyedHash hash, bool isUnique, CancellationToken cancellationToken = default) =>
            keys.KeepHashAsync(district, person, field, hash, isUnique, cancellationToken);

        public ValueTask RemoveHashAsync(DistrictId district, PersonId person, PersonalField field, KeyedHash hash, CancellationToken cancellationToken = default) =>
            keys.RemoveHashAsync(district, person, field, hash, cancellationToken);

        public ValueTask<IReadOnlyList<PersonId>> WithHashAsync(DistrictId district, PersonalField field, KeyedHash hash, CancellationToken cancellationToken = default) =>
            keys.WithHashAsync(district, field, hash, cancellationToken);

        public ValueTask EraseAsync(DistrictId district, PersonId person, PersonId? heir = null, CancellationToken cancellationToken = default) => keys.EraseAsync(district, person, heir, cancellationToken);
    }
}
