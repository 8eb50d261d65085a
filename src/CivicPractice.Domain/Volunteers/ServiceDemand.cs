using CivicPractice.Activities;
using CivicPractice.Safeguards;
using NodaTime;

namespace CivicPractice.Volunteers;

/// <summary>What one service asks of those who give it.</summary>
/// <param name="During">From when until when.</param>
/// <param name="Day">The day of its beginning in the district's time zone, by which ages are judged.</param>
/// <param name="Category">What kind of service.</param>
/// <param name="Risk">How dangerous it is.</param>
/// <param name="NeedsTraining">Whether the category needs training first (R20).</param>
public readonly record struct ServiceDemand(TimeRange During, LocalDate Day, ActivityCategory Category, RiskLevel Risk, bool NeedsTraining)
{
    /// <summary>How long beyond the planned end time may count (<see cref="ActivityRules.Overtime"/>); nothing where it is not said.</summary>
    public Duration Overtime { get; init; }

    /// <summary>The whole of the service: as long as time may count. Accident insurance must hold for it (R4).</summary>
    public TimeRange Whole => new(During.From, During.Until + Overtime);

    /// <summary>Whether somebody who is covered so may go on the service, or go on with it.</summary>
    /// <param name="covered">When accident insurance holds, no two stretches touching.</param>
    /// <param name="from">From when on; before the beginning, for the whole of it.</param>
    public bool IsCoveredBy(IEnumerable<TimeRange> covered, Instant from)
    {
        var left = Instant.Max(from, During.From);
        if (Risk != RiskLevel.Dangerous || left >= Whole.Until) return true;
        var rest = new TimeRange(left, Whole.Until);
        return covered.Any(cover => cover.Contains(rest));
    }
}
