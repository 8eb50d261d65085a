using System.Security.Cryptography;
using CsCheck;

namespace CivicPractice.PersonalData.Tests;

public class ProtectingPersonalData
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 0, 200], Gen.String[Gen.Char['\u4e00', '\u9fa5'], 0, 200], Gen.Int[0, 100].Select(n => string.Concat(Enumerable.Repeat("𠮷", n))), Gen.OneOfConst("", "\0", "\0\0", "\u0080", "1", "男"));

    private static readonly Gen<Dictionary<PersonalField, string>> Fields =
        Gen.Select(Gen.OneOfConst(Enum.GetValues<PersonalField>()), Texts).Array[0, 8].Select(fields => fields.DistinctBy(field => field.Item1).ToDictionary(field => field.Item1, field => field.Item2));

    [Fact]
    public Task Gives_back_what_it_was_given() => Fields.SampleAsync(async fields =>
    {
        var district = new ADistrict();

        var made = await district.Protector.ProtectAsync(ADistrict.Here, ADistrict.Wang, fields);

        (await district.Protector.RevealAsync(ADistrict.Here, ADistrict.Wang, made!)).Should().BeEquivalentTo(fields);
    }, iter: 300);

    [Fact]
    public async Task Says_nothing_of_the_text_nor_that_two_are_equal()
    {
        var district = new ADistrict();

        var (one, other) = (await district.ProtectAsync("王小明"), await district.ProtectAsync("王小明"));

        one.Should().NotBe(other);
        Bytes(one).AsSpan().IndexOf("王"u8).Should().Be(-1);
    }

    [Theory]
    [InlineData(PersonalField.Name, "王五", "欧阳娜娜买买提·艾力")]
    [InlineData(PersonalField.Sex, "男", "unstated")]
    [InlineData(PersonalField.Phone, "+8613800138000", "+861065529988")]
    public async Task Makes_short_texts_equally_long(PersonalField field, string one, string other)
    {
        var district = new ADistrict();

        (await district.ProtectAsync(one, field)).ToString().Should().HaveLength((await district.ProtectAsync(other, field)).ToString().Length);
    }

    [Fact]
    public async Task Finds_every_byte_that_was_altered()
    {
        var district = new ADistrict();
        var made = await district.ProtectAsync("王小明");
        var bytes = Bytes(made);

        for (var at = 0; at < bytes.Length; at++)
        {
            bytes[at] ^= 1;
            var altered = ProtectedText.Parse(Head(made) + System.Buffers.Text.Base64Url.EncodeToString(bytes));
            bytes[at] ^= 1;

            await FluentActions.Awaiting(() => district.RevealAsync(altered)).Should().ThrowAsync<CryptographicException>($"byte {at} is another");
        }

        (await district.RevealAsync(made)).Should().Be("王小明");
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA")]
    [InlineData("?")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Opens_nothing_that_it_did_not_make(string box)
    {
        var district = new ADistrict();
        var head = Head(await district.ProtectAsync("王小明"));

        await FluentActions.Awaiting(() => district.RevealAsync(ProtectedText.Parse(head + box))).Should().ThrowAsync<CryptographicException>();
    }

    [Theory]
    [InlineData("2.AAAAAAAA.AAAA")]
    [InlineData("1.AAAA")]
    [InlineData("rubbish")]
    public async Task Says_of_another_form_that_it_does_not_know_it(string text)
    {
        var district = new ADistrict();
        await district.ProtectAsync("王小明");

        await FluentActions.Awaiting(() => district.RevealAsync(ProtectedText.Parse(text))).Should().ThrowAsync<InvalidOperationException>().WithMessage("*form*");
    }

    [Fact]
    public async Task Opens_nothing_in_another_field_of_the_same_person()
    {
        var district = new ADistrict();
        var name = await district.ProtectAsync("王小明");

        await FluentActions.Awaiting(() => district.RevealAsync(name, PersonalField.GuardianName)).Should().ThrowAsync<CryptographicException>();
    }

    [Fact]
    public async Task Opens_nothing_of_another_person_or_district()
    {
        var district = new ADistrict();
        var name = await district.ProtectAsync("王小明");
        await district.ProtectAsync("李", person: ADistrict.Li);
        await district.ProtectAsync("王小明", district: ADistrict.Elsewhere);

        await FluentActions.Awaiting(() => district.RevealAsync(name, person: ADistrict.Li)).Should().ThrowAsync<InvalidOperationException>();
        await FluentActions.Awaiting(() => district.RevealAsync(name, district: ADistrict.Elsewhere)).Should().ThrowAsync<InvalidOperationException>();
    }

    // Otherwise who can write to the key store gives one person another's key, and reads both.
    [Fact]
    public async Task Does_not_take_the_key_of_one_person_for_another_s()
    {
        var district = new ADistrict();
        await district.ProtectAsync("王小明");
        await district.Keys.AddAsync(ADistrict.Here, ADistrict.Li, (await district.Keys.FindAsync(ADistrict.Here, ADistrict.Wang)).Wrapped);

        await FluentActions.Awaiting(() => district.ProtectAsync("李", person: ADistrict.Li)).Should().ThrowAsync<CryptographicException>();
    }

    [Fact]
    public async Task Throws_nothing_that_repeats_the_text()
    {
        var district = new ADistrict();
        var tooLong = new string('王', 201);

        var thrown = (await FluentActions.Awaiting(() => district.ProtectAsync(tooLong)).Should().ThrowAsync<ArgumentException>()).Which;

        thrown.ToString().Should().NotContain("王");
        (await district.Keys.FindAsync(ADistrict.Here, ADistrict.Wang)).Should().Be(default(PersonKey), "a caller's bug makes no key");
    }

    [Fact]
    public async Task Takes_half_a_character_for_a_bug()
    {
        var district = new ADistrict();

        var thrown = (await FluentActions.Awaiting(() => district.ProtectAsync("王\ud842")).Should().ThrowAsync<ArgumentException>()).Which;

        thrown.ToString().Should().NotContainEquivalentOf("d842");
    }

    [Fact]
    public async Task Gives_one_person_one_key_however_many_come_first()
    {
        var district = new ADistrict();
        using var start = new Barrier(8);

        var made = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return district.ProtectAsync($"王{number}");
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap()));

        for (var number = 0; number < made.Length; number++) (await district.RevealAsync(made[number])).Should().Be($"王{number}");
    }

    [Fact]
    public async Task Takes_what_is_missing_for_a_bug()
    {
        var district = new ADistrict();
        var name = await district.ProtectAsync("王小明");

        foreach (var bug in new Func<Task>[]
        {
            () => district.ProtectAsync("王小明", person: default(PersonId)),
            () => district.ProtectAsync("王小明", district: default(DistrictId)),
            () => district.ProtectAsync("王小明", (PersonalField)99),
            () => district.RevealAsync(name, person: default(PersonId)),
            () => district.RevealAsync(name, district: default(DistrictId)),
            () => district.RevealAsync(name, (PersonalField)99),
            () => district.RevealAsync(default),
            () => district.Protector.EraseAsync(default, ADistrict.Wang).AsTask(),
            () => district.Protector.EraseAsync(ADistrict.Here, default).AsTask(),
        })
        {
            await bug.Should().ThrowAsync<ArgumentException>();
        }
    }

    // What is kept today is read in ten years: with other forms none of it would be.
    [Fact]
    public async Task Reads_what_an_earlier_release_made()
    {
        var district = new ADistrict(AnEarlierRelease.Secrets);
        await district.Keys.AddAsync(ADistrict.Here, ADistrict.Wang, AnEarlierRelease.Key);

        (await district.RevealAsync(AnEarlierRelease.Name)).Should().Be("王小明");
    }

    // The version and the mark of the key.
    private static string Head(ProtectedText made) => made.ToString()[..(made.ToString().LastIndexOf('.') + 1)];

    private static byte[] Bytes(ProtectedText made) => System.Buffers.Text.Base64Url.DecodeFromChars(made.ToString().AsSpan(Head(made).Length));
}
