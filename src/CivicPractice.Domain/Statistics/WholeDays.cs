using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>Some days as moments, worked out once for all the sites that are asked about, and only where it matters when exactly a day begins.</summary>
internal sealed class WholeDays(Term days, DateTimeZone timeZone)
{
    private Instant? _firstIsOver;
    private Instant? _lastBegins;

    public Instant FirstBegins => timeZone.StartOf(days.From);

    /// <summary>A moment when the first day is over nowhere on Earth: no zone is further from UTC.</summary>
    public Instant FirstIsOverNowhere { get; } = days.From.PlusDays(1).At(LocalTime.Midnight).WithOffset(Offset.MaxValue).ToInstant();

    public Instant FirstIsOver => _firstIsOver ??= timeZone.StartOf(days.From.PlusDays(1));

    public Instant LastBegins => _lastBegins ??= timeZone.StartOf(days.Through);

    /// <summary>The end of the day after the last one on which something was that lasted until a moment.</summary>
    public Instant EndOfDayAfter(Instant until) => timeZone.StartOf((until - Duration.Epsilon).InZone(timeZone).Date.PlusDays(2));
}
