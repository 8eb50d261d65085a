using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>The use that was made of one site in one month (综合使用效益).</summary>
/// <param name="Site">The site.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Month">The month.</param>
/// <param name="TimeUsed">For how long it was used by sessions; several at once count once.</param>
/// <param name="OpenTime">For how long it was open, or <see langword="null"/> where it has no hours.</param>
/// <param name="PersonTimes">Person-times served.</param>
public sealed record SiteUtilisation(PracticeSiteId Site, SiteTier Tier, YearMonth Month, Duration TimeUsed, Duration? OpenTime, long PersonTimes)
{
    /// <summary>Time used over time open, or <see langword="null"/> where it was not open. Above 1 when sessions were held outside the hours.</summary>
    public decimal? UsedOfOpen => Utilisation.Ratio(TimeUsed, OpenTime);

    /// <summary>Person-times an opening hour, or <see langword="null"/> where it was not open.</summary>
    public decimal? PersonTimesPerOpenHour => Utilisation.PerHour(PersonTimes, OpenTime);
}
