using NodaTime;

namespace CivicPractice.Sites;

/// <summary>For how long a site is open within a stretch of time.</summary>
/// <remarks>Where it is open throughout, its hours are known; where for less, nobody says which hours of the stretch they are. The default value is none.</remarks>
public readonly record struct OpeningPart
{
    /// <summary>Makes a part.</summary>
    /// <param name="during">The stretch.</param>
    /// <param name="open">For how long it is open within it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is open for less than no time, or for longer than the stretch.</exception>
    public OpeningPart(TimeRange during, Duration open)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(open, Duration.Zero);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(open, during.Length);
        (During, Open) = (during, open);
    }

    /// <summary>The stretch.</summary>
    public TimeRange During { get; }

    /// <summary>For how long it is open within it.</summary>
    public Duration Open { get; }

    /// <summary>A stretch in which it is open throughout.</summary>
    /// <param name="during">The stretch.</param>
    public static OpeningPart Throughout(TimeRange during) => new(during, during.Length);
}
