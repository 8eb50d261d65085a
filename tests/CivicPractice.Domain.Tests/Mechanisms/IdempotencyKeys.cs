namespace CivicPractice.Domain.Tests.Mechanisms;

public class IdempotencyKeys
{
    [Fact]
    public void Are_none_by_default()
    {
        IdempotencyKey.None.Should().Be(default(IdempotencyKey));
        IdempotencyKey.None.IsSome.Should().BeFalse();
        IdempotencyKey.None.ToString().Should().BeEmpty();
    }

    [Fact]
    public void Are_compared_by_every_letter()
    {
        new IdempotencyKey("a-1").Should().Be(new IdempotencyKey("a-1")).And.NotBe(new IdempotencyKey("A-1"));
        new IdempotencyKey("a-1").IsSome.Should().BeTrue();
        new IdempotencyKey("a-1").ToString().Should().Be("a-1");
        new IdempotencyKey(new string('x', IdempotencyKey.MaxLength)).IsSome.Should().BeTrue();
    }

    [Fact] // a store would make one key of two such
    public void Are_no_half_characters() => FluentActions.Invoking(() => new IdempotencyKey("half " + (char)0xD800)).Should().Throw<ArgumentException>();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData(" a")]
    [InlineData("a\t")]
    [InlineData("\u3000a")]
    public void Are_not_empty_or_padded(string? text) => FluentActions.Invoking(() => new IdempotencyKey(text!)).Should().Throw<ArgumentException>();

    [Fact]
    public void Are_not_too_long() =>
        FluentActions.Invoking(() => new IdempotencyKey(new string('x', IdempotencyKey.MaxLength + 1))).Should().Throw<ArgumentException>();
}
