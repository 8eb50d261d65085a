using CsCheck;

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

    // What comes first may be either; but once somebody has seen the person erased, nobody reads a thing any more.
    [Fact]
    public Task Wins_over_whoever_protects_at_the_same_time() => Gen.Int[0, 3].SampleAsync(async writers =>
    {
        var district = new ADistrict();
        var made = Enumerable.Range(0, writers).Select(number => Task.Run(() => district.Protector.ProtectAsync(
            ADistrict.Here, ADistrict.Wang, new Dictionary<PersonalField, string> { [PersonalField.Name] = $"王{number}" }).AsTask())).ToList();
        await Task.Run(() => district.Protector.EraseAsync(ADistrict.Here, ADistrict.Wang).AsTask());

        foreach (var texts in await Task.WhenAll(made))
        {
            if (texts is not null) (await district.Protector.RevealAsync(ADistrict.Here, ADistrict.Wang, texts)).Should().BeNull();
        }

        (await district.Keys.FindAsync(ADistrict.Here, ADistrict.Wang)).Should().Be(PersonKey.Erased);
    }, iter: 100);

    [Fact]
    public async Task Is_told_apart_from_a_key_that_was_lost()
    {
        var secrets = MasterKeys.Fresh();
        var name = await new ADistrict(secrets).ProtectAsync("王小明");
        var withoutKeys = new ADistrict(secrets);

        await FluentActions.Awaiting(() => withoutKeys.RevealAsync(name)).Should().ThrowAsync<InvalidOperationException>();
    }
}
