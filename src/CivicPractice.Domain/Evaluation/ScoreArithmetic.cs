using System.Numerics;

namespace CivicPractice.Evaluation;

/// <summary>Points of scores (得分), exactly: hundredths are whole numbers, and only the result is rounded.</summary>
internal static class ScoreArithmetic
{
    /// <summary>Passes points that are not negative and have two decimals at most.</summary>
    public static void Check(decimal points, string parameter)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(points, parameter);
        if (decimal.Round(points, 2) != points) throw new ArgumentException("Points have two decimals at most.", parameter);
    }

    /// <summary>The score in hundredths of a point, or <see langword="null"/> when no indicator has a raw score.</summary>
    /// <remarks>
    /// The sum of weight × raw ÷ maximum over the indicators that have a raw score, as a share of the sum of their weights,
    /// times 100; rounded once, half up. As fractions of whole numbers, since a third has no decimal form.
    /// </remarks>
    public static int? Score(IEnumerable<Indicator> indicators, IReadOnlyList<RawScore> raws)
    {
        var (numerator, denominator, weights) = (BigInteger.Zero, BigInteger.One, BigInteger.Zero);
        foreach (var indicator in indicators)
        {
            if (raws.FirstOrDefault(raw => raw.Indicator == indicator.Code) is not { } scored) continue;
            var (weight, maximum) = (Hundredths(indicator.Weight), Hundredths(indicator.Maximum));
            numerator = (numerator * maximum) + (weight * Hundredths(scored.Raw) * denominator);
            denominator *= maximum;
            weights += weight;
        }

        if (weights.IsZero) return null;
        var whole = denominator * weights;
        return (int)(((20_000 * numerator) + whole) / (2 * whole));
    }

    private static BigInteger Hundredths(decimal points) => new(points * 100);
}
