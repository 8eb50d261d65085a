using NodaTime;

namespace CivicPractice;

/// <summary>The precision of the domain.</summary>
public static class InstantExtensions
{
    private const long TicksInAMicrosecond = 10;

    /// <summary>Cuts an instant to the microsecond, the finest that every store keeps; earlier, never later.</summary>
    /// <param name="instant">The instant.</param>
    public static Instant ToMicrosecond(this Instant instant)
    {
        var ticks = instant.ToUnixTimeTicks();
        var beyond = ticks % TicksInAMicrosecond;
        return Instant.FromUnixTimeTicks(ticks - (beyond < 0 ? beyond + TicksInAMicrosecond : beyond));
    }
}
