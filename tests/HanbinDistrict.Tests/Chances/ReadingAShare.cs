using HanbinDistrict.Chances;

namespace HanbinDistrict.Tests.Chances;

public class ReadingAShare
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.000001", 1)]
    [InlineData("0.85", 850_000)]
    [InlineData("1.0000000", 1_000_000)]
    public void Takes_up_to_six_decimals(string number, int millionths)
    {
        Share.TryFrom(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), out var share).Should().BeTrue();

        share.Millionths.Should().Be(millionths);
    }

    [Theory]
    [InlineData("-0.1")]
    [InlineData("1.000001")]
    [InlineData("0.0000001")]
    public void Takes_nothing_else(string number) =>
        Share.TryFrom(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), out _).Should().BeFalse();
}
