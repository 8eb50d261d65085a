using System.Numerics;
using CivicPractice.Evaluation;
using CsCheck;

namespace CivicPractice.Domain.Tests.Evaluation;

public class TheScaleOfAMeasure
{
    private static readonly Gen<decimal> Number = Gen.Select(Gen.Long[-2_000_000_000, 2_000_000_000], Gen.Int[0, 9], (digits, places) => digits / (decimal)Math.Pow(10, places));
    private static readonly Gen<MeasuredValue> Value = Gen.Select(Number, Gen.Int[1, 1_000], (part, whole) => MeasuredValue.Ratio(part, whole));
    private static readonly Gen<MeasuredScore> Scale = Gen.Select(Number, Number).Where(pair => pair.Item1 != pair.Item2).Select(pair => new MeasuredScore(Measure.SessionsHeld, pair.Item1, pair.Item2));
    private static readonly Gen<decimal> Maximum = Gen.Int[1, 10_000].Select(hundredths => hundredths / 100m);

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0, 0)]
    [InlineData(1, 0.83)]
    [InlineData(6, 5)]
    [InlineData(11, 9.17)]
    [InlineData(12, 10)]
    [InlineData(13, 10)]
    public void Goes_straight_from_nothing_to_all(decimal sessions, decimal raw) => new MeasuredScore(Measure.SessionsHeld, 0, 12).RawOf(MeasuredValue.Of(sessions), 10).Should().Be(raw);

    [Theory]
    [InlineData(0, 10)]
    [InlineData(1, 8)]
    [InlineData(5, 0)]
    [InlineData(6, 0)]
    public void May_ask_for_few(decimal absences, decimal raw) => new MeasuredScore(Measure.UnexcusedAbsences, 5, 0).RawOf(MeasuredValue.Of(absences), 10).Should().Be(raw);

    [Fact]
    public void Rounds_a_half_up_though_it_has_no_decimal_form() =>
        // Five of six, of three hundredths: two and a half. As a decimal, 83.33 percent would fall below.
        new MeasuredScore(Measure.CadenceKept, 0, 100).RawOf(MeasuredValue.Percent(5, 6), 0.03m).Should().Be(0.03m);

    [Fact]
    public void Is_a_fraction_of_whole_numbers_rounded_once() =>
        Gen.Select(Value, Scale, Maximum).Sample((value, scale, maximum) => scale.RawOf(value, maximum).Should().Be(ByHand(value, scale, maximum)), iter: 5_000);

    [Fact]
    public void Stays_between_nothing_and_the_maximum_and_never_turns_back() =>
        Gen.Select(Value, Value, Scale, Maximum).Sample((one, other, scale, maximum) =>
        {
            var (less, more) = one.Part / one.Whole <= other.Part / other.Whole ? (one, other) : (other, one);
            var (from, to) = (scale.RawOf(less, maximum), scale.RawOf(more, maximum));

            from.Should().BeInRange(0, maximum);
            to.Should().BeInRange(0, maximum);
            (scale.FullAt > scale.NothingAt ? to - from : from - to).Should().BeGreaterThanOrEqualTo(0);
            scale.RawOf(MeasuredValue.Of(scale.NothingAt), maximum).Should().Be(0);
            scale.RawOf(MeasuredValue.Of(scale.FullAt), maximum).Should().Be(maximum);
        }, iter: 2_000);

    [Fact]
    public void Knows_numbers_of_every_size()
    {
        var scale = new MeasuredScore(Measure.PersonTimes, decimal.MinValue, decimal.MaxValue);

        scale.RawOf(MeasuredValue.Of(0), 10).Should().Be(5);
        scale.RawOf(MeasuredValue.Of(decimal.MaxValue), 10).Should().Be(10);
        new MeasuredScore(Measure.PersonTimes, 0, 0.0000000000000000000000000002m).RawOf(MeasuredValue.Of(0.0000000000000000000000000001m), 10).Should().Be(5);
    }

    [Fact]
    public void Of_a_maximum_or_a_whole_that_makes_no_sense_is_a_bug_of_the_caller()
    {
        var scale = new MeasuredScore(Measure.SessionsHeld, 0, 12);

        FluentActions.Invoking(() => scale.RawOf(MeasuredValue.Of(1), -1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => scale.RawOf(MeasuredValue.Of(1), 0.001m)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => MeasuredValue.Ratio(1, 0)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => MeasuredValue.Percent(1, -1)).Should().Throw<ArgumentException>();
    }

    // Every part of it is a fraction of whole numbers; floor(hundredths + 1/2) is half up.
    private static decimal ByHand(MeasuredValue value, MeasuredScore scale, decimal maximum)
    {
        var way = (Fraction.Of(value.Part) / Fraction.Of(value.Whole)) - Fraction.Of(scale.NothingAt);
        var share = way / (Fraction.Of(scale.FullAt) - Fraction.Of(scale.NothingAt));
        var hundredths = ((share * Fraction.Of(maximum * 100)) + Fraction.Of(0.5m)).Floor();
        return (decimal)BigInteger.Clamp(hundredths, 0, (BigInteger)(maximum * 100)) / 100;
    }

    private readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
    {
        public static Fraction Of(decimal number)
        {
            var denominator = BigInteger.One;
            for (; number != decimal.Truncate(number); denominator *= 10) number *= 10;
            return new((BigInteger)number, denominator);
        }

        public static Fraction operator -(Fraction left, Fraction right) =>
            new((left.Numerator * right.Denominator) - (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

        public static Fraction operator +(Fraction left, Fraction right) =>
            new((left.Numerator * right.Denominator) + (right.Numerator * left.Denominator), left.Denominator * right.Denominator);

        public static Fraction operator *(Fraction left, Fraction right) => new(left.Numerator * right.Numerator, left.Denominator * right.Denominator);

        public static Fraction operator /(Fraction left, Fraction right) => new(left.Numerator * right.Denominator, left.Denominator * right.Numerator);

        public BigInteger Floor()
        {
            var (numerator, denominator) = Denominator.Sign < 0 ? (-Numerator, -Denominator) : (Numerator, Denominator);
            var quotient = BigInteger.DivRem(numerator, denominator, out var rest);
            return rest.Sign < 0 ? quotient - 1 : quotient;
        }
    }
}
