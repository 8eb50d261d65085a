using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;

namespace CivicPractice.PersonalData.Tests;

public class KeepingSecrets
{
    private static readonly byte[] Old = RandomNumberGenerator.GetBytes(32);
    private static readonly byte[] New = RandomNumberGenerator.GetBytes(32);
    private static readonly byte[] Hashing = RandomNumberGenerator.GetBytes(32);

    [Fact]
    public async Task Old_master_keys_open_what_they_wrapped_and_new_ones_wrap_what_is_new()
    {
        var keys = new InMemoryPersonKeys();
        var before = new ADistrict(new("m1", new Dictionary<string, byte[]> { ["m1"] = Old }, Hashing), keys);
        var name = await before.ProtectAsync("王小明");
        var after = new ADistrict(new("m2", new Dictionary<string, byte[]> { ["m1"] = Old, ["m2"] = New }, Hashing), keys);
        await after.ProtectAsync("李", person: ADistrict.Li);

        (await after.RevealAsync(name)).Should().Be("王小明");
        (await keys.FindAsync(ADistrict.Here, ADistrict.Wang)).Wrapped.ToString().Should().StartWith("m1.");
        (await keys.FindAsync(ADistrict.Here, ADistrict.Li)).Wrapped.ToString().Should().StartWith("m2.");
    }

    [Fact]
    public async Task Wrapped_anew_an_old_master_key_is_needed_no_more()
    {
        var keys = new InMemoryPersonKeys();
        var name = await new ADistrict(new("m1", new Dictionary<string, byte[]> { ["m1"] = Old }, Hashing), keys).ProtectAsync("王小明");
        var both = new PerPersonProtector(keys, new("m2", new Dictionary<string, byte[]> { ["m1"] = Old, ["m2"] = New }, Hashing));

        await both.RewrapAsync(ADistrict.Here, ADistrict.Wang);
        var wrapped = await keys.FindAsync(ADistrict.Here, ADistrict.Wang);
        await both.RewrapAsync(ADistrict.Here, ADistrict.Wang);
        await both.RewrapAsync(ADistrict.Here, ADistrict.Li);

        (await new ADistrict(new("m2", new Dictionary<string, byte[]> { ["m2"] = New }, Hashing), keys).RevealAsync(name)).Should().Be("王小明");
        (await keys.FindAsync(ADistrict.Here, ADistrict.Wang)).Should().Be(wrapped, "it was wrapped anew already");
        (await keys.FindAsync(ADistrict.Here, ADistrict.Li)).Should().Be(default(PersonKey), "there was nothing to wrap");
    }

    [Fact]
    public async Task Wrapped_anew_nobody_who_was_erased_comes_back()
    {
        var keys = new InMemoryPersonKeys();
        await new ADistrict(new("m1", new Dictionary<string, byte[]> { ["m1"] = Old }, Hashing), keys).ProtectAsync("王小明");
        await keys.EraseAsync(ADistrict.Here, ADistrict.Wang);

        await new PerPersonProtector(keys, new("m2", new Dictionary<string, byte[]> { ["m1"] = Old, ["m2"] = New }, Hashing)).RewrapAsync(ADistrict.Here, ADistrict.Wang);

        (await keys.FindAsync(ADistrict.Here, ADistrict.Wang)).Should().Be(PersonKey.Erased);
    }

    [Fact]
    public async Task A_master_key_that_was_left_out_is_named_as_such()
    {
        var keys = new InMemoryPersonKeys();
        var name = await new ADistrict(new("m1", new Dictionary<string, byte[]> { ["m1"] = Old }, Hashing), keys).ProtectAsync("王小明");
        var after = new ADistrict(new("m2", new Dictionary<string, byte[]> { ["m2"] = New }, Hashing), keys);

        await FluentActions.Awaiting(() => after.RevealAsync(name)).Should().ThrowAsync<InvalidOperationException>().WithMessage("*master key*");
    }

    [Fact]
    public async Task Another_key_under_the_same_name_opens_nothing()
    {
        var keys = new InMemoryPersonKeys();
        var name = await new ADistrict(new("m1", new Dictionary<string, byte[]> { ["m1"] = Old }, Hashing), keys).ProtectAsync("王小明");
        var after = new ADistrict(new("m1", new Dictionary<string, byte[]> { ["m1"] = New }, Hashing), keys);

        await FluentActions.Awaiting(() => after.RevealAsync(name)).Should().ThrowAsync<CryptographicException>();
    }

    [Fact]
    public async Task The_key_of_a_person_lies_in_the_store_wrapped_only()
    {
        var district = new ADistrict(new("m1", new Dictionary<string, byte[]> { ["m1"] = Old }, Hashing));
        await district.ProtectAsync("王小明");

        var kept = await district.Keys.FindAsync(ADistrict.Here, ADistrict.Wang);

        kept.ToString().Should().Be("kept");
        kept.Wrapped.ToString().Should().HaveLength("m1.".Length + 80, "a nonce, a tag and 32 bytes, and nothing more");
    }

    [Fact]
    public void Keys_that_are_none_are_not_taken()
    {
        static Action With(string current = "m1", string name = "m1", byte[]? wrapping = null, byte[]? hashing = null) =>
            () => _ = new MasterKeys(current, new Dictionary<string, byte[]> { [name] = wrapping ?? Old }, hashing ?? Hashing);

        With().Should().NotThrow();
        With(current: "m2").Should().Throw<ArgumentException>("the current one is not there");
        FluentActions.Invoking(() => new MasterKeys("M1", new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase) { ["m1"] = Old }, Hashing)).Should().Throw<ArgumentException>("names are told apart by case");
        With(current: "M 1", name: "M 1").Should().Throw<ArgumentException>("the name is none");
        With(wrapping: Old[..31]).Should().Throw<ArgumentException>("it is too short");
        With(wrapping: new byte[32]).Should().Throw<ArgumentException>("it was never set");
        With(hashing: Old).Should().Throw<ArgumentException>("one secret serves one purpose");
    }

    [Fact]
    public async Task Keys_that_the_host_wipes_afterwards_stay_what_they_were()
    {
        var mine = Old.ToArray();
        var district = new ADistrict(new("m1", new Dictionary<string, byte[]> { ["m1"] = mine }, Hashing));
        var name = await district.ProtectAsync("王小明");

        CryptographicOperations.ZeroMemory(mine);

        (await district.RevealAsync(name)).Should().Be("王小明");
    }

    [Fact]
    public async Task A_host_registers_the_store_of_keys_and_has_the_rest()
    {
        await using var host = new ServiceCollection().AddSingleton<IPersonKeyStore, InMemoryPersonKeys>().AddPersonalDataProtection(MasterKeys.Fresh()).BuildServiceProvider();

        host.GetRequiredService<IPersonalDataProtector>().Should().BeOfType<PerPersonProtector>();
        host.GetRequiredService<IPhoneNumbers>().TryRead("138 0013 8000", out var number).Should().BeTrue();
        number.Reveal().Should().Be("+8613800138000");
    }
}
