using NodaTime;

namespace CivicPractice.Sites;

/// <summary>From when until when a site is open on a day (开放时段), by the clock on its wall: half-open, in whole minutes.</summary>
/// <param name="From">When it opens.</param>
/// <param name="Until">When it shuts; midnight means the end of the day.</param>
public sealed record OpeningInterval(LocalTime From, LocalTime Until)
{
    /// <summary>How many minutes it is long on a day without a change of clocks.</summary>
    public int Minutes => End - Start;

    /// <summary>Minutes from midnight until it opens.</summary>
    public int Start => (From.Hour * 60) + From.Minute;

    /// <summary>Minutes from midnight until it shuts; 1440 for the end of the day.</summary>
    public int End => Until == LocalTime.Midnight ? 1440 : (Until.Hour * 60) + Until.Minute;
}
