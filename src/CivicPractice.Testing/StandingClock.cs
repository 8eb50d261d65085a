using NodaTime;

namespace CivicPractice.Testing;

/// <summary>A clock that stands still until it is moved.</summary>
/// <remarks>Not safe for concurrent use.</remarks>
/// <param name="now">Where it stands.</param>
public sealed class StandingClock(Instant now) : IClock
{
    private Instant _now = now;

    /// <inheritdoc/>
    public Instant GetCurrentInstant() => _now;

    /// <summary>Moves the clock on.</summary>
    /// <param name="by">How far; not backwards.</param>
    /// <returns>Where it stands now.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The clock would go backwards.</exception>
    public Instant Advance(Duration by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, Duration.Zero);
        return _now += by;
    }
}
