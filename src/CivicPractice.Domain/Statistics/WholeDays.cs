using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>Some days as moments, worked out once for all the sites that are asked about.</summary>
internal readonly struct WholeDays(Term days, DateTimeZone timeZone)
{
    /// <summary>Seldom asked for, so worked out when it is.</summary>
    public Instant FirstBegins => timeZone.StartOf(days.From);

    public Instant FirstIsOver { get; } = timeZone.StartOf(days.From.PlusDays(1));

    public Instant LastBegins { get; } = timeZone.StartOf(days.Through);

    /// <summary>The end of the day after the last one on which something was that lasted until a moment.</summary>
    public Instant EndOfDayAfter(Instant until) => timeZone.StartOf((until - Duration.Epsilon).InZone(timeZone).Date.PlusDays(2));
}
