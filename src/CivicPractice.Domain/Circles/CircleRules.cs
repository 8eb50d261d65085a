using NodaTime;

namespace CivicPractice.Circles;

/// <summary>What a practice circle is in a district: how far people are to have it, and how they walk (15分钟文明实践圈, L5).</summary>
/// <remarks>By default 15 minutes at 5 km an hour on ways a quarter longer than the straight line: a circle of 1 km, the measure of GB 50180-2018 for a quarter of 15 minutes.</remarks>
public sealed record CircleRules
{
    /// <summary>How long people walk at most, the last second included; up to a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive, or longer.</exception>
    public Duration Within
    {
        get;
        init => field = value > Duration.Zero && value <= Duration.FromDays(1) ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = Duration.FromMinutes(15);

    /// <summary>How many metres people walk in an hour; 1 to 20,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more, or no number.</exception>
    public double WalkingMetresAnHour
    {
        get;
        init => field = value is >= 1 and <= 20_000 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 5_000;

    /// <summary>How much longer the way walked is than the straight line (绕行系数); 1 to 100.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less or more, or no number.</exception>
    public double DetourFactor
    {
        get;
        init => field = value is >= 1 and <= 100 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 1.25;

    /// <summary>In what the district keeps its coordinates.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is no datum.</exception>
    public Datum Datum
    {
        get;
        init => field = Enum.IsDefined(value) ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = Datum.Wgs84;

    /// <summary>The radius of the circle in straight metres, where people walk by these rules.</summary>
    public double Radius => Within.TotalHours * WalkingMetresAnHour / DetourFactor;
}
