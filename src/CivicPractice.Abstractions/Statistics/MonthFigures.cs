using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>What was held in one month at sites of one tier.</summary>
/// <remarks>The default value is no row. Equality is by value.</remarks>
/// <param name="Month">The month in the district's time zone.</param>
/// <param name="Tier">The tier of the sites, or <see langword="null"/> where the site is not known.</param>
/// <param name="Held">Sessions held (场次).</param>
/// <param name="PersonTimes">Person-times served (服务人次).</param>
/// <param name="ServiceMinutes">Minutes given by all volunteers together.</param>
public readonly record struct MonthFigures(YearMonth Month, SiteTier? Tier, int Held, long PersonTimes, long ServiceMinutes);
