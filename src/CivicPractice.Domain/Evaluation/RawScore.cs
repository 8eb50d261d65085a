using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>What a subject reached in one indicator.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Raw">0 to the indicator's maximum, with two decimals at most.</param>
/// <param name="Measured">What was counted, to the hundredth, where it was computed; else <see langword="null"/>.</param>
public sealed record RawScore(IndicatorCode Indicator, decimal Raw, decimal? Measured = null);

/// <summary>A subject's objection to one raw score (申诉).</summary>
/// <param name="Indicator">The indicator whose raw score is contested.</param>
/// <param name="Grounds">Why, in the subject's words; never in an event.</param>
/// <param name="FiledAt">When it was filed.</param>
public sealed record Appeal(IndicatorCode Indicator, string Grounds, Instant FiledAt)
{
    /// <summary>How it was decided, or <see langword="null"/> while it waits.</summary>
    public AppealDecision? Decision { get; init; }

    /// <summary>When it was decided, or <see langword="null"/>.</summary>
    public Instant? DecidedAt { get; init; }
}

/// <summary>How an appeal was decided.</summary>
public enum AppealDecision : byte
{
    /// <summary>The score stands (申诉不成立).</summary>
    [Term("申诉不成立")] Dismissed = 0,

    /// <summary>The subject got a new raw score (申诉成立).</summary>
    [Term("申诉成立")] Upheld = 1,
}
