using NodaTime;

namespace CivicPractice.Evaluation;

/// <summary>One round of evaluation of real effect (实效评估): over which subjects, which days, by which indicators.</summary>
/// <remarks>
/// <para>It holds indicators and state only; each subject has an <see cref="EvaluationScorecard"/> of its own.</para>
/// <para>Once open its indicators change no more. A closed cycle never changes: a correction is a new cycle that names the one it corrects.</para>
/// </remarks>
[Kind("evaluation-cycle")]
public sealed class EvaluationCycle : AggregateRoot<EvaluationCycleId>
{
    private const decimal WholeWeight = 100;

    private List<Indicator> _indicators;

    private EvaluationCycle(DistrictId district, EvaluationCycleId id, NewEvaluationCycle cycle)
        : base(district, id)
    {
        Name = cycle.Name;
        Subjects = cycle.Subjects;
        Period = cycle.Period;
        Corrects = cycle.Corrects?.Cycle;
        Edition = (cycle.Corrects?.Edition ?? 0) + 1;
        _indicators = [.. cycle.Indicators];
    }

    /// <summary>The permitted moves; drawn in docs/lifecycles/evaluation-cycle.md.</summary>
    public static Lifecycle<EvaluationCycleState, EvaluationCycleAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "evaluation-cycle",
        EvaluationCycleState.Drafted,
        (EvaluationCycleState.Drafted, EvaluationCycleAction.Revise, EvaluationCycleState.Drafted),
        (EvaluationCycleState.Drafted, EvaluationCycleAction.Open, EvaluationCycleState.Open),
        (EvaluationCycleState.Open, EvaluationCycleAction.Publish, EvaluationCycleState.Scored),
        (EvaluationCycleState.Scored, EvaluationCycleAction.Close, EvaluationCycleState.Closed));

    /// <summary>Where the cycle stands.</summary>
    public EvaluationCycleState State { get; private set; } = Lifecycle.Initial;

    /// <summary>Its name.</summary>
    public string Name { get; private set; }

    /// <summary>What it evaluates.</summary>
    public EvaluationSubjectKind Subjects { get; private set; }

    /// <summary>The days it looks at.</summary>
    public Term Period { get; private set; }

    /// <summary>The closed cycle it corrects, or <see langword="null"/>.</summary>
    public EvaluationCycleId? Corrects { get; private set; }

    /// <summary>1, and one more for each correction.</summary>
    public int Edition { get; private set; }

    /// <summary>When its scores became final, or <see langword="null"/>.</summary>
    public Instant? ClosedAt { get; private set; }

    /// <summary>By what it evaluates.</summary>
    public IReadOnlyList<Indicator> Indicators => _indicators;

    /// <summary>What a scorecard needs to know of it.</summary>
    public EvaluationCycleFacts Facts() => new(District, Id, Subjects, State, Edition, _indicators);

    /// <summary>Drafts a cycle.</summary>
    /// <param name="district">The district.</param>
    /// <param name="id">The id of the new cycle.</param>
    /// <param name="cycle">What is to be evaluated, and by what.</param>
    /// <param name="at">The moment.</param>
    /// <returns>The cycle, or refused with <see cref="CorrectedCycleNotClosed"/>.</returns>
    /// <exception cref="ArgumentException">
    /// Name or subjects are missing, an indicator lacks something or stands twice, the corrected cycle is of another district or evaluates something else, or the id is not <see cref="EvaluationCycleId.CorrectionOf"/> it.
    /// </exception>
    public static Decision<EvaluationCycle> Draft(DistrictId district, EvaluationCycleId id, NewEvaluationCycle cycle, Instant at)
    {
        ArgumentNullException.ThrowIfNull(cycle);
        ArgumentException.ThrowIfNullOrWhiteSpace(cycle.Name, nameof(cycle));
        if (cycle.Subjects == EvaluationSubjectKind.None) throw new ArgumentException("A cycle evaluates something.", nameof(cycle));
        CheckIndicators(cycle.Indicators, nameof(cycle));
        if (cycle.Corrects is { } corrected)
        {
            if (corrected.District != district) throw new ArgumentException("The facts belong to another district.", nameof(cycle));
            if (corrected.Subjects != cycle.Subjects) throw new ArgumentException("A correction evaluates what the corrected cycle does.", nameof(cycle));
            if (id != EvaluationCycleId.CorrectionOf(corrected.Cycle)) throw new ArgumentException("The id of a correction follows from what it corrects.", nameof(id));
            if (corrected.State != EvaluationCycleState.Closed) return new CorrectedCycleNotClosed(corrected.Cycle);
        }

        var drafted = new EvaluationCycle(district, id, cycle);
        drafted.Raise(new EvaluationCycleDrafted(id, cycle.Subjects, cycle.Period, drafted.Corrects), at);
        return drafted;
    }

    /// <summary>Whether the indicators may be rewritten.</summary>
    /// <inheritdoc cref="Revise" path="/returns"/>
    public Decision CanRevise() => Lifecycle.Permits(State, EvaluationCycleAction.Revise);

    /// <summary>Rewrites the indicators. The same again is accepted and changes nothing.</summary>
    /// <param name="indicators">By what it is to evaluate; each code once.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">An indicator lacks something or stands twice.</exception>
    public Decision Revise(IReadOnlyList<Indicator> indicators, Instant at)
    {
        ArgumentNullException.ThrowIfNull(indicators);
        CheckIndicators(indicators, nameof(indicators));
        var may = CanRevise();
        if (!may.IsAccepted || _indicators.SequenceEqual(indicators)) return may;

        _indicators = [.. indicators];
        Raise(new EvaluationCycleRevised(Id, _indicators.Count), at);
        return Decision.Accepted;
    }

    /// <summary>Whether scoring may begin.</summary>
    /// <inheritdoc cref="Open" path="/returns"/>
    public Decision CanOpen()
    {
        var permitted = Lifecycle.Permits(State, EvaluationCycleAction.Open);
        var sum = _indicators.Sum(indicator => indicator.Weight);
        return !permitted.IsAccepted ? permitted : Decision.Unless(sum != WholeWeight ? new WeightsNotAHundred(sum) : null)
            & Decision.Unless(_indicators.Where(one => one is { Source: IndicatorSource.Computed, Measured: null }).Select(one => new ComputedWithoutMeasure(one.Code)));
    }

    /// <summary>Scoring begins (启动评分). Opening again is accepted and changes nothing.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="WeightsNotAHundred"/>, <see cref="ComputedWithoutMeasure"/> for each indicator, that apply.</returns>
    public Decision Open(Instant at)
    {
        if (State == EvaluationCycleState.Open) return Decision.Accepted;
        var may = CanOpen();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, EvaluationCycleAction.Open);
        Raise(new EvaluationCycleOpened(Id, Subjects, [.. _indicators.Select(indicator => indicator.Code)]), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the scores may be published.</summary>
    /// <param name="tally">How the scorecards stand.</param>
    /// <inheritdoc cref="Publish" path="/returns"/>
    public Decision CanPublish(ScorecardTally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        var permitted = Lifecycle.Permits(State, EvaluationCycleAction.Publish);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            tally.Ready == 0 ? new NothingToPublish(Id) : null,
            tally.Twice > 0 ? new SubjectsScoredTwice(tally.Twice) : null);
    }

    /// <summary>Publishes the scores (公示), provisionally: from here on subjects may appeal. Publishing again is accepted and changes nothing.</summary>
    /// <param name="tally">How the scorecards stand.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="NothingToPublish"/>, <see cref="SubjectsScoredTwice"/> that apply.</returns>
    public Decision Publish(ScorecardTally tally, Instant at)
    {
        if (State == EvaluationCycleState.Scored) return Decision.Accepted;
        var may = CanPublish(tally);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, EvaluationCycleAction.Publish);
        Raise(new EvaluationCyclePublished(Id), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the scores may become final.</summary>
    /// <param name="tally">How the scorecards stand.</param>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="Close" path="/returns"/>
    public Decision CanClose(ScorecardTally tally, Instant at)
    {
        ArgumentNullException.ThrowIfNull(tally);
        var permitted = Lifecycle.Permits(State, EvaluationCycleAction.Close);
        return !permitted.IsAccepted ? permitted : Decision.Unless(
            tally.Unpublished > 0 ? new ScorecardsUnpublished(tally.Unpublished) : null,
            tally.Appealed > 0 ? new AppealsUndecided(tally.Appealed) : null,
            at < tally.AppealsUntil ? new AppealsStillOpen(tally.AppealsUntil.Value) : null,
            tally.Twice > 0 ? new SubjectsScoredTwice(tally.Twice) : null);
    }

    /// <summary>Makes the scores final (办结). Closing again is accepted and changes nothing.</summary>
    /// <param name="tally">How the scorecards stand.</param>
    /// <param name="at">The moment; when the last appeal can no longer come.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="ScorecardsUnpublished"/>,
    /// <see cref="AppealsUndecided"/>, <see cref="AppealsStillOpen"/>, <see cref="SubjectsScoredTwice"/> that apply.
    /// </returns>
    public Decision Close(ScorecardTally tally, Instant at)
    {
        if (State == EvaluationCycleState.Closed) return Decision.Accepted;
        var may = CanClose(tally, at);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, EvaluationCycleAction.Close);
        ClosedAt = at.ToMicrosecond();
        Raise(new EvaluationCycleClosed(Id, Subjects, tally.Total), at);
        return Decision.Accepted;
    }

    private static void CheckIndicators(IReadOnlyList<Indicator> indicators, string parameter)
    {
        foreach (var indicator in indicators) indicator.Check(parameter);
        if (indicators.DistinctBy(indicator => indicator.Code).Count() != indicators.Count)
            throw new ArgumentException("An indicator stands twice.", parameter);
    }
}
