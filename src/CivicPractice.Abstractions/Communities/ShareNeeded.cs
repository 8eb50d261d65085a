namespace CivicPractice.Communities;

/// <summary>A share that is needed of a whole, exact: more than one half (过半数), two thirds or more (三分之二以上).</summary>
public sealed record ShareNeeded
{
    /// <summary>States a share.</summary>
    /// <param name="numerator">Above the line; 1 or more, and no more than below it.</param>
    /// <param name="denominator">Below the line.</param>
    /// <param name="bound">Whether the share itself is enough.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is nothing, or more than the whole, or the whole is to be exceeded.</exception>
    public ShareNeeded(int numerator, int denominator, ShareBound bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(numerator);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(numerator, denominator);
        if (!Enum.IsDefined(bound) || (bound == ShareBound.MoreThan && numerator == denominator)) throw new ArgumentOutOfRangeException(nameof(bound), bound, "Nothing exceeds the whole.");
        (Numerator, Denominator, Bound) = (numerator, denominator, bound);
    }

    /// <summary>Above the line.</summary>
    public int Numerator { get; }

    /// <summary>Below the line.</summary>
    public int Denominator { get; }

    /// <summary>Whether the share itself is enough.</summary>
    public ShareBound Bound { get; }

    /// <summary>So much or more (以上).</summary>
    /// <param name="numerator">Above the line.</param>
    /// <param name="denominator">Below the line.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is nothing, or more than the whole.</exception>
    public static ShareNeeded AtLeast(int numerator, int denominator) => new(numerator, denominator, ShareBound.AtLeast);

    /// <summary>More than so much (过半).</summary>
    /// <param name="numerator">Above the line.</param>
    /// <param name="denominator">Below the line.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is nothing, or the whole or more.</exception>
    public static ShareNeeded MoreThan(int numerator, int denominator) => new(numerator, denominator, ShareBound.MoreThan);

    /// <summary>Whether a part of a whole is enough; of nothing, no part is.</summary>
    /// <param name="part">The part.</param>
    /// <param name="whole">The whole.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    public bool IsReachedBy(int part, int whole)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part);
        ArgumentOutOfRangeException.ThrowIfNegative(whole);
        if (whole == 0) return false;
        var (has, needs) = ((long)part * Denominator, (long)whole * Numerator);
        return Bound == ShareBound.MoreThan ? has > needs : has >= needs;
    }

    /// <summary>The share in signs, such as <c>&gt; 1/2</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{(Bound == ShareBound.MoreThan ? ">" : "≥")} {Numerator}/{Denominator}");
}
