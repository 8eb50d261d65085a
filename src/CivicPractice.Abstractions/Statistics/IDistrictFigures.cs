using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>The figures of one district.</summary>
/// <remarks>
/// Each answer is of whole events and says as of which position it is. They may go on with the district meanwhile, so that a later answer is of a later position; whoever wants what was committed since asks the port anew. Safe for concurrent use.
/// </remarks>
public interface IDistrictFigures
{
    /// <summary>How many of the district's events are in the figures.</summary>
    long Position { get; }

    /// <summary>The matrix, the people, and all that was done so far (mission D).</summary>
    AsOf<DistrictOverview> Overview();

    /// <summary>What was held, by month and tier, in this order.</summary>
    AsOf<IReadOnlyList<MonthFigures>> Months();

    /// <summary>What was held, by month, tier, category and kind of host (B8), in this order.</summary>
    AsOf<IReadOnlyList<SessionFigures>> Sessions();

    /// <summary>What was done at each site in each month (A8, A9), by site and month; a site in which nothing was done has no row.</summary>
    AsOf<IReadOnlyList<SiteFigures>> Sites();

    /// <summary>What the use of sites in a month is measured by (A8): what was done at each, when it was used, and when it was open.</summary>
    /// <param name="month">The month in the district's time zone.</param>
    AsOf<UseOfSites> UseOfSites(YearMonth month);

    /// <summary>What cadence is judged by (B3): on which days something was held, by site and by partnership, and when sites were open.</summary>
    /// <param name="days">The days in the district's time zone.</param>
    AsOf<DaysOfActivity> DaysOfActivity(Term days);

    /// <summary>The sites of a kind that were open on each day of a period and held less than they should (B3), by id.</summary>
    /// <param name="tier">Their tier, as it is now.</param>
    /// <param name="setting">Urban or rural, as it is now, or <see langword="null"/> for those of which nobody said.</param>
    /// <param name="period">The days in the district's time zone, such as a week or a month, of the years 1 to 9998.</param>
    /// <param name="isConcentrated">Whether concentrated activities count only (集中活动).</param>
    /// <param name="atLeast">How many sessions they should have held; at least 1.</param>
    /// <param name="timeZone">The district's time zone: a site was open on a day on which it was open at some time.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such tier, a day is of another year, or nothing should be held.</exception>
    AsOf<IReadOnlyList<PracticeSiteId>> SitesThatMissed(SiteTier tier, SiteSetting? setting, Term period, bool isConcentrated, int atLeast, DateTimeZone timeZone);

    /// <summary>How those who took part and the public reviewed what was held at each site in each month, by site and month; a site whose sessions nobody reviewed has no row.</summary>
    AsOf<IReadOnlyList<ReviewFigures>> Reviews();

    /// <summary>The teams whose sessions and requests took the most time of volunteers in some days, the most first, then by id; those that gave none are left out. What earlier releases stored of requests does not say for which team somebody came, and is in nobody's time.</summary>
    /// <param name="days">The days in the district's time zone on which sessions and service began.</param>
    /// <param name="most">How many teams at most; at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">No team is asked for.</exception>
    AsOf<IReadOnlyList<TeamFigures>> TopTeams(Term days, int most);

    /// <summary>How many active volunteers hold each star rating (星级分布), from none to the highest that anybody holds.</summary>
    AsOf<IReadOnlyList<StarFigures>> Stars();

    /// <summary>How far requests came, how long they waited for a yes, and how they were reviewed.</summary>
    AsOf<RequestFigures> Requests();

    /// <summary>How many offers of requests were taken on within some time after they were made.</summary>
    /// <param name="within">The time; what took exactly as long counts.</param>
    AsOf<long> AcceptedWithin(Duration within);
}
