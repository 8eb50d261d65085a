using System.Globalization;
using CivicPractice.PersonalData;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.PersonalData;

public class ReadingIdNumbers
{
    private static readonly int[] Weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

    private static readonly Gen<(string Body, LocalDate Born, int Order)> Bodies = Gen.Select(
        Gen.OneOfConst(11, 15, 21, 31, 37, 41, 46, 50, 54, 61, 65, 71, 81, 82, 83), Gen.Int[0, 9_999], Gen.Int[0, 90_000], Gen.Int[0, 999],
        (province, rest, days, order) =>
        {
            var born = new LocalDate(1800, 1, 1).PlusDays(days);
            return (string.Create(CultureInfo.InvariantCulture, $"{province}{rest:D4}{born.Year:D4}{born.Month:D2}{born.Day:D2}{order:D3}"), born, order);
        });

    // Both stand in the text of GB 11643-1999.
    [Theory]
    [InlineData("11010519491231002X", 1949, 12, 31, Sex.Female)]
    [InlineData("440524188001010014", 1880, 1, 1, Sex.Male)]
    [InlineData("11010519491231002x", 1949, 12, 31, Sex.Female)]
    public void Tells_the_birth_date_and_the_sex(string text, int year, int month, int day, Sex sex)
    {
        var number = ResidentIdNumber.Parse(text);

        number.RevealBirthDate().Should().Be(new LocalDate(year, month, day));
        number.RevealSex().Should().Be(sex);
        number.Reveal().Should().Be(text.ToUpperInvariant());
    }

    [Fact]
    public void Takes_the_check_character_that_the_weights_of_the_standard_give_and_no_other() => Bodies.Sample(one =>
    {
        var right = Check(one.Body);

        foreach (var check in "0123456789X") ResidentIdNumber.TryParse(one.Body + check, out _).Should().Be(check == right);
        ResidentIdNumber.Parse(one.Body + right).RevealBirthDate().Should().Be(one.Born);
        ResidentIdNumber.Parse(one.Body + right).RevealSex().Should().Be(one.Order % 2 == 1 ? Sex.Male : Sex.Female);
    });

    // Every single slip and every two neighbours that changed places: what the check character is for.
    [Fact]
    public void Refuses_every_slip_of_one_digit_and_every_exchange_of_neighbours() => Gen.Select(Bodies, Gen.Int[0, 16], Gen.Int[1, 9]).Sample((one, at, by) =>
    {
        var text = one.Body + Check(one.Body);
        var slip = text.ToCharArray();
        slip[at] = (char)('0' + ((slip[at] - '0' + by) % 10));
        var exchanged = text.ToCharArray();
        (exchanged[at], exchanged[at + 1]) = (exchanged[at + 1], exchanged[at]);

        ResidentIdNumber.TryParse(new string(slip), out _).Should().BeFalse();
        ResidentIdNumber.TryParse(new string(exchanged), out _).Should().Be(new string(exchanged) == text);
    });

    [Theory]
    [InlineData("61240119910229001")]
    [InlineData("61240119911301001")]
    [InlineData("61240119911200001")]
    [InlineData("61240117991231001")]
    [InlineData("61240122000101001")]
    [InlineData("00000019911231001")]
    [InlineData("16000019911231001")]
    [InlineData("72000019911231001")]
    [InlineData("90000019911231001")]
    public void Refuses_what_checks_but_is_of_no_day_or_place(string body) => ResidentIdNumber.TryParse(body + Check(body), out _).Should().BeFalse();

    [Theory]
    [InlineData("61240119920229001", Sex.Male)]
    [InlineData("81000019900101002", Sex.Female)]
    [InlineData("83000019900101001", Sex.Male)]
    [InlineData("93184019900101001", Sex.Male)]
    public void Takes_leap_days_and_the_permits_of_those_from_elsewhere(string body, Sex sex) => ResidentIdNumber.Parse(body + Check(body)).RevealSex().Should().Be(sex);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("110105491231002")]
    [InlineData("X1010519491231002X")]
    [InlineData(" 11010519491231002")]
    [InlineData("１１０１０５１９４９１２３１００２X")]
    [InlineData("11010519491231002X0")]
    public void Refuses_what_is_written_otherwise(string? text) => ResidentIdNumber.TryParse(text, out _).Should().BeFalse();

    [Fact]
    public void Refuses_in_words_that_do_not_repeat_the_text() =>
        FluentActions.Invoking(() => ResidentIdNumber.Parse("110105194912310021")).Should().Throw<FormatException>().Which.ToString().Should().NotContain("1101051949");

    [Fact]
    public void Of_the_default_value_tells_nothing()
    {
        ResidentIdNumber none = default;

        none.IsDefined.Should().BeFalse();
        none.Reveal().Should().BeEmpty();
        FluentActions.Invoking(() => none.RevealBirthDate()).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => none.RevealSex()).Should().Throw<InvalidOperationException>();
    }

    private static char Check(string body) => "10X98765432"[body.Select((digit, at) => (digit - '0') * Weights[at]).Sum() % 11];
}
