using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>What one subject reached in one evaluation cycle: raw scores, appeals, the score and its rank.</summary>
/// <remarks>
/// <para>The score is the sum over the indicators of weight × raw ÷ maximum, computed exactly and rounded once to the hundredth, half up. What a missing raw score means
/// is data of the indicator (<see cref="MissingData"/>): it is left out and the weights of the others are scaled up to 100, or counts as nothing, or blocks publication, and so closing.</para>
/// <para>Ranks are given when the cycle is closed: before that every appeal that is upheld would move others.</para>
/// </remarks>
[Kind("evaluation-scorecard")]
public sealed partial class EvaluationScorecard : AggregateRoot<EvaluationScorecardId>
{
    private List<RawScore> _rawScores = [];
    private List<Appeal> _appeals = [];

    private EvaluationScorecard(DistrictId district, EvaluationScorecardId id, EvaluationCycleId cycle, EvaluationSubject subject)
        : base(district, id)
    {
        Cycle = cycle;
        Subject = subject;
        SubjectKey = subject.Value;
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/evaluation-scorecard.md.</summary>
    public static Lifecycle<ScorecardState, ScorecardAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "evaluation-scorecard",
        ScorecardState.Scoring,
        (ScorecardState.Scoring, ScorecardAction.Record, ScorecardState.Scoring),
        (ScorecardState.Scoring, ScorecardAction.Drop, ScorecardState.Scoring),
        (ScorecardState.Scoring, ScorecardAction.Publish, ScorecardState.Published),
        (ScorecardState.Scoring, ScorecardAction.Exclude, ScorecardState.Excluded),
        (ScorecardState.Published, ScorecardAction.Appeal, ScorecardState.Appealed),
        (ScorecardState.Published, ScorecardAction.Settle, ScorecardState.Settled),
        (ScorecardState.Published, ScorecardAction.Exclude, ScorecardState.Excluded),
        (ScorecardState.Appealed, ScorecardAction.Uphold, ScorecardState.Published),
        (ScorecardState.Appealed, ScorecardAction.Dismiss, ScorecardState.Published));

    /// <summary>Where the scorecard stands.</summary>
    public ScorecardState State { get; private set; } = Lifecycle.Initial;

    /// <summary>The cycle.</summary>
    public EvaluationCycleId Cycle { get; private set; }

    /// <summary>The subject.</summary>
    public EvaluationSubject Subject { get; private set; }

    /// <summary>The raw id of the subject, kept so that a store can look for it.</summary>
    public Guid SubjectKey { get; private set; }

    /// <summary>The raw scores, in the order in which they were first recorded.</summary>
    public IReadOnlyList<RawScore> RawScores => _rawScores;

    /// <summary>The appeals, oldest first; while <see cref="ScorecardState.Appealed"/> the last one waits.</summary>
    public IReadOnlyList<Appeal> Appeals => _appeals;

    /// <summary>The score in hundredths of a point, 0 to 10,000, the form in which stores order it; <see langword="null"/> until published.</summary>
    public int? Hundredths { get; private set; }

    /// <summary>The score, 0 to 100 with two decimals; <see langword="null"/> until published.</summary>
    public decimal? Score => Hundredths / 100m;

    /// <summary>The word for the score, or <see langword="null"/> until published.</summary>
    public EvaluationOutcome? Outcome { get; private set; }

    /// <summary>When the score was published, or <see langword="null"/>.</summary>
    public Instant? PublishedAt { get; private set; }

    /// <summary>The place, from 1, equal scores sharing one; <see langword="null"/> until settled.</summary>
    public int? Rank { get; private set; }

    /// <summary>Why it was taken out of the cycle, or <see langword="null"/>.</summary>
    public ExclusionReason? ExcludedFor { get; private set; }

    /// <summary>Opens the scorecard of a subject.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <param name="id">The id of the new scorecard.</param>
    /// <param name="subject">The subject.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The scorecard, or refused with <see cref="CycleNotScoring"/>.</returns>
    /// <exception cref="ArgumentException">The subject is missing, or of another kind than the cycle evaluates.</exception>
    public static Decision<EvaluationScorecard> Open(EvaluationCycleFacts cycle, EvaluationScorecardId id, EvaluationSubject subject, Instant at)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        if (subject.Value == Guid.Empty || subject.Kind != cycle.Subjects) throw new ArgumentException("The cycle does not evaluate such a subject.", nameof(subject));
        if (cycle.State != EvaluationCycleState.Open) return new CycleNotScoring(cycle.Cycle, cycle.State);

        var scorecard = new EvaluationScorecard(cycle.District, id, cycle.Cycle, subject);
        scorecard.Raise(new ScorecardOpened(id, cycle.Cycle, subject), at);
        return scorecard;
    }

    /// <summary>Whether nothing that blocks is missing, and something counts.</summary>
    /// <param name="cycle">The cycle.</param>
    public bool IsComplete(EvaluationCycleFacts cycle)
    {
        RequireCycle(cycle);
        return !Gaps(cycle).Any();
    }

    /// <summary>Whether a raw score may be recorded.</summary>
    /// <param name="score">The raw score.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="cycle">The cycle.</param>
    /// <inheritdoc cref="Record" path="/returns"/>
    public Decision CanRecord(RawScore score, IndicatorSource source, EvaluationCycleFacts cycle)
    {
        ArgumentNullException.ThrowIfNull(score);
        ScoreArithmetic.Check(score.Raw, nameof(score));
        if (score.Measured is not null && source != IndicatorSource.Computed) throw new ArgumentException("What is entered is not counted.", nameof(score));
        RequireCycle(cycle);
        var permitted = Lifecycle.Permits(State, ScorecardAction.Record);
        return !permitted.IsAccepted ? permitted : MayScore(score.Indicator, source, cycle)
            & Decision.Unless(cycle.Find(score.Indicator) is { } indicator && score.Raw > indicator.Maximum ? new RawScoreTooHigh(score.Indicator, indicator.Maximum) : null);
    }

    /// <summary>Records, or corrects, a raw score (评分). The same again is accepted and changes nothing.</summary>
    /// <param name="score">The raw score, with two decimals at most.</param>
    /// <param name="source">Where it comes from.</param>
    /// <param name="cycle">The cycle; open, or published while this scorecard is not.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="CycleNotScoring"/>,
    /// <see cref="IndicatorUnknown"/>, <see cref="IndicatorOfOtherSource"/>, <see cref="RawScoreTooHigh"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The raw score is negative or finer than a hundredth, or entered and yet counted, or the facts are of another cycle.</exception>
    public Decision Record(RawScore score, IndicatorSource source, EvaluationCycleFacts cycle, Instant at)
    {
        var may = CanRecord(score, source, cycle);
        if (!may.IsAccepted || _rawScores.Contains(score)) return may;

        State = Lifecycle.Move(State, ScorecardAction.Record);
        Put(score);
        Raise(new RawScoreRecorded(Id, score.Indicator, score.Raw, score.Measured), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a raw score may be taken back.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="source">Where its raw scores come from.</param>
    /// <param name="cycle">The cycle.</param>
    /// <inheritdoc cref="Drop" path="/returns"/>
    /// <inheritdoc cref="Drop" path="/exception"/>
    public Decision CanDrop(IndicatorCode indicator, IndicatorSource source, EvaluationCycleFacts cycle)
    {
        RequireCycle(cycle);
        var permitted = Lifecycle.Permits(State, ScorecardAction.Drop);
        return !permitted.IsAccepted ? permitted : MayScore(indicator, source, cycle);
    }

    /// <summary>Takes a raw score back (撤回得分): the indicator is missing from here on. Where it is missing already, that is accepted and changes nothing.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="source">Where its raw scores come from.</param>
    /// <param name="cycle">The cycle; open, or published while this scorecard is not.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="CycleNotScoring"/>, <see cref="IndicatorUnknown"/>, <see cref="IndicatorOfOtherSource"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The facts are of another cycle.</exception>
    public Decision Drop(IndicatorCode indicator, IndicatorSource source, EvaluationCycleFacts cycle, Instant at)
    {
        var may = CanDrop(indicator, source, cycle);
        if (!may.IsAccepted || !_rawScores.Exists(raw => raw.Indicator == indicator)) return may;

        State = Lifecycle.Move(State, ScorecardAction.Drop);
        _rawScores = [.. _rawScores.Where(raw => raw.Indicator != indicator)];
        Raise(new RawScoreDropped(Id, indicator), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the subject may be taken out of the cycle.</summary>
    /// <inheritdoc cref="Exclude" path="/returns"/>
    public Decision CanExclude() => Lifecycle.Permits(State, ScorecardAction.Exclude);

    /// <summary>Takes the subject out of the cycle (不参评). Again is accepted and changes nothing: the first reason stands.</summary>
    /// <param name="reason">Why.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Exclude(ExclusionReason reason, Instant at)
    {
        if (State == ScorecardState.Excluded) return Decision.Accepted;
        var may = CanExclude();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, ScorecardAction.Exclude);
        ExcludedFor = reason;
        Raise(new ScorecardExcluded(Id, Cycle, reason), at);
        return Decision.Accepted;
    }

    private static Decision MayScore(IndicatorCode code, IndicatorSource source, EvaluationCycleFacts cycle)
    {
        var indicator = cycle.Find(code);
        return Decision.Unless(
            cycle.State is EvaluationCycleState.Open or EvaluationCycleState.Scored ? null : new CycleNotScoring(cycle.Cycle, cycle.State),
            indicator is null ? new IndicatorUnknown(code) : null,
            indicator is not null && indicator.Source != source ? new IndicatorOfOtherSource(code, indicator.Source) : null);
    }

    private IEnumerable<Refusal> Gaps(EvaluationCycleFacts cycle)
    {
        if (_rawScores.Count == 0 && !cycle.Indicators.Any(indicator => indicator.WhenMissing == MissingData.CountsAsNothing)) yield return new NothingScored(Id);
        foreach (var indicator in cycle.Indicators)
        {
            if (indicator.WhenMissing == MissingData.Blocks && !_rawScores.Exists(raw => raw.Indicator == indicator.Code)) yield return new RequiredIndicatorMissing(indicator.Code);
        }
    }

    private void Put(RawScore score) =>
        _rawScores = _rawScores.Exists(raw => raw.Indicator == score.Indicator)
            ? [.. _rawScores.Select(raw => raw.Indicator == score.Indicator ? score : raw)]
            : [.. _rawScores, score];

    private void Rate(EvaluationCycleFacts cycle, EvaluationRules rules)
    {
        Hundredths = ScoreArithmetic.Score(cycle.Indicators, _rawScores);
        Outcome = rules.OutcomeOf(Score!.Value);
    }

    private void RequireCycle(EvaluationCycleFacts cycle)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        RequireSameDistrict(cycle.District, nameof(cycle));
        if (cycle.Cycle != Cycle) throw new ArgumentException("The facts belong to another cycle.", nameof(cycle));
    }
}
