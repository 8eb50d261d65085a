using NodaTime;

namespace CivicPractice.Teams;

/// <summary>One check of a step outside of applications: the renewal of a pass (复审), or the first check of a member whose team came to ask for the step (补审).</summary>
/// <param name="Id">The check.</param>
/// <param name="Step">The step.</param>
/// <param name="AskedOn">The day on which it was asked for, in the district's time zone.</param>
public sealed record ScreeningCheck(ScreeningCheckId Id, ScreeningStep Step, LocalDate AskedOn)
{
    /// <summary>The permitted moves; drawn in docs/lifecycles/screening-check.md.</summary>
    public static Lifecycle<ScreeningCheckState, ScreeningCheckAction> Lifecycle { get; } = CivicPractice.Lifecycle.Define(
        "screening-check",
        ScreeningCheckState.Underway,
        (ScreeningCheckState.Underway, ScreeningCheckAction.Pass, ScreeningCheckState.Passed),
        (ScreeningCheckState.Underway, ScreeningCheckAction.Fail, ScreeningCheckState.Failed),
        (ScreeningCheckState.Underway, ScreeningCheckAction.Withdraw, ScreeningCheckState.Withdrawn));

    /// <summary>Where it stands.</summary>
    public ScreeningCheckState State { get; init; } = Lifecycle.Initial;

    /// <summary>The day of the result, or on which it was called off; <see langword="null"/> until then.</summary>
    public LocalDate? ConcludedOn { get; init; }

    /// <summary>Why it was failed, or <see langword="null"/>.</summary>
    public ScreeningFailureReason? Failure { get; init; }
}
