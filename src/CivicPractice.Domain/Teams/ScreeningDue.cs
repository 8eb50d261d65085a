using NodaTime;

namespace CivicPractice.Teams;

/// <summary>A step of the screening that a volunteer must renew soon, or should have.</summary>
/// <param name="Step">The step.</param>
/// <param name="Through">The last day on which it holds, grace included.</param>
/// <param name="IsAsked">Whether a renewal is on its way.</param>
public readonly record struct ScreeningDue(ScreeningStep Step, LocalDate Through, bool IsAsked);
