using CivicPractice.Divisions;
using CsCheck;

namespace CivicPractice.Domain.Tests.Mechanisms;

public class DivisionCodes
{
    private static readonly Gen<DivisionCode> AnyCode = Gen.Select(
        Gen.Int[10, 99], Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 999], Gen.Int[0, 999], (a, b, c, d, e) => $"{a}{b:00}{c:00}{d:000}{e:000}")
        .Select(text => DivisionCode.TryParse(text, out var code) ? code : DivisionCode.Parse(text[..2]));

    [Theory]
    [InlineData("61", DivisionLevel.Province, "61", null)]
    [InlineData("6109", DivisionLevel.Prefecture, "6109", "61")]
    [InlineData("610902", DivisionLevel.County, "610902", "6109")]
    [InlineData("610902001", DivisionLevel.Town, "610902001", "610902")]
    [InlineData("610902001001", DivisionLevel.Village, "610902001001", "610902001")]
    [InlineData("610000", DivisionLevel.Province, "61", null)]
    [InlineData("610000000000", DivisionLevel.Province, "61", null)]
    [InlineData("610900", DivisionLevel.Prefecture, "6109", "61")]
    [InlineData("610902000", DivisionLevel.County, "610902", "6109")]
    [InlineData("610902001000", DivisionLevel.Town, "610902001", "610902")]
    [InlineData("110101", DivisionLevel.County, "110101", "1101")]
    [InlineData("429004", DivisionLevel.County, "429004", "4290")]
    [InlineData("441900", DivisionLevel.Prefecture, "4419", "44")]
    [InlineData("441900003", DivisionLevel.Town, "441900003", "4419")]
    [InlineData("441900003001", DivisionLevel.Village, "441900003001", "441900003")]
    public void Know_their_level_their_usual_length_and_their_parent(string text, DivisionLevel level, string usual, string? parent)
    {
        var code = DivisionCode.Parse(text);

        code.Level.Should().Be(level);
        code.ToString().Should().Be(usual);
        code.Parent?.ToString().Should().Be(parent);
        code.IsDefined.Should().BeTrue();
        DivisionCode.Parse(usual).Should().Be(code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("6")]
    [InlineData("610")]
    [InlineData("61090")]
    [InlineData("6109020")]
    [InlineData("61090200100")]
    [InlineData("6109020010010")]
    [InlineData("00")]
    [InlineData("061090")]
    [InlineData("61090a")]
    [InlineData(" 61090")]
    [InlineData("61090 ")]
    [InlineData("+61090")]
    [InlineData("-61090")]
    [InlineData("６１０９０２")]
    [InlineData("٦١٠٩٠٢")]
    [InlineData("610902000001")] // a village without a town
    [InlineData("610002")] // a county without a prefecture
    [InlineData("610000001")] // a town without a prefecture
    public void Are_not_read_out_of_anything_else(string? text)
    {
        DivisionCode.TryParse(text, out var code).Should().BeFalse();
        code.IsDefined.Should().BeFalse();
        var act = () => DivisionCode.Parse(text!);
        if (text is null) act.Should().Throw<ArgumentNullException>();
        else act.Should().Throw<FormatException>();
    }

    [Fact]
    public void Are_parsed_by_generic_code_too()
    {
        Parsed<DivisionCode>("610902").Should().Be(DivisionCode.Parse("610902"));
        FluentActions.Invoking(() => Parsed<DivisionCode>("x")).Should().Throw<FormatException>();
        FluentActions.Invoking(() => ParsedSpan<DivisionCode>("x")).Should().Throw<FormatException>();
        ParsedSpan<DivisionCode>("610902").ToString().Should().Be("610902");
    }

    [Theory]
    [InlineData("61", "610902001001", true)]
    [InlineData("610902", "610902", true)]
    [InlineData("610902", "610902001", true)]
    [InlineData("610902", "610903", false)]
    [InlineData("610902001", "610902", false)]
    [InlineData("4419", "441900003", true)]
    [InlineData("441900", "441900003001", true)]
    [InlineData("4420", "441900003", false)]
    public void Contain_themselves_and_what_lies_inside(string outer, string inner, bool isInside) =>
        DivisionCode.Parse(outer).Contains(DivisionCode.Parse(inner)).Should().Be(isInside);

    [Fact]
    public void Are_written_and_read_without_loss() => AnyCode.Sample(code => DivisionCode.Parse(code.ToString()) == code);

    [Fact]
    public void Lie_in_all_their_parents_each_of_which_stands_before_them() => AnyCode.Sample(code =>
    {
        for (var upper = code.Parent; upper is { } parent; upper = parent.Parent)
        {
            if (!parent.Contains(code) || code.Contains(parent) || parent.CompareTo(code) >= 0 || parent.Level >= code.Level) return false;
        }

        return code.Contains(code);
    });

    [Fact]
    public void Contain_exactly_the_range_up_to_the_end_of_their_subtree() => Gen.Select(AnyCode, AnyCode).Sample((one, other) =>
        one.Contains(other) == (one.CompareTo(other) <= 0 && other.CompareTo(one.SubtreeEnd) < 0));

    [Fact]
    public void Near_each_other_contain_exactly_that_range_too() => Gen.Select(AnyCode, Gen.Int[1, 5]).Sample((code, levelsUp) =>
    {
        var upper = code;
        for (var i = 0; i < levelsUp && upper.Parent is { } parent; i++) upper = parent;
        return upper.Contains(code) && upper.CompareTo(code) <= 0 && code.CompareTo(upper.SubtreeEnd) < 0 && code.SubtreeEnd.CompareTo(upper.SubtreeEnd) <= 0;
    });

    [Fact]
    public void Stand_in_the_order_of_their_twelve_digits()
    {
        string[] ordered = ["61", "6109", "610902", "610902001", "610902001001", "610902001002", "610902002", "610903", "6110", "62"];

        ordered.Select(DivisionCode.Parse).Reverse().Order().Select(code => code.ToString()).Should().Equal(ordered);
        ((IComparable)DivisionCode.Parse("61")).CompareTo(null).Should().BePositive();
        ((IComparable)DivisionCode.Parse("61")).CompareTo(DivisionCode.Parse("62")).Should().BeNegative();
    }

    [Fact]
    public void Are_none_by_default()
    {
        var none = default(DivisionCode);

        none.IsDefined.Should().BeFalse();
        none.ToString().Should().BeEmpty();
        DivisionCode.Parse("61").Contains(none).Should().BeFalse();
        none.Invoking(code => code.Level).Should().Throw<InvalidOperationException>();
        none.Invoking(code => code.Parent).Should().Throw<InvalidOperationException>();
        none.Invoking(code => code.SubtreeEnd).Should().Throw<InvalidOperationException>();
        none.Invoking(code => code.Contains(DivisionCode.Parse("61"))).Should().Throw<InvalidOperationException>();
    }

    private static T Parsed<T>(string text)
        where T : IParsable<T> =>
        T.TryParse(text, null, out var parsed) && parsed.Equals(T.Parse(text, null)) ? parsed : T.Parse(text, null);

    private static T ParsedSpan<T>(string text)
        where T : ISpanParsable<T> =>
        T.TryParse(text.AsSpan(), null, out var parsed) && parsed.Equals(T.Parse(text.AsSpan(), null)) ? parsed : T.Parse(text.AsSpan(), null);
}
