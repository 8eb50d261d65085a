using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>A stretch of time in which a site was open (开放期间), from its opening or resuming until it was suspended; half-open.</summary>
/// <remarks>Both ends are moments as the events tell them, to the microsecond. Equality is by value.</remarks>
/// <param name="Site">The site.</param>
/// <param name="From">Its first moment.</param>
/// <param name="Until">The first moment after it, or <see langword="null"/> while the site is open; never before <paramref name="From"/>, and the same where it was shut at once.</param>
public sealed record OpenStretch(PracticeSiteId Site, Instant From, Instant? Until)
{
    /// <summary>Its part within some time, or <see langword="null"/> where the site was not open in it.</summary>
    /// <param name="time">The time.</param>
    public TimeRange? Within(TimeRange time)
    {
        var from = Instant.Max(From, time.From).ToMicrosecond();
        var until = Instant.Min(Until ?? time.Until, time.Until).ToMicrosecond();
        return from < until ? new TimeRange(from, until) : null;
    }
}
