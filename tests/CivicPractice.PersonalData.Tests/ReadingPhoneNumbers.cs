namespace CivicPractice.PersonalData.Tests;

public class ReadingPhoneNumbers
{
    private static readonly LibPhoneNumbers Numbers = new("CN");

    [Theory]
    [InlineData("13800138000", "+8613800138000")]
    [InlineData("138 0013 8000", "+8613800138000")]
    [InlineData("+86 138-0013-8000", "+8613800138000")]
    [InlineData("008613800138000", "+8613800138000")]
    [InlineData("１３８００１３８０００", "+8613800138000")]
    [InlineData("0915-3216114", "+869153216114")]
    [InlineData("(010) 6552 9988", "+861065529988")]
    [InlineData("+852 2345 6789", "+85223456789")]
    [InlineData("+1 650 253 0000", "+16502530000")]
    public void As_people_write_them(string text, string expected)
    {
        Numbers.TryRead(text, out var number).Should().BeTrue();
        number.Reveal().Should().Be(expected);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("没有电话")]
    [InlineData("1380013800")]
    [InlineData("138001380001")]
    [InlineData("10000000000")]
    [InlineData("110")]
    [InlineData("+999 1234567")]
    [InlineData("010-65529988 转 123")]
    [InlineData("010-65529988 ext 123")]
    [InlineData("010-65529988/x1")]
    [InlineData("010-65529988#123")]
    [InlineData("138 0013 ABCD")]
    [InlineData("13800138ooo")]
    [InlineData("13800138000a")]
    [InlineData("王小明 13800138000")]
    public void Refuses_what_nobody_can_be_called_by(string? text)
    {
        Numbers.TryRead(text, out var number).Should().BeFalse();
        number.IsDefined.Should().BeFalse();
    }

    [Fact]
    public void Without_a_country_are_those_of_the_region()
    {
        new LibPhoneNumbers("HK").TryRead("2345 6789", out var number).Should().BeTrue();
        number.Reveal().Should().Be("+85223456789");
    }

    [Theory]
    [InlineData("")]
    [InlineData("cn")]
    [InlineData("XX")]
    public void Of_no_region_are_a_bug(string region) => FluentActions.Invoking(() => new LibPhoneNumbers(region)).Should().Throw<ArgumentException>();
}
