using NodaTime;

namespace CivicPractice.Circles;

/// <summary>What a practice circle is in a district: how far people are to have it, and how they walk (15分钟文明实践圈, L5).</summary>
/// <remarks>By default 15 minutes at 5 km an hour on ways a quarter longer than the straight line: a circle of 1 km, the measure of GB 50180-2018 for a quarter of 15 minutes.</remarks>
public sealed record CircleRules
{
    /// <summary>How long people walk at most, the last second included.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive.</exception>
    public Duration Within
    {
        get;
        init => field = value > Duration.Zero ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = Duration.FromMinutes(15);

    /// <summary>How many metres people walk in an hour.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is not positive, or no number.</exception>
    public double WalkingMetresAnHour
    {
        get;
        init => field = value > 0 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value));
    } = 5_000;

    /// <summary>How much longer the way walked is than the straight line (绕行系数); 1 or more.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It is less than 1, or no number.</exception>
    public double DetourFactor
    {
        get;
        init => field = value >= 1 && double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value));
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
