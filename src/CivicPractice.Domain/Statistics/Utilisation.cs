using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>The use that is made of sites (综合使用效益): time used over time open, and person-times an opening hour, by site and month, rolled up by tier.</summary>
/// <remarks>Every open site counts, also one where nothing was done; a site that is not open now counts in the months in which something was done there.</remarks>
/// <param name="district">The district.</param>
/// <param name="opening">Where it is known how long sites are open.</param>
public sealed class Utilisation(OpenDistrict district, IOpeningHoursSource opening)
{
    /// <summary>With the hours that sites keep; where they have none, the usual weekly ones of the district's profile.</summary>
    /// <param name="district">The district.</param>
    public Utilisation(OpenDistrict district)
        : this(district, new OpeningHoursOfSites(district))
    {
    }

    /// <summary>The use of each site in a month, by tier and site.</summary>
    /// <param name="month">The month.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<AsOf<IReadOnlyList<SiteUtilisation>>> OfSitesAsync(YearMonth month, CancellationToken cancellationToken = default)
    {
        var figures = await district.Statistics.SitesAsync(cancellationToken);
        var done = figures.Answer.Where(row => row.Month == month).ToDictionary(row => row.Site);
        var sites = (await district.Sites.ListAsync(new OpenSitesSpec(), cancellationToken)).Select(site => site.Facts).ToList();
        foreach (var elsewhere in done.Keys.Except(sites.Select(site => site.Site)).ToList())
        {
            if (await district.Sites.FindAsync(elsewhere, cancellationToken) is { } site) sites.Add(site.Facts);
        }

        var rows = new List<SiteUtilisation>(sites.Count);
        foreach (var site in sites.OrderBy(one => one.Tier).ThenBy(one => one.Site))
        {
            var row = done.GetValueOrDefault(site.Site);
            var open = await opening.OpenTimeAsync(site, month, cancellationToken);
            rows.Add(new SiteUtilisation(site.Site, site.Tier, month, row?.TimeUsed ?? Duration.Zero, open, row?.PersonTimes ?? 0));
        }

        return new(figures.Position, rows);
    }

    /// <summary>The use of the sites of each tier in a month, rolled up, by tier.</summary>
    /// <param name="month">The month.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<AsOf<IReadOnlyList<TierUtilisation>>> OfTiersAsync(YearMonth month, CancellationToken cancellationToken = default)
    {
        var sites = await OfSitesAsync(month, cancellationToken);
        return new(sites.Position, [.. sites.Answer.GroupBy(site => site.Tier).Select(tier => RolledUp(tier.Key, month, [.. tier]))]);
    }

    /// <summary>One time over another, or <see langword="null"/> where the other is missing or nothing.</summary>
    internal static decimal? Ratio(Duration part, Duration? whole) =>
        whole is { } all && all > Duration.Zero ? (decimal)part.BclCompatibleTicks / all.BclCompatibleTicks : null;

    /// <summary>So many an hour, or <see langword="null"/> where the time is missing or nothing.</summary>
    internal static decimal? PerHour(long count, Duration? time) =>
        time is { } all && all > Duration.Zero ? (decimal)count * NodaConstants.TicksPerHour / all.BclCompatibleTicks : null;

    private static TierUtilisation RolledUp(SiteTier tier, YearMonth month, IReadOnlyList<SiteUtilisation> sites)
    {
        var withHours = sites.Where(site => site.OpenTime is not null).ToList();
        return new(
            tier,
            month,
            sites.Count,
            withHours.Aggregate(Duration.Zero, (sum, site) => sum + site.TimeUsed),
            withHours.Count == 0 ? null : withHours.Aggregate(Duration.Zero, (sum, site) => sum + site.OpenTime!.Value),
            sites.Sum(site => site.PersonTimes),
            withHours.Sum(site => site.PersonTimes));
    }
}
