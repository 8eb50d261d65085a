using CivicPractice.Activities;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>What was held in one month, at sites of one tier, in one category, by one kind of host (B8).</summary>
/// <param name="Month">The month in the district's time zone.</param>
/// <param name="Tier">The tier of the sites, or <see langword="null"/> where the site is not known.</param>
/// <param name="Category">The category.</param>
/// <param name="Host">Who ran them: the site, an organisation or a team; <see cref="ActivityHostKind.None"/> where a correction of an earlier release did not say.</param>
/// <param name="Held">Sessions held (场次).</param>
/// <param name="PersonTimes">Person-times served (服务人次).</param>
/// <param name="ServiceMinutes">Minutes given by all volunteers together.</param>
public sealed record SessionFigures(YearMonth Month, SiteTier? Tier, ActivityCategory Category, ActivityHostKind Host, int Held, long PersonTimes, long ServiceMinutes);
