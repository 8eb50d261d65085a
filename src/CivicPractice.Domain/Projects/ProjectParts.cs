using NodaTime;

namespace CivicPractice.Projects;

/// <summary>A recognition of a project as a brand (授牌、品牌认定).</summary>
/// <param name="Level">By whom.</param>
/// <param name="Name">The name of the honour, as it stands on the plaque.</param>
/// <param name="AwardedBy">The awarding unit; a unit, never a person.</param>
/// <param name="On">The day.</param>
public sealed record ProjectRecognition(RecognitionLevel Level, string Name, string AwardedBy, LocalDate On)
{
    internal bool IsTheSameAs(ProjectRecognition other) => (Level, Name, On) == (other.Level, other.Name, other.On);

    internal void RequireSound(string parameter)
    {
        if (!Enum.IsDefined(Level)) throw new ArgumentException("The level is missing.", parameter);
        ArgumentException.ThrowIfNullOrWhiteSpace(Name, parameter);
        ArgumentException.ThrowIfNullOrWhiteSpace(AwardedBy, parameter);
    }
}

/// <summary>A time in which a project ran without a pause.</summary>
/// <param name="From">When it was launched, or resumed.</param>
/// <param name="Until">When it paused or was concluded; <see langword="null"/> while it runs.</param>
public sealed record ProjectStretch(Instant From, Instant? Until);
