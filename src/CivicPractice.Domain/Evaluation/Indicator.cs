namespace CivicPractice.Evaluation;

/// <summary>One thing an evaluation looks at (考评内容): what, how, and how much it weighs. All of it is data.</summary>
/// <remarks>Points are kept to the hundredth.</remarks>
public sealed record Indicator
{
    /// <summary>Its code, once in a cycle.</summary>
    public required IndicatorCode Code { get; init; }

    /// <summary>The item it belongs to (考评项目).</summary>
    public required Bilingual Item { get; init; }

    /// <summary>What is looked at.</summary>
    public required Bilingual Name { get; init; }

    /// <summary>How it is judged (考评方式).</summary>
    public required EvaluationMethod Method { get; init; }

    /// <summary>How many of the 100 points it is worth; more than 0.</summary>
    public required decimal Weight { get; init; }

    /// <summary>The highest raw score; more than 0. A raw score of this much earns the whole weight, half of it half the weight.</summary>
    public required decimal Maximum { get; init; }

    /// <summary>Where the raw score comes from.</summary>
    public IndicatorSource Source { get; init; } = IndicatorSource.Entered;

    /// <summary>Whether a subject without it can't be published; an optional one that is missing is left out, and the others weigh more.</summary>
    public bool IsRequired { get; init; } = true;

    internal void Check(string parameter)
    {
        if (Code == default || Item == default || Name == default || Method == default)
            throw new ArgumentException("An indicator has a code, an item, a name and a method.", parameter);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Weight, parameter);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Maximum, parameter);
        ScoreArithmetic.Check(Weight, parameter);
        ScoreArithmetic.Check(Maximum, parameter);
    }
}
