using CivicPractice.PersonalData;

namespace CivicPractice.Domain.Tests.PersonalData;

public class MaskingPersonalValues
{
    [Theory]
    [InlineData("王小明", "王**")]
    [InlineData("王五", "王**")]
    [InlineData("欧阳娜娜", "欧**")]
    [InlineData("𠮷田", "𠮷**")]
    [InlineData("  Ada Lovelace ", "A**")]
    public void Shows_of_a_name_its_first_character_however_long_it_is(string text, string masked) => PersonName.Parse(text).ToString().Should().Be(masked);

    [Fact]
    public void Shows_of_an_id_number_its_ends() => $"{ResidentIdNumber.Parse("11010519491231002X")}".Should().Be("1****************X");

    [Fact]
    public void Shows_of_a_telephone_number_its_last_four_digits() => $"{PhoneNumber.Parse("+8613800138000")}".Should().Be("****8000");

    [Fact]
    public void Reveals_on_demand()
    {
        PersonName.Parse("　王小明 ").Reveal().Should().Be("王小明");
        ResidentIdNumber.Parse("11010519491231002x").Reveal().Should().Be("11010519491231002X");
        PhoneNumber.Parse("+8613800138000").Reveal().Should().Be("+8613800138000");
    }

    [Fact]
    public void Shows_of_the_default_value_nothing()
    {
        foreach (var none in new IPersonalValue[] { default(PersonName), default(ResidentIdNumber), default(PhoneNumber) })
        {
            none.IsDefined.Should().BeFalse();
            none.ToString().Should().BeEmpty();
            none.Reveal().Should().BeEmpty();
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 　")]
    [InlineData("王\n五")]
    [InlineData("\u200b")]
    [InlineData("\u202e王")]
    [InlineData("王\u200b五")]
    [InlineData("王\u2028五")]
    public void Takes_no_name_that_is_none(string text) => FluentActions.Invoking(() => PersonName.Parse(text)).Should().Throw<FormatException>();

    [Theory]
    [InlineData("阿凡提·买买提")]
    [InlineData("阿凡提•买买提")]
    [InlineData("阿凡提‧买买提")]
    [InlineData("阿凡提・买买提")]
    [InlineData("阿凡提．买买提")]
    public void Takes_the_dot_of_a_name_for_one_however_it_was_typed(string text) => PersonName.Parse(text).Reveal().Should().Be("阿凡提·买买提");

    // No attribute could hold these.
    [Fact]
    public void Takes_no_half_of_a_character_for_a_name()
    {
        PersonName.TryParse("王\ud842", out _).Should().BeFalse();
        PersonName.TryParse("\udfb7王", out _).Should().BeFalse();
        PersonName.TryParse("\ud842\ud842\udfb7", out _).Should().BeFalse();
    }

    [Fact]
    public void Takes_no_name_beyond_sixty_characters()
    {
        PersonName.TryParse(new string('王', 60), out _).Should().BeTrue();
        PersonName.TryParse(new string('王', 61), out _).Should().BeFalse();
    }

    [Theory]
    [InlineData("13800138000")]
    [InlineData("+0613800138000")]
    [InlineData("+123456")]
    [InlineData("+1234567890123456")]
    [InlineData("+86 13800138000")]
    [InlineData("+")]
    [InlineData("")]
    public void Takes_no_telephone_number_in_another_form(string text) => FluentActions.Invoking(() => PhoneNumber.Parse(text)).Should().Throw<FormatException>();

    [Theory]
    [InlineData("+1234567")]
    [InlineData("+123456789012345")]
    public void Takes_telephone_numbers_of_seven_to_fifteen_digits(string text) => PhoneNumber.Parse(text).Reveal().Should().Be(text);
}
