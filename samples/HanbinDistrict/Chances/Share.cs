using System.Globalization;

namespace HanbinDistrict.Chances;

/// <summary>A probability from 0 to 1, kept in whole millionths so that every machine decides alike.</summary>
/// <remarks>The default value is 0: never.</remarks>
public readonly record struct Share
{
    /// <summary>The millionths that make a whole.</summary>
    public const int Whole = 1_000_000;

    private Share(int millionths) => Millionths = millionths;

    /// <summary>The probability in millionths, 0 to 1,000,000.</summary>
    public int Millionths { get; }

    /// <summary>Takes a number from 0 to 1 with at most six decimals.</summary>
    /// <param name="number">The number.</param>
    /// <param name="share">The share; 0 when the answer is <see langword="false"/>.</param>
    public static bool TryFrom(decimal number, out Share share)
    {
        share = default;
        if (number is < 0 or > 1) return false;
        var millionths = number * Whole;
        if (millionths != decimal.Truncate(millionths)) return false;
        share = new Share((int)millionths);
        return true;
    }

    /// <summary>The probability as a decimal number.</summary>
    public override string ToString() => ((decimal)Millionths / Whole).ToString(CultureInfo.InvariantCulture);
}
