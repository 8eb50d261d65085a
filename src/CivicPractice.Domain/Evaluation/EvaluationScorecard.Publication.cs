using NodaTime;

namespace CivicPractice.Evaluation;

/// <content>From the publication to the final score.</content>
public sealed partial class EvaluationScorecard
{
    /// <summary>Whether the score may be published.</summary>
    /// <param name="cycle">The cycle.</param>
    /// <inheritdoc cref="Publish" path="/returns"/>
    public Decision CanPublish(EvaluationCycleFacts cycle)
    {
        RequireCycle(cycle);
        var permitted = Lifecycle.Permits(State, ScorecardAction.Publish);
        if (!permitted.IsAccepted) return permitted;
        var isPublished = cycle.State == EvaluationCycleState.Scored;
        return Decision.Unless(isPublished ? null : new CycleNotPublished(cycle.Cycle, cycle.State)) & Decision.Unless(Gaps(cycle));
    }

    /// <summary>Publishes the score (公示), provisionally. Publishing again is accepted and changes nothing.</summary>
    /// <param name="cycle">The cycle; its scores are published.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="CycleNotPublished"/>, <see cref="NothingScored"/>,
    /// <see cref="RequiredIndicatorMissing"/> for each, that apply.
    /// </returns>
    /// <exception cref="ArgumentException">The facts are of another cycle.</exception>
    public Decision Publish(EvaluationCycleFacts cycle, EvaluationRules rules, Instant at)
    {
        ArgumentNullException.ThrowIfNull(rules);
        RequireCycle(cycle);
        if (State == ScorecardState.Published) return Decision.Accepted;
        var may = CanPublish(cycle);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, ScorecardAction.Publish);
        PublishedAt = at.ToMicrosecond();
        Rate(cycle, rules);
        Raise(new ScorecardPublished(Id, Cycle, Subject, Score!.Value, Outcome!.Value), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the subject may appeal.</summary>
    /// <param name="indicator">The indicator whose raw score is contested.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment.</param>
    /// <inheritdoc cref="Appeal" path="/returns"/>
    public Decision CanAppeal(IndicatorCode indicator, EvaluationCycleFacts cycle, EvaluationRules rules, Instant at)
    {
        ArgumentNullException.ThrowIfNull(rules);
        RequireCycle(cycle);
        var permitted = Lifecycle.Permits(State, ScorecardAction.Appeal);
        if (!permitted.IsAccepted) return permitted;

        var until = PublishedAt!.Value + rules.AppealWindow;
        return Decision.Unless(
            cycle.Find(indicator) is null ? new IndicatorUnknown(indicator) : null,
            at >= until ? new AppealWindowClosed(until) : null,
            _appeals.Exists(appeal => appeal.Indicator == indicator) ? new AppealedBefore(indicator) : null);
    }

    /// <summary>The subject appeals (申诉) against one raw score, or its absence; once an indicator, and one appeal at a time.</summary>
    /// <param name="indicator">The indicator whose raw score is contested.</param>
    /// <param name="grounds">Why, in the subject's words.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment; strictly before the window closes.</param>
    /// <returns>
    /// Refused with <see cref="NotPermittedInState{TState, TAction}"/> alone, or with all of <see cref="IndicatorUnknown"/>,
    /// <see cref="AppealWindowClosed"/>, <see cref="AppealedBefore"/> that apply.
    /// </returns>
    /// <exception cref="ArgumentException">There are no grounds, or the facts are of another cycle.</exception>
    public Decision Appeal(IndicatorCode indicator, string grounds, EvaluationCycleFacts cycle, EvaluationRules rules, Instant at)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(grounds);
        var may = CanAppeal(indicator, cycle, rules, at);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, ScorecardAction.Appeal);
        _appeals = [.. _appeals, new Appeal(indicator, grounds, at.ToMicrosecond())];
        Raise(new ScoreAppealed(Id, indicator), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the appeal may be upheld with a new raw score.</summary>
    /// <param name="raw">The new raw score.</param>
    /// <param name="cycle">The cycle.</param>
    /// <inheritdoc cref="Uphold" path="/returns"/>
    public Decision CanUphold(decimal raw, EvaluationCycleFacts cycle)
    {
        ScoreArithmetic.Check(raw, nameof(raw));
        RequireCycle(cycle);
        var permitted = Lifecycle.Permits(State, ScorecardAction.Uphold);
        if (!permitted.IsAccepted) return permitted;

        var indicator = cycle.Find(_appeals[^1].Indicator)!;
        return Decision.Unless(raw > indicator.Maximum ? new RawScoreTooHigh(indicator.Code, indicator.Maximum) : null);
    }

    /// <summary>The appeal is right (申诉成立): the raw score is replaced, and the score computed anew.</summary>
    /// <param name="raw">The new raw score, with two decimals at most.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/> or <see cref="RawScoreTooHigh"/>.</returns>
    /// <exception cref="ArgumentException">The raw score is negative or finer than a hundredth, or the facts are of another cycle.</exception>
    public Decision Uphold(decimal raw, EvaluationCycleFacts cycle, EvaluationRules rules, Instant at)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var may = CanUphold(raw, cycle);
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, ScorecardAction.Uphold);
        var indicator = Decide(AppealDecision.Upheld, at);
        Put(new RawScore(indicator, raw));
        Rate(cycle, rules);
        Raise(new AppealUpheld(Id, indicator, raw, Score!.Value, Outcome!.Value), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the appeal may be dismissed.</summary>
    /// <inheritdoc cref="Dismiss" path="/returns"/>
    public Decision CanDismiss() => Lifecycle.Permits(State, ScorecardAction.Dismiss);

    /// <summary>The appeal is wrong (申诉不成立): the score stands.</summary>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    public Decision Dismiss(Instant at)
    {
        var may = CanDismiss();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, ScorecardAction.Dismiss);
        var indicator = Decide(AppealDecision.Dismissed, at);
        Raise(new AppealDismissed(Id, indicator), at);
        return Decision.Accepted;
    }

    /// <summary>Whether the score may become final.</summary>
    /// <inheritdoc cref="Settle" path="/returns"/>
    public Decision CanSettle() => Lifecycle.Permits(State, ScorecardAction.Settle);

    /// <summary>Makes the score final (定分); <see cref="ConcludingEvaluation"/> does so for all when the cycle is closed.</summary>
    /// <param name="rank">The place among all of the cycle, from 1.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The place is less than 1.</exception>
    public Decision Settle(int rank, Instant at)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rank, 1);
        var may = CanSettle();
        if (!may.IsAccepted) return may;

        State = Lifecycle.Move(State, ScorecardAction.Settle);
        Rank = rank;
        Raise(new ScorecardSettled(Id, Cycle, Subject, Score!.Value, Outcome!.Value, rank), at);
        return Decision.Accepted;
    }

    private IndicatorCode Decide(AppealDecision decision, Instant at)
    {
        var waiting = _appeals[^1];
        _appeals = [.. _appeals.SkipLast(1), waiting with { Decision = decision, DecidedAt = at.ToMicrosecond() }];
        return waiting.Indicator;
    }
}
