namespace CivicPractice.Evaluation;

/// <summary>A subject takes part in a cycle.</summary>
/// <param name="Scorecard">The scorecard.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="Subject">The subject.</param>
[EventName("evaluation-scorecard.opened")]
public sealed record ScorecardOpened(EvaluationScorecardId Scorecard, EvaluationCycleId Cycle, EvaluationSubject Subject) : DomainEvent;

/// <summary>A raw score was recorded, or corrected: the latest counts.</summary>
/// <param name="Scorecard">The scorecard.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Raw">The raw score, 0 to the indicator's maximum.</param>
/// <param name="Measured">What was counted, to the hundredth, where it was computed; else <see langword="null"/>.</param>
[EventName("evaluation-scorecard.recorded")]
public sealed record RawScoreRecorded(EvaluationScorecardId Scorecard, IndicatorCode Indicator, decimal Raw, decimal? Measured = null) : DomainEvent;

/// <summary>A raw score was taken back: what it was computed from is no longer known.</summary>
/// <param name="Scorecard">The scorecard.</param>
/// <param name="Indicator">The indicator.</param>
[EventName("evaluation-scorecard.score-dropped")]
public sealed record RawScoreDropped(EvaluationScorecardId Scorecard, IndicatorCode Indicator) : DomainEvent;

/// <summary>A score was published, provisionally.</summary>
/// <param name="Scorecard">The scorecard.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Score">0 to 100, with two decimals.</param>
/// <param name="Outcome">The word for it.</param>
[EventName("evaluation-scorecard.published")]
public sealed record ScorecardPublished(
    EvaluationScorecardId Scorecard, EvaluationCycleId Cycle, EvaluationSubject Subject, decimal Score, EvaluationOutcome Outcome) : DomainEvent;

/// <summary>A subject appealed (申诉).</summary>
/// <param name="Scorecard">The scorecard.</param>
/// <param name="Indicator">The indicator whose raw score is contested.</param>
[EventName("evaluation-scorecard.appealed")]
public sealed record ScoreAppealed(EvaluationScorecardId Scorecard, IndicatorCode Indicator) : DomainEvent;

/// <summary>An appeal was upheld.</summary>
/// <param name="Scorecard">The scorecard.</param>
/// <param name="Indicator">The indicator.</param>
/// <param name="Raw">Its new raw score.</param>
/// <param name="Score">The new score of the subject, 0 to 100, with two decimals.</param>
/// <param name="Outcome">The word for it.</param>
[EventName("evaluation-scorecard.appeal-upheld")]
public sealed record AppealUpheld(
    EvaluationScorecardId Scorecard, IndicatorCode Indicator, decimal Raw, decimal Score, EvaluationOutcome Outcome) : DomainEvent;

/// <summary>An appeal was dismissed; the score stands.</summary>
/// <param name="Scorecard">The scorecard.</param>
/// <param name="Indicator">The indicator.</param>
[EventName("evaluation-scorecard.appeal-dismissed")]
public sealed record AppealDismissed(EvaluationScorecardId Scorecard, IndicatorCode Indicator) : DomainEvent;

/// <summary>A score became final: what commendation builds on.</summary>
/// <param name="Scorecard">The scorecard.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="Subject">The subject.</param>
/// <param name="Score">0 to 100, with two decimals.</param>
/// <param name="Outcome">The word for it.</param>
/// <param name="Rank">Its place, from 1; equal scores share a place.</param>
[EventName("evaluation-scorecard.settled")]
public sealed record ScorecardSettled(
    EvaluationScorecardId Scorecard, EvaluationCycleId Cycle, EvaluationSubject Subject, decimal Score, EvaluationOutcome Outcome, int Rank) : DomainEvent;

/// <summary>A subject was taken out of a cycle.</summary>
/// <param name="Scorecard">The scorecard.</param>
/// <param name="Cycle">The cycle.</param>
/// <param name="Reason">Why.</param>
[EventName("evaluation-scorecard.excluded")]
public sealed record ScorecardExcluded(EvaluationScorecardId Scorecard, EvaluationCycleId Cycle, ExclusionReason Reason) : DomainEvent;
