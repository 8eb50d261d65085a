using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>The district's own numbers for evaluation.</summary>
public sealed record EvaluationRules
{
    /// <summary>How long after its publication a score can be appealed; 7 days where the district says nothing.</summary>
    public Duration AppealWindow { get; init; } = Duration.FromDays(7);

    /// <summary>From which score on which outcome is given, in any order; 90 excellent, 75 good, 60 pass where the district says nothing.</summary>
    public IReadOnlyList<OutcomeBand> Bands { get; init; } =
    [
        new(EvaluationOutcome.Excellent, 90),
        new(EvaluationOutcome.Good, 75),
        new(EvaluationOutcome.Pass, 60),
    ];

    /// <summary>The outcome below every band.</summary>
    public EvaluationOutcome Below { get; init; } = EvaluationOutcome.Fail;

    /// <summary>The outcome of a score: the highest band it reaches.</summary>
    /// <param name="score">0 to 100.</param>
    public EvaluationOutcome OutcomeOf(decimal score) =>
        Bands.Where(band => band.From <= score).MaxBy(band => band.From)?.Outcome ?? Below;
}

/// <summary>From which score on an outcome is given.</summary>
/// <param name="Outcome">The outcome.</param>
/// <param name="From">The lowest score, included; 0 to 100.</param>
public sealed record OutcomeBand(EvaluationOutcome Outcome, decimal From);
