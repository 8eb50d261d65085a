namespace CivicPractice.Evaluation;

/// <summary>How the raw score of a computed indicator follows from what is counted (计分标准): on a straight line from nothing to the maximum, exactly, rounded once to the hundredth, half up.</summary>
/// <param name="Measure">What is counted.</param>
/// <param name="NothingAt">The value that earns nothing; so does every one beyond it.</param>
/// <param name="FullAt">The value that earns the indicator's maximum; so does every one beyond it. Less than <paramref name="NothingAt"/> where fewer is better.</param>
public sealed record MeasuredScore(Measure Measure, decimal NothingAt, decimal FullAt)
{
    /// <summary>The raw score of a value.</summary>
    /// <param name="value">What was counted.</param>
    /// <param name="maximum">The highest raw score, with two decimals at most.</param>
    /// <returns>0 to the maximum, with two decimals at most.</returns>
    /// <exception cref="ArgumentException">The maximum is negative or finer than a hundredth.</exception>
    public decimal RawOf(MeasuredValue value, decimal maximum)
    {
        ArgumentNullException.ThrowIfNull(value);
        ScoreArithmetic.Check(maximum, nameof(maximum));
        return ScoreArithmetic.Raw(value, this, maximum);
    }

    internal void Check(string parameter)
    {
        if (Measure == default) throw new ArgumentException("A computed indicator counts something.", parameter);
        if (NothingAt == FullAt) throw new ArgumentException("A scale goes from one value to another.", parameter);
    }
}
