using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Statistics;

/// <summary>The use that is made of sites (综合使用效益): time used over time open, and person-times an opening hour, by site and month, rolled up by tier.</summary>
/// <remarks>
/// <para>Each site counts for the time in which it was open, as the events of its life tell, whatever became of it since. So what becomes of a site later changes no month that is over.</para>
/// <para>A site has a row where it was open at some time in the month up to the moment of counting, also where nothing was done there, and where something was done.</para>
/// </remarks>
/// <param name="district">The district.</param>
/// <param name="opening">Where it is known how long sites are open.</param>
public sealed class Utilisation(OpenDistrict district, IOpeningHoursSource opening)
{
    /// <summary>With the hours that sites keep; where they say nothing, the usual weekly ones of the district's profile.</summary>
    /// <param name="district">The district.</param>
    public Utilisation(OpenDistrict district)
        : this(district, new OpeningHoursOfSites(district))
    {
    }

    /// <summary>The use of each site in a month, by tier and site.</summary>
    /// <param name="month">The month in the district's time zone.</param>
    /// <param name="until">Up to when open time is counted, such as the moment of asking; the end of the month where it is over by then. What was done is all that is known of the month.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<AsOf<IReadOnlyList<SiteUtilisation>>> OfSitesAsync(YearMonth month, Instant until, CancellationToken cancellationToken = default)
    {
        var (position, use) = (await district.Statistics.FiguresAsync(cancellationToken)).UseOfSites(month);
        var open = OpenWithin(month, until, use.Open).ToLookup(one => one.Site, one => one.Time);
        var used = use.Used.ToLookup(one => one.Site, one => one.During);
        var done = use.Figures.ToDictionary(row => row.Site);
        var rows = new List<SiteUtilisation>();
        foreach (var site in await district.FactsOfSitesAsync(open.Select(one => one.Key).Union(done.Keys), cancellationToken))
        {
            var row = done.GetValueOrDefault(site.Site);
            var parts = await opening.OpenTimeAsync(site, [.. open[site.Site]], cancellationToken);
            rows.Add(new SiteUtilisation(
                site.Site, site.Tier, month, row?.TimeUsed ?? Duration.Zero, Sum(parts, part => UsedIn(part, used[site.Site])), Sum(parts, part => part.Open), row?.PersonTimes ?? 0));
        }

        return new(position, rows);
    }

    /// <summary>The use of the sites of each tier in a month, rolled up, by tier.</summary>
    /// <param name="month">The month in the district's time zone.</param>
    /// <param name="until">Up to when open time is counted, such as the moment of asking; the end of the month where it is over by then. What was done is all that is known of the month.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public async ValueTask<AsOf<IReadOnlyList<TierUtilisation>>> OfTiersAsync(YearMonth month, Instant until, CancellationToken cancellationToken = default)
    {
        var sites = await OfSitesAsync(month, until, cancellationToken);
        return new(sites.Position, [.. sites.Answer.GroupBy(site => site.Tier).Select(tier => RolledUp(tier.Key, month, [.. tier]))]);
    }

    /// <summary>One time over another, or <see langword="null"/> where one is missing or the other is nothing.</summary>
    internal static decimal? Ratio(Duration? part, Duration? whole) =>
        part is { } some && whole is { } all && all > Duration.Zero ? (decimal)some.BclCompatibleTicks / all.BclCompatibleTicks : null;

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
            withHours.Count == 0 ? null : withHours.Aggregate(Duration.Zero, (sum, site) => sum + site.TimeUsedWithinHours!.Value),
            withHours.Count == 0 ? null : withHours.Aggregate(Duration.Zero, (sum, site) => sum + site.OpenTime!.Value),
            sites.Sum(site => site.PersonTimes),
            withHours.Sum(site => site.PersonTimes));
    }

    private static Duration? Sum(IReadOnlyList<OpeningPart>? parts, Func<OpeningPart, Duration> time) =>
        parts?.Aggregate(Duration.Zero, (sum, part) => sum + time(part));

    // Where a part is open throughout, that is exact.
    private static Duration UsedIn(OpeningPart part, IEnumerable<TimeRange> used) => Duration.Min(
        part.Open, used.Aggregate(Duration.Zero, (sum, during) => during.Intersection(part.During) is { } both ? sum + both.Length : sum));

    private IEnumerable<(PracticeSiteId Site, TimeRange Time)> OpenWithin(YearMonth month, Instant until, IReadOnlyList<OpenStretch> stretches)
    {
        var whole = district.Profile.TimeZone.RangeOf(month);
        var end = Instant.Min(until.ToMicrosecond(), whole.Until);
        if (end <= whole.From) yield break;
        var counted = new TimeRange(whole.From, end);
        foreach (var stretch in stretches)
            if (stretch.Within(counted) is { } time) yield return (stretch.Site, time);
    }
}
