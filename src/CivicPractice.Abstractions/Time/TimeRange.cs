using NodaTime;
using NodaTime.Text;

namespace CivicPractice;

/// <summary>A stretch of time, half-open: it begins with <see cref="From"/> and ends before <see cref="Until"/>.</summary>
/// <remarks>Both ends are kept to the microsecond. The default value is an empty range at the start of 1970. Equality is by both ends.</remarks>
public readonly record struct TimeRange
{
    /// <summary>Makes a range.</summary>
    /// <param name="from">Its first moment.</param>
    /// <param name="until">The first moment after it.</param>
    /// <exception cref="ArgumentException">It does not end after it begins.</exception>
    public TimeRange(Instant from, Instant until)
    {
        From = from.ToMicrosecond();
        Until = until.ToMicrosecond();
        if (Until <= From) throw new ArgumentException("A range of time ends after it begins.", nameof(until));
    }

    /// <summary>Its first moment.</summary>
    public Instant From { get; }

    /// <summary>The first moment after it.</summary>
    public Instant Until { get; }

    /// <summary>How long it is.</summary>
    public Duration Length => Until - From;

    /// <summary>A range from its first moment and its length.</summary>
    /// <param name="from">Its first moment.</param>
    /// <param name="length">How long it is; more than zero.</param>
    public static TimeRange Starting(Instant from, Duration length) => new(from, from + length);

    /// <summary>Whether the moment lies in the range.</summary>
    /// <param name="at">The moment.</param>
    public bool Contains(Instant at) => From <= at && at < Until;

    /// <summary>Whether the other range lies wholly in this one.</summary>
    /// <param name="other">The other range.</param>
    public bool Contains(TimeRange other) => From <= other.From && other.Until <= Until;

    /// <summary>Whether the two share a moment; ranges that only touch do not.</summary>
    /// <param name="other">The other range.</param>
    public bool Overlaps(TimeRange other) => From < other.Until && other.From < Until;

    /// <summary>The moments that are in both, or <see langword="null"/> where there are none.</summary>
    /// <param name="other">The other range.</param>
    public TimeRange? Intersection(TimeRange other) => Overlaps(other) ? new(Instant.Max(From, other.From), Instant.Min(Until, other.Until)) : null;

    /// <summary>Both ends as ISO 8601 instants in UTC, to the microsecond.</summary>
    public override string ToString() => $"{InstantPattern.ExtendedIso.Format(From)}/{InstantPattern.ExtendedIso.Format(Until)}";
}
