using NodaTime;

namespace CivicPractice.Readiness;

/// <summary>What an inspector found of one requirement.</summary>
/// <param name="IsMet">Whether it is met.</param>
/// <param name="Note">The inspector's words, or <see langword="null"/>; never in an event. What is not met has some.</param>
/// <param name="MendBy">The last day for mending it; <see langword="null"/> exactly where it is met.</param>
public sealed record Finding(bool IsMet, string? Note, LocalDate? MendBy)
{
    /// <summary>The requirement is met.</summary>
    /// <param name="note">The inspector's words, or <see langword="null"/>.</param>
    public static Finding Met(string? note = null) => new(true, note, null);

    /// <summary>The requirement is not met.</summary>
    /// <param name="note">The inspector's words.</param>
    /// <param name="mendBy">The last day for mending it.</param>
    public static Finding NotMet(string note, LocalDate mendBy) => new(false, note, mendBy);

    /// <summary>Whether it is met; never the inspector's words.</summary>
    public override string ToString() => IsMet ? "met" : "not met";
}
