using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>The figures of one district, kept up to date by its events.</summary>
/// <remarks>An answer has in it every event that was committed when it was asked for, by whichever program.</remarks>
public interface IDistrictStatistics
{
    /// <summary>The matrix, the people and the year so far (mission D).</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<AsOf<DistrictOverview>> OverviewAsync(CancellationToken cancellationToken = default);

    /// <summary>What was held, by month, tier and category (B8), in this order.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<AsOf<IReadOnlyList<SessionFigures>>> SessionsAsync(CancellationToken cancellationToken = default);

    /// <summary>What was done at each site in each month (A8, A9), by site and month; a site in which nothing was done has no row.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<AsOf<IReadOnlyList<SiteFigures>>> SitesAsync(CancellationToken cancellationToken = default);

    /// <summary>What the use of sites in a month is measured by (A8): what was done at each, when it was used, and when it was open, all as of one position.</summary>
    /// <param name="month">The month in the district's time zone.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<AsOf<UseOfSites>> UseOfSitesAsync(YearMonth month, CancellationToken cancellationToken = default);

    /// <summary>What cadence is judged by (B3): on which days something was held, by site and by partnership, and when sites were open, all as of one position.</summary>
    /// <param name="days">The days in the district's time zone.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<AsOf<DaysOfActivity>> DaysOfActivityAsync(Term days, CancellationToken cancellationToken = default);

    /// <summary>How those who took part and the public reviewed what was held at each site in each month, by site and month; a site whose sessions nobody reviewed has no row.</summary>
    /// <param name="cancellationToken">Stops waiting.</param>
    ValueTask<AsOf<IReadOnlyList<ReviewFigures>>> ReviewsAsync(CancellationToken cancellationToken = default);
}
