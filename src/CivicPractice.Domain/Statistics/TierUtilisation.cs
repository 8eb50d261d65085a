using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>The use that was made of the sites of one tier in one month, rolled up.</summary>
/// <param name="Tier">The tier.</param>
/// <param name="Month">The month.</param>
/// <param name="Sites">How many sites.</param>
/// <param name="TimeUsed">For how long those with hours were used, all together.</param>
/// <param name="OpenTime">For how long those with hours were open, all together, or <see langword="null"/> where none has any.</param>
/// <param name="PersonTimes">Person-times served at all of them (A9).</param>
/// <param name="PersonTimesInHours">Person-times served at those with hours.</param>
public sealed record TierUtilisation(
    SiteTier Tier, YearMonth Month, int Sites, Duration TimeUsed, Duration? OpenTime, long PersonTimes, long PersonTimesInHours)
{
    /// <summary>Time used over time open, or <see langword="null"/> where none was open.</summary>
    public decimal? UsedOfOpen => Utilisation.Ratio(TimeUsed, OpenTime);

    /// <summary>Person-times an opening hour of the sites with hours, or <see langword="null"/> where none was open.</summary>
    public decimal? PersonTimesPerOpenHour => Utilisation.PerHour(PersonTimesInHours, OpenTime);
}
