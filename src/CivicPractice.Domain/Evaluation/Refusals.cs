using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>Only a closed cycle is corrected; one that is not closed can still be put right itself.</summary>
/// <param name="Cycle">The cycle to be corrected.</param>
public sealed record CorrectedCycleNotClosed(EvaluationCycleId Cycle) : Refusal("evaluation-cycle.corrected-not-closed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"要更正的评估尚未办结。", $"The cycle to be corrected is not closed yet.");
}

/// <summary>The weights of the indicators do not add up to 100.</summary>
/// <param name="Sum">What they add up to.</param>
public sealed record WeightsNotAHundred(decimal Sum) : Refusal("evaluation-cycle.weights-not-a-hundred")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"各项指标的分值合计为 {Sum} 分，应为 100 分。", $"The weights add up to {Sum}, not to 100.");
}

/// <summary>No scorecard is scored completely.</summary>
/// <param name="Cycle">The cycle.</param>
public sealed record NothingToPublish(EvaluationCycleId Cycle) : Refusal("evaluation-cycle.nothing-to-publish")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"还没有一个评估对象评分完毕。", $"No subject is scored completely.");
}

/// <summary>Some subjects have more than one scorecard; exclude those that are too many.</summary>
/// <param name="Count">How many are too many.</param>
public sealed record SubjectsScoredTwice(int Count) : Refusal("evaluation-cycle.subjects-scored-twice")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"有 {Count} 张评分表重复。", $"{Count} scorecards are duplicates of another of the same subject.");
}

/// <summary>Some scorecards are not published: a required indicator is missing in them.</summary>
/// <param name="Count">How many.</param>
public sealed record ScorecardsUnpublished(int Count) : Refusal("evaluation-cycle.scorecards-unpublished")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"还有 {Count} 张评分表没有公示。", $"{Count} scorecards are not published yet.");
}

/// <summary>Some appeals wait for their decision.</summary>
/// <param name="Count">How many.</param>
public sealed record AppealsUndecided(int Count) : Refusal("evaluation-cycle.appeals-undecided")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"还有 {Count} 件申诉没有处理。", $"{Count} appeals are not decided yet.");
}

/// <summary>Subjects can still appeal.</summary>
/// <param name="Until">Strictly before this moment.</param>
public sealed record AppealsStillOpen(Instant Until) : Refusal("evaluation-cycle.appeals-still-open")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"申诉期到 {Until} 才结束。", $"Appeals are possible until {Until}.");
}

/// <summary>The cycle takes no scores: not open yet, or already past scoring.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="State">Where it stands.</param>
public sealed record CycleNotScoring(EvaluationCycleId Cycle, EvaluationCycleState State) : Refusal("evaluation-cycle.not-scoring")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该评估的状态为“{Terms.Of(State).Zh}”，不能评分。", $"The cycle takes no scores while its state is “{Terms.Of(State).En}”.");
}

/// <summary>The scores of the cycle are not published, or already final.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="State">Where it stands.</param>
public sealed record CycleNotPublished(EvaluationCycleId Cycle, EvaluationCycleState State) : Refusal("evaluation-cycle.not-published")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该评估的状态为“{Terms.Of(State).Zh}”，不在公示中。", $"The cycle's state is “{Terms.Of(State).En}”; its scores are not on publication.");
}

/// <summary>The subject has a scorecard in the cycle.</summary>
/// <param name="Subject">The subject.</param>
public sealed record SubjectTakesPart(EvaluationSubject Subject) : Refusal("evaluation-scorecard.subject-takes-part")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该{Terms.Of(Subject.Kind).Zh}在本次评估中已有评分表。", $"The {Terms.Of(Subject.Kind).En} has a scorecard in this cycle.");
}

/// <summary>The cycle has no such indicator.</summary>
/// <param name="Indicator">The indicator.</param>
public sealed record IndicatorUnknown(IndicatorCode Indicator) : Refusal("evaluation-scorecard.indicator-unknown")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"本次评估没有指标“{Indicator}”。", $"The cycle has no indicator “{Indicator}”.");
}

/// <summary>The raw score of the indicator comes from elsewhere.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record IndicatorOfOtherSource(IndicatorCode Indicator, IndicatorSource Source) : Refusal("evaluation-scorecard.indicator-of-other-source")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"指标“{Indicator}”的得分来源是“{Terms.Of(Source).Zh}”。", $"Scores of the indicator “{Indicator}” are {Terms.Of(Source).En}.");
}

/// <summary>The raw score is higher than the indicator allows.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Maximum">The highest raw score.</param>
public sealed record RawScoreTooHigh(IndicatorCode Indicator, decimal Maximum) : Refusal("evaluation-scorecard.raw-score-too-high")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"指标“{Indicator}”最高 {Maximum} 分。", $"The indicator “{Indicator}” goes up to {Maximum}.");
}

/// <summary>No indicator has a raw score.</summary>
/// <param name="Scorecard">The scorecard.</param>
public sealed record NothingScored(EvaluationScorecardId Scorecard) : Refusal("evaluation-scorecard.nothing-scored")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"还没有任何得分。", $"Nothing is scored yet.");
}

/// <summary>A required indicator has no raw score.</summary>
/// <param name="Indicator">The indicator.</param>
public sealed record RequiredIndicatorMissing(IndicatorCode Indicator) : Refusal("evaluation-scorecard.required-indicator-missing")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"必评指标“{Indicator}”没有得分。", $"The required indicator “{Indicator}” has no score.");
}

/// <summary>The time for appeals is over.</summary>
/// <param name="Until">An appeal had to come strictly before.</param>
public sealed record AppealWindowClosed(Instant Until) : Refusal("evaluation-scorecard.appeal-window-closed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"申诉期已于 {Until} 结束。", $"The time for appeals ended at {Until}.");
}

/// <summary>The raw score was appealed before; a decided appeal is not opened again.</summary>
/// <param name="Indicator">The indicator.</param>
public sealed record AppealedBefore(IndicatorCode Indicator) : Refusal("evaluation-scorecard.appealed-before")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"指标“{Indicator}”已申诉过。", $"The score of “{Indicator}” was appealed before.");
}

/// <summary>The indicator is computed, and nobody says from what.</summary>
/// <param name="Indicator">The indicator.</param>
public sealed record ComputedWithoutMeasure(IndicatorCode Indicator) : Refusal("evaluation-cycle.computed-without-measure")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"指标“{Indicator}”由系统计算，但没有规定统计口径。", $"The indicator “{Indicator}” is computed, and nothing says from what.");
}

/// <summary>Nothing counts this of such subjects.</summary>
/// <param name="Measure">What was to be counted.</param>
/// <param name="Subjects">Of what.</param>
public sealed record MeasureUnknown(Measure Measure, EvaluationSubjectKind Subjects) : Refusal("evaluation-cycle.measure-unknown")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"没有“{Terms.Of(Subjects).Zh}”的统计口径“{Measure}”。", $"Nothing counts “{Measure}” of a {Terms.Of(Subjects).En}.");
}

/// <summary>It is kept by month, and the period is not made of whole months.</summary>
/// <param name="Measure">What was to be counted.</param>
/// <param name="Period">The days.</param>
public sealed record PeriodNotWholeMonths(Measure Measure, Term Period) : Refusal("evaluation-cycle.period-not-whole-months")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"“{Measure}”按月统计，评估时段 {Period} 不是整月。", $"“{Measure}” is kept by month, and {Period} is not made of whole months.");
}

/// <summary>The scores of the cycle are not final yet.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="State">Where it stands.</param>
public sealed record CycleNotClosed(EvaluationCycleId Cycle, EvaluationCycleState State) : Refusal("evaluation-cycle.not-closed")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该评估的状态为“{Terms.Of(State).Zh}”，尚未办结。", $"The cycle is not closed; its state is “{Terms.Of(State).En}”.");
}

/// <summary>A correction of the cycle is closed: what it says stands.</summary>
/// <param name="Cycle">The cycle.</param>
/// <param name="By">The version that stands.</param>
public sealed record CycleSuperseded(EvaluationCycleId Cycle, EvaluationCycleId By) : Refusal("evaluation-cycle.superseded")
{
    /// <inheritdoc/>
    protected override Bilingual Words() => Say($"该评估已由更正后的评估取代。", $"A correction of the cycle is closed and stands in its place.");
}
