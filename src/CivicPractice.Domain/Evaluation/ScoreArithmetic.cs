using System.Numerics;

namespace CivicPractice.Evaluation;

/// <summary>Points of scores (得分), exactly: hundredths are whole numbers, and only the result is rounded.</summary>
internal static class ScoreArithmetic
{
    private const int Decimals = 28;

    private static readonly BigInteger Unit = BigInteger.Pow(10, Decimals);

    /// <summary>Passes points that are not negative and have two decimals at most.</summary>
    public static void Check(decimal points, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(points, parameter);
        if (decimal.Round(points, 2) != points) throw new ArgumentException("Points have two decimals at most.", parameter);
    }

    /// <summary>The score in hundredths of a point, or <see langword="null"/> when no indicator counts.</summary>
    /// <remarks>
    /// The sum of weight × raw ÷ maximum over the indicators that count, as a share of the sum of their weights, times 100; rounded once, half up. What has a raw score counts, and what
    /// counts as nothing when it is missing. As fractions of whole numbers, since a third has no decimal form.
    /// </remarks>
    public static int? Score(IEnumerable<Indicator> indicators, IReadOnlyList<RawScore> raws)
    {
        var (numerator, denominator, weights) = (BigInteger.Zero, BigInteger.One, BigInteger.Zero);
        foreach (var indicator in indicators)
        {
            var scored = raws.FirstOrDefault(raw => raw.Indicator == indicator.Code);
            if (scored is null && indicator.WhenMissing != MissingData.CountsAsNothing) continue;
            var (weight, maximum) = (Hundredths(indicator.Weight), Hundredths(indicator.Maximum));
            numerator = (numerator * maximum) + (weight * Hundredths(scored?.Raw ?? 0) * denominator);
            denominator *= maximum;
            weights += weight;
        }

        if (weights.IsZero) return null;
        var whole = denominator * weights;
        return (int)(((20_000 * numerator) + whole) / (2 * whole));
    }

    /// <summary>The raw score of a value on a scale: how far it lies from what earns nothing to what earns all, of the maximum; rounded once to the hundredth, half up.</summary>
    public static decimal Raw(MeasuredValue value, MeasuredScore scale, decimal maximum)
    {
        var (nothing, full, whole) = (Exact(scale.NothingAt), Exact(scale.FullAt), Exact(value.Whole));
        var way = (Exact(value.Part) * Unit) - (nothing * whole);
        var all = (full - nothing) * whole;
        if (all.Sign < 0) (way, all) = (-way, -all);
        if (way.Sign <= 0) return 0;
        if (way >= all) return maximum;
        return (decimal)(((2 * Hundredths(maximum) * way) + all) / (2 * all)) / 100;
    }

    private static BigInteger Hundredths(decimal points) => new(points * 100);

    // In units of the finest fraction that a decimal knows.
    private static BigInteger Exact(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        var digits = unchecked(((BigInteger)(uint)parts[2] << 64) + ((BigInteger)(uint)parts[1] << 32) + (uint)parts[0]);
        return (decimal.IsNegative(number) ? -digits : digits) * BigInteger.Pow(10, Decimals - number.Scale);
    }
}
