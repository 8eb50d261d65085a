using NodaTime;

namespace CivicPractice.Teams;

/// <summary>The outcome of one step of the screening (筛选).</summary>
/// <param name="Step">The step.</param>
/// <param name="Failure">Why it was failed, or <see langword="null"/> when it was passed.</param>
/// <param name="At">When it was recorded.</param>
public sealed record ScreeningResult(ScreeningStep Step, ScreeningFailureReason? Failure, Instant At)
{
    /// <summary>Whether it was passed elsewhere and taken over here.</summary>
    public bool IsTakenOver { get; init; }
}
