using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>How the scorecards of a cycle stand, counted when it is published or closed. Excluded ones do not count.</summary>
/// <param name="Ready">Scored completely, or published already.</param>
/// <param name="Unpublished">Not published yet.</param>
/// <param name="Appealed">With an undecided appeal.</param>
/// <param name="Total">All that take part.</param>
/// <param name="Twice">How many scorecards are too many, because their subject has another.</param>
/// <param name="AppealsUntil">The last appeal must come strictly before; <see langword="null"/> when none is published.</param>
public sealed record ScorecardTally(int Ready, int Unpublished, int Appealed, int Total, int Twice, Instant? AppealsUntil)
{
    /// <summary>Counts.</summary>
    /// <param name="scorecards">All scorecards of the cycle.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="rules">The district's rules.</param>
    public static ScorecardTally Of(IEnumerable<EvaluationScorecard> scorecards, EvaluationCycleFacts cycle, EvaluationRules rules)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentNullException.ThrowIfNull(rules);
        var all = scorecards.Where(scorecard => scorecard.State != ScorecardState.Excluded).ToList();
        return new ScorecardTally(
            all.Count(scorecard => scorecard.State != ScorecardState.Scoring || scorecard.IsComplete(cycle)),
            all.Count(scorecard => scorecard.State == ScorecardState.Scoring),
            all.Count(scorecard => scorecard.State == ScorecardState.Appealed),
            all.Count,
            all.Count - all.DistinctBy(scorecard => scorecard.Subject).Count(),
            all.Max(scorecard => scorecard.PublishedAt) + rules.AppealWindow);
    }
}
