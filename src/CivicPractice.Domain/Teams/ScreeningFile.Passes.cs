using NodaTime;

namespace CivicPractice.Teams;

/// <content>Passing in applications, revoking.</content>
public sealed partial class ScreeningFile
{
    /// <summary>Whether it can be noted that a step was passed in an application.</summary>
    /// <param name="step">The step.</param>
    /// <param name="application">The application.</param>
    /// <inheritdoc cref="Pass" path="/returns"/>
#pragma warning disable CA1822 // A question is asked of the aggregate, like its command.
    public Decision CanPass(ScreeningStep step, TeamApplicationId application)
#pragma warning restore CA1822
    {
        RequireStep(step);
        if (application == default) throw new ArgumentException("The application is missing.", nameof(application));
        return Decision.Accepted;
    }

    /// <summary>Notes that a step was passed in an application (通过筛选). Never refused. The same again, or one that was passed on the same day or later otherwise, is accepted and nothing changes.</summary>
    /// <param name="step">The step.</param>
    /// <param name="application">The application.</param>
    /// <param name="today">The day of passing in the district's time zone.</param>
    /// <param name="rules">The district's rules: they say how long it holds.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Accepted.</returns>
    /// <exception cref="ArgumentException">Step or application is the default value.</exception>
    public Decision Pass(ScreeningStep step, TeamApplicationId application, LocalDate today, ScreeningRules rules, Instant at)
    {
        ArgumentNullException.ThrowIfNull(rules);
        var may = CanPass(step, application);
        if (!may.IsAccepted || _passes.Exists(pass => pass.Step == step && pass.Application == application) || IsPassedSince(step, today)) return may;

        Add(new ScreeningPass(step, today, rules.LastDayOf(step, today)) { Application = application }, at);
        return Decision.Accepted;
    }

    /// <summary>Whether a pass may be revoked.</summary>
    /// <param name="step">The step.</param>
    /// <param name="passedOn">The day on which it was passed.</param>
    /// <inheritdoc cref="Revoke" path="/returns"/>
    /// <inheritdoc cref="Revoke" path="/exception"/>
    public Decision CanRevoke(ScreeningStep step, LocalDate passedOn)
    {
        RequireStep(step);
        return Decision.Unless(PassedOn(step, passedOn) is null ? new ScreeningNeverPassed(step, passedOn) : null);
    }

    /// <summary>Revokes a pass (撤销): it holds no longer from today on, or never did. Revoking again is accepted and changes nothing: the first reason stands.</summary>
    /// <param name="step">The step.</param>
    /// <param name="passedOn">The day on which it was passed.</param>
    /// <param name="reason">Why.</param>
    /// <param name="today">The day in the district's time zone.</param>
    /// <param name="at">The moment.</param>
    /// <returns>Refused with <see cref="ScreeningNeverPassed"/>.</returns>
    /// <exception cref="ArgumentException">The step is the default value.</exception>
    public Decision Revoke(ScreeningStep step, LocalDate passedOn, ScreeningRevocationReason reason, LocalDate today, Instant at)
    {
        var may = CanRevoke(step, passedOn);
        if (!may.IsAccepted || PassedOn(step, passedOn) is not { RevokedFor: null } pass) return may;

        var revoked = pass with { RevokedFor = reason };
        Put(pass, revoked.EndedOn(revoked.NeverHeld ? passedOn : today));
        // What it had replaced counts again, and its grace goes on only while a check is on its way.
        EndGrace(step, today);
        SettleExpiry();
        Raise(new ScreeningRevoked(Id, step, passedOn, revoked.NeverHeld), at);
        return Decision.Accepted;
    }

    // What was ended on the day itself may be passed again on that day.
    private bool IsPassedSince(ScreeningStep step, LocalDate day) => Latest(step) is { } latest && (latest.PassedOn > day || (latest.PassedOn == day && !latest.IsEnded));

    private ScreeningPass? PassedOn(ScreeningStep step, LocalDate day) => _passes.FindLast(pass => pass.Step == step && pass.PassedOn == day);

    private void Add(ScreeningPass pass, Instant at)
    {
        // A step that is passed twice on one day is one pass.
        if (Latest(pass.Step) is { IsEnded: false } same && same.PassedOn == pass.PassedOn) Put(same, pass = pass with { Application = same.Application });
        else _passes = [.. _passes, pass];
        SettleExpiry();
        Raise(new ScreeningPassed(Id, pass.Step, pass.PassedOn, pass.Through, pass.Application, pass.Check), at);
    }

    private void EndGrace(ScreeningStep step, LocalDate today)
    {
        if (IsUnderway(step) || Latest(step) is not { IsEnded: false, Through: { } through, HoldsThrough: { } holdsThrough } latest) return;
        Put(latest, latest with { HoldsThrough = RenewalWindow.WithoutRenewal(through, holdsThrough, today) });
    }

    private static void RequireStep(ScreeningStep step)
    {
        if (step == default) throw new ArgumentException("The step is missing.", nameof(step));
    }
}
