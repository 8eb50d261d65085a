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

    /// <summary>What is counted, and how a raw score follows from it; a computed indicator has it before its cycle is opened, an entered one never.</summary>
    public MeasuredScore? Measured { get; init; }

    /// <summary>What becomes of a subject that has no raw score in it; it blocks the publication where nobody says otherwise.</summary>
    public MissingData WhenMissing { get; init; } = MissingData.Blocks;

    // Short, and another one where any of them says something else.
    internal static string DigestOf(IEnumerable<Indicator> indicators) => ShortDigest.Of(string.Join('\n', indicators.Select(indicator => indicator.InFull)));

    private string InFull => FormattableString.Invariant(
        $"{Code}|{Item.Zh}|{Item.En}|{Name.Zh}|{Name.En}|{Method}|{Weight:G29}|{Maximum:G29}|{Source}|{Measured?.Measure}|{Measured?.NothingAt:G29}|{Measured?.FullAt:G29}|{WhenMissing}");

    internal void Check(string parameter)
    {
        if (Code == default || Item == default || Name == default || Method == default)
            throw new ArgumentException("An indicator has a code, an item, a name and a method.", parameter);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Weight, parameter);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(Maximum, parameter);
        ScoreArithmetic.Check(Weight, parameter);
        ScoreArithmetic.Check(Maximum, parameter);
        if (!Enum.IsDefined(Source) || !Enum.IsDefined(WhenMissing)) throw new ArgumentException("Where the raw score comes from, or what becomes of a missing one, is none of the known.", parameter);
        if (Measured is not null && Source == IndicatorSource.Entered) throw new ArgumentException("What is entered is not counted.", parameter);
        Measured?.Check(parameter);
    }
}
