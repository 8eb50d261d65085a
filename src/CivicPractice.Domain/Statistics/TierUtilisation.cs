using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>The use that was made of the sites of one tier in one month, rolled up.</summary>
/// <remarks>
/// What stands in <see cref="SiteUtilisation"/> holds here too: a session counts wholly in the month in which it begins, person-times are also of requests served
/// elsewhere. A site whose doors stayed shut has hours, of no length: what was done there counts in <paramref name="PersonTimesInHours"/>.
/// </remarks>
/// <param name="Tier">The tier.</param>
/// <param name="Month">The month.</param>
/// <param name="Sites">How many sites were open at some time in it, or had something done there.</param>
/// <param name="TimeUsed">For how long those with hours were used, within them or not, all together.</param>
/// <param name="TimeUsedWithinHours">For how long those with hours were used while they were open, all together, or <see langword="null"/> where none has any.</param>
/// <param name="OpenTime">For how long those with hours were open, all together, or <see langword="null"/> where none has any.</param>
/// <param name="PersonTimes">Person-times served by all of them (A9).</param>
/// <param name="PersonTimesInHours">Person-times served by those with hours, at whatever hour.</param>
public sealed record TierUtilisation(
    SiteTier Tier, YearMonth Month, int Sites, Duration TimeUsed, Duration? TimeUsedWithinHours, Duration? OpenTime, long PersonTimes, long PersonTimesInHours)
{
    /// <summary>Time used within hours over time open, 0 to 1, or <see langword="null"/> where none was open.</summary>
    public decimal? UsedOfOpen => Utilisation.Ratio(TimeUsedWithinHours, OpenTime);

    /// <summary>Person-times an opening hour of the sites with hours, or <see langword="null"/> where none was open.</summary>
    public decimal? PersonTimesPerOpenHour => Utilisation.PerHour(PersonTimesInHours, OpenTime);
}
