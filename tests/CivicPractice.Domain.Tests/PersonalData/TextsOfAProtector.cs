using CivicPractice.PersonalData;

namespace CivicPractice.Domain.Tests.PersonalData;

public class TextsOfAProtector
{
    private static readonly string Digits = new('a', 64);

    [Fact]
    public void Are_printable_and_not_too_long()
    {
        ProtectedText.TryParse("1.Ab-_", out var made).Should().BeTrue();
        made.ToString().Should().Be("1.Ab-_");
        ProtectedText.TryParse(new string('x', 2_000), out _).Should().BeTrue();
        ProtectedText.TryParse(new string('x', 2_001), out _).Should().BeFalse();
        ProtectedText.TryParse("", out _).Should().BeFalse();
        ProtectedText.TryParse("王", out _).Should().BeFalse();
        ProtectedText.TryParse("a b", out _).Should().BeFalse();
    }

    [Fact]
    public void Refused_are_not_repeated() =>
        FluentActions.Invoking(() => ProtectedText.Parse("王小明")).Should().Throw<FormatException>().Which.ToString().Should().NotContain("王");

    [Fact]
    public void Hashes_are_64_hexadecimal_digits_written_small()
    {
        KeyedHash.Parse(Digits.ToUpperInvariant()).Should().Be(KeyedHash.Parse(Digits));
        KeyedHash.Parse(Digits).ToString().Should().Be(Digits);
        KeyedHash.TryParse(Digits[1..], out _).Should().BeFalse();
        KeyedHash.TryParse(Digits[1..] + "g", out _).Should().BeFalse();
    }

    [Fact]
    public void Keys_do_not_show_themselves()
    {
        $"{new PersonKey(ProtectedText.Parse("m1.abc"))}".Should().Be("kept");
        $"{PersonKey.Erased}".Should().Be("erased");
        $"{default(PersonKey)}".Should().Be("none");
        FluentActions.Invoking(() => new PersonKey(default)).Should().Throw<ArgumentException>();
    }
}
