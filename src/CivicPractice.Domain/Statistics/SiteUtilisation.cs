using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>The use that was made of one site in one month (综合使用效益), as far as the month had gone at the moment up to which is counted.</summary>
/// <remarks>
/// <para>Open time is that in which the site was open, neither planned nor suspended nor ended, and its doors were open by its hours. A site whose doors stayed shut,
/// or that was not open at all though something was done there, has an open time of zero and no ratios; a site without hours, such as a park, has none of either.</para>
/// <para>A session counts wholly in the month in which it begins, so that time used, added up over months, can be more than the time that passed. Time used within hours
/// lies in the month. Person-times are also those of requests that the site took care of and that were served elsewhere, at whatever hour.</para>
/// </remarks>
/// <param name="Site">The site.</param>
/// <param name="Tier">Its tier.</param>
/// <param name="Month">The month.</param>
/// <param name="TimeUsed">For how long it was used by sessions, within its hours or not; several at once count once.</param>
/// <param name="TimeUsedWithinHours">
/// For how long it was used while it was open. Where it is only known for how long it was open in some time and not at which hours, the time used in it, at most the open time.
/// <see langword="null"/> where it has no hours.
/// </param>
/// <param name="OpenTime">For how long it was open, or <see langword="null"/> where it has no hours.</param>
/// <param name="PersonTimes">Person-times served by it in the month.</param>
public sealed record SiteUtilisation(
    PracticeSiteId Site, SiteTier Tier, YearMonth Month, Duration TimeUsed, Duration? TimeUsedWithinHours, Duration? OpenTime, long PersonTimes)
{
    /// <summary>Time used within hours over time open, 0 to 1, or <see langword="null"/> where it was not open.</summary>
    public decimal? UsedOfOpen => Utilisation.Ratio(TimeUsedWithinHours, OpenTime);

    /// <summary>Person-times an opening hour, or <see langword="null"/> where it was not open.</summary>
    public decimal? PersonTimesPerOpenHour => Utilisation.PerHour(PersonTimes, OpenTime);
}
