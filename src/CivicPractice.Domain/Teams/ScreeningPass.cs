using NodaTime;

namespace CivicPractice.Teams;

/// <summary>That a volunteer has passed a step of the screening (通过筛选).</summary>
/// <param name="Step">The step.</param>
/// <param name="PassedOn">The day on which it was passed, the first on which it holds, in the district's time zone.</param>
/// <param name="Through">The last day it holds by itself, included; <see langword="null"/> when it does not expire.</param>
public sealed record ScreeningPass(ScreeningStep Step, LocalDate PassedOn, LocalDate? Through)
{
    /// <summary>The last day it holds, with grace or ended early; <see langword="null"/> when it does not expire. A later pass of the step takes its place before that.</summary>
    public LocalDate? HoldsThrough { get; init; } = Through;

    /// <summary>The application in which it was passed, or <see langword="null"/>.</summary>
    public TeamApplicationId? Application { get; init; }

    /// <summary>The check by which it was passed, such as a renewal, or <see langword="null"/>.</summary>
    public ScreeningCheckId? Check { get; init; }

    /// <summary>The later check that was failed, which ended it, or <see langword="null"/>.</summary>
    public ScreeningCheckId? FailedCheck { get; init; }

    /// <summary>Why it was revoked, or <see langword="null"/>.</summary>
    public ScreeningRevocationReason? RevokedFor { get; init; }

    /// <summary>Whether it was ended by a failed check or revoked, so that there is nothing to renew.</summary>
    public bool IsEnded => FailedCheck is not null || RevokedFor is not null;

    /// <summary>Whether it counts as never passed.</summary>
    public bool NeverHeld => RevokedFor is ScreeningRevocationReason.RecordedInError or ScreeningRevocationReason.Deceit;

    // From the day on it holds no longer; what had ended before stays as it is.
    internal ScreeningPass EndedOn(LocalDate day)
    {
        var last = LocalDate.Max(day, PassedOn).PlusDays(-1);
        return HoldsThrough < last ? this : this with { HoldsThrough = last };
    }
}
