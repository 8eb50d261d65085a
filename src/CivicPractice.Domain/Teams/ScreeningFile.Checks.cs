using NodaTime;

namespace CivicPractice.Teams;

/// <content>Checks outside of applications: asked for, passed, failed, called off.</content>
public sealed partial class ScreeningFile
{
    /// <summary>Whether a check may be asked for.</summary>
    /// <param name="check">The id of the check.</param>
    /// <param name="step">The step.</param>
    /// <inheritdoc cref="Ask" path="/returns"/>
    /// <inheritdoc cref="Ask" path="/exception"/>
    public Decision CanAsk(ScreeningCheckId check, ScreeningStep step)
    {
        if (check == default) throw new ArgumentException("The check's id is missing.", nameof(check));
        RequireStep(step);
        if (Find(check) is { } known) return Decision.Unless(known.Step == step ? null : new AlreadyExists("screening-check", check.Value));
        return Decision.Unless(IsUnderway(step) ? new ScreeningCheckUnderway(step) : null);
    }

    /// <summary>Asks for a check of a step (申请复审). A pass that holds today and expires holds on in the grace; one that has run out, was ended or never was gets none, and may be checked all the same.
    /// The same check again is accepted and changes nothing.</summary>
    /// <param name="check">The id of the check.</param>
    /// <param name="step">The step.</param>
    /// <param name="today">The day of asking in the district's time zone.</param>
    /// <param name="rules">The district's rules.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="AlreadyExists"/> when the id stands for the check of another step, or with <see cref="ScreeningCheckUnderway"/>.</returns>
    /// <exception cref="ArgumentException">The id or the step is the default value.</exception>
    public Decision Ask(ScreeningCheckId check, ScreeningStep step, LocalDate today, ScreeningRules rules, Instant at)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var may = CanAsk(check, step);
        if (!may.IsAccepted || Find(check) is not null) return may;

        _checks = [.. _checks, new ScreeningCheck(check, step, today)];
        LocalDate? holdsThrough = null;
        if (Latest(step) is { IsEnded: false, Through: { } through, HoldsThrough: { } last } latest && latest.PassedOn <= today && today <= last)
        {
            holdsThrough = LocalDate.Max(last, rules.Window.GraceThrough(through));
            Put(latest, latest with { HoldsThrough = holdsThrough });
        }

        SettleExpiry();
        Raise(new ScreeningCheckAsked(Id, check, step, holdsThrough), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a check may be passed.</summary>
    /// <param name="check">The check.</param>
    /// <inheritdoc cref="PassCheck" path="/returns"/>
    public Decision CanPassCheck(ScreeningCheckId check) => CanConclude(check, ScreeningCheckAction.Pass, ScreeningCheckState.Passed);

    /// <summary>A check is passed (通过复审): the step holds from today on, without a gap where it still held. Passing again is accepted and changes nothing.</summary>
    /// <param name="check">The check.</param>
    /// <param name="today">The day of passing in the district's time zone.</param>
    /// <param name="rules">The district's rules: they say how long it holds.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotFound"/> or <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The day lies before that of asking, or before the latest pass.</exception>
    public Decision PassCheck(ScreeningCheckId check, LocalDate today, ScreeningRules rules, Instant at)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var may = CanPassCheck(check);
        if (!may.IsAccepted || Conclude(check, ScreeningCheckAction.Pass, today) is not { } passed) return may;

        Add(new ScreeningPass(passed.Step, today, rules.LastDayOf(passed.Step, today)) { Check = check }, at);
        return Decision.Accepted;
    }

    /// <summary>Whether a check may be failed.</summary>
    /// <param name="check">The check.</param>
    /// <inheritdoc cref="FailCheck" path="/returns"/>
    public Decision CanFailCheck(ScreeningCheckId check) => CanConclude(check, ScreeningCheckAction.Fail, ScreeningCheckState.Failed);

    /// <summary>A check is failed (未通过复审): what was passed before holds no longer from today on. Failing again is accepted and changes nothing: the first reason stands.</summary>
    /// <param name="check">The check.</param>
    /// <param name="reason">Why; it stays here and goes into no event.</param>
    /// <param name="today">The day in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotFound"/> or <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The day lies before that of asking, or before the latest pass.</exception>
    public Decision FailCheck(ScreeningCheckId check, ScreeningFailureReason reason, LocalDate today, Instant at)
    {
        var may = CanFailCheck(check);
        if (!may.IsAccepted || Conclude(check, ScreeningCheckAction.Fail, today, reason) is not { } failed) return may;

        if (Latest(failed.Step) is { IsEnded: false } latest) Put(latest, (latest with { FailedCheck = check }).EndedOn(today));
        SettleExpiry();
        Raise(new ScreeningCheckFailed(Id, check, failed.Step), at);
        return Decision.Accepted;
    }

    /// <summary>Whether a check may be called off.</summary>
    /// <param name="check">The check.</param>
    /// <inheritdoc cref="WithdrawCheck" path="/returns"/>
    public Decision CanWithdrawCheck(ScreeningCheckId check) => CanConclude(check, ScreeningCheckAction.Withdraw, ScreeningCheckState.Withdrawn);

    /// <summary>A check is called off (撤回复审): the pass holds to its own end, or through today where grace has begun. Calling off again is accepted and changes nothing.</summary>
    /// <param name="check">The check.</param>
    /// <param name="today">The day in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="NotFound"/> or <see cref="NotPermittedInState{TState, TAction}"/>.</returns>
    /// <exception cref="ArgumentException">The day lies before that of asking, or before the latest pass.</exception>
    public Decision WithdrawCheck(ScreeningCheckId check, LocalDate today, Instant at)
    {
        var may = CanWithdrawCheck(check);
        if (!may.IsAccepted || Conclude(check, ScreeningCheckAction.Withdraw, today) is not { } withdrawn) return may;

        EndGrace(withdrawn.Step, today);
        SettleExpiry();
        Raise(new ScreeningCheckWithdrawn(Id, check, withdrawn.Step, Latest(withdrawn.Step) is { IsEnded: false } latest ? latest.HoldsThrough : null), at);
        return Decision.Accepted;
    }

    // A check is told from others by its id: whoever asks before a retry goes on.
    private Decision CanConclude(ScreeningCheckId check, ScreeningCheckAction action, ScreeningCheckState done)
    {
        if (Find(check) is not { } known) return new NotFound("screening-check", check.Value);
        return known.State == done ? Decision.Accepted : ScreeningCheck.Lifecycle.Permits(known.State, action);
    }

    // Nothing when it was concluded so before.
    private ScreeningCheck? Conclude(ScreeningCheckId check, ScreeningCheckAction action, LocalDate today, ScreeningFailureReason? failure = null)
    {
        var known = Find(check)!;
        if (known.State != ScreeningCheckState.Underway) return null;
        if (today < known.AskedOn || today < Latest(known.Step)?.PassedOn) throw new ArgumentException("A check is concluded on the day of asking or later, and not before the latest pass.", nameof(today));

        Put(known with { State = ScreeningCheck.Lifecycle.Move(known.State, action), ConcludedOn = today, Failure = failure });
        return known;
    }
}
