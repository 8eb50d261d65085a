using NodaTime;

namespace CivicPractice.Readiness;

/// <summary>One requirement of an inspection and what became of it.</summary>
/// <param name="Requirement">The requirement as it stood in the standard that was applied.</param>
/// <param name="Finding">What was found, or <see langword="null"/> until then.</param>
/// <param name="MendedOn">The day a re-inspection found it mended (复查), or <see langword="null"/>.</param>
public sealed record InspectionItem(ReadinessRequirement Requirement, Finding? Finding, LocalDate? MendedOn)
{
    /// <summary>Whether it was found not met and is not mended yet.</summary>
    public bool IsDefect => Finding is { IsMet: false } && MendedOn is null;

    /// <summary>Whether the last day for mending it has passed without its being mended.</summary>
    /// <param name="day">The day of asking.</param>
    public bool IsOverdueOn(LocalDate day) => IsDefect && Finding!.MendBy < day;
}
