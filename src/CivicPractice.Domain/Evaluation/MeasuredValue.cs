namespace CivicPractice.Evaluation;

/// <summary>What was counted, exactly: a number, or one number over another, since a third has no decimal form.</summary>
/// <remarks>Equality is by both parts: a half is not two quarters.</remarks>
public sealed record MeasuredValue
{
    private MeasuredValue(decimal part, decimal whole) => (Part, Whole) = (part, whole);

    /// <summary>The number itself, or what is divided.</summary>
    public decimal Part { get; }

    /// <summary>By what it is divided; more than 0, and 1 for a number itself.</summary>
    public decimal Whole { get; }

    /// <summary>The value to the hundredth, half away from nothing, to be shown.</summary>
    public decimal Rounded => decimal.Round(Part / Whole, 2, MidpointRounding.AwayFromZero);

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    public static MeasuredValue Of(decimal number) => new(number, 1);

    /// <summary>One number over another, such as the mean of some.</summary>
    /// <param name="part">What is divided.</param>
    /// <param name="whole">By what; more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is divided by nothing, or by less.</exception>
    public static MeasuredValue Ratio(decimal part, decimal whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(whole);
        return new MeasuredValue(part, whole);
    }

    /// <summary>One number as a share of another, in percent.</summary>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole; more than 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The whole is nothing, or less.</exception>
    public static MeasuredValue Percent(decimal part, decimal whole) => Ratio(100 * part, whole);
}
