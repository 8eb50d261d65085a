using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Circles;

/// <summary>A site at which people can be, and how long they take to it.</summary>
/// <param name="Site">The site.</param>
/// <param name="Time">How long they take.</param>
public sealed record SiteAtHand(CircleSite Site, Duration Time);

/// <summary>A settlement whose people can be at a site, and how long they take.</summary>
/// <param name="Settlement">The settlement.</param>
/// <param name="Time">How long they take.</param>
public sealed record SettlementAtHand(Settlement Settlement, Duration Time);

/// <summary>The circle of one site (实践圈): who is within the time of it.</summary>
public sealed class PracticeCircle
{
    internal PracticeCircle(CircleSite site, IReadOnlyList<SettlementAtHand> settlements) =>
        (Site, Settlements, Residents) = (site, settlements, settlements.Sum(one => (long)one.Settlement.Residents));

    /// <summary>The site in its midst.</summary>
    public CircleSite Site { get; }

    /// <summary>The settlements in it, the nearest by time first, then by code.</summary>
    public IReadOnlyList<SettlementAtHand> Settlements { get; }

    /// <summary>How many people live in it; who lives in two circles counts in both.</summary>
    public long Residents { get; }
}

/// <summary>One settlement, and the sites within the time of it.</summary>
public sealed class CircledSettlement
{
    internal CircledSettlement(Settlement settlement, IReadOnlyList<SiteAtHand> sites) => (Settlement, Sites) = (settlement, sites);

    /// <summary>The settlement.</summary>
    public Settlement Settlement { get; }

    /// <summary>The sites in whose circles it lies, the nearest by time first, then by id; none for one outside every circle.</summary>
    public IReadOnlyList<SiteAtHand> Sites { get; }

    /// <summary>Whether it lies in a circle.</summary>
    public bool IsInside => Sites.Count > 0;
}

/// <summary>Who lives within the time of a site, and who lives outside every circle (覆盖).</summary>
/// <remarks>Circles stand by the id of their site and settlements by their code, in whatever order they were given. However many circles overlap, the totals count each settlement once.</remarks>
public sealed class CircleCoverage
{
    private readonly Dictionary<PracticeSiteId, PracticeCircle> _bySite;

    internal CircleCoverage(CircleRules rules, IReadOnlyList<PracticeCircle> circles, IReadOnlyList<Settlement> settlements)
    {
        (Rules, Circles, _bySite) = (rules, circles, circles.ToDictionary(circle => circle.Site.Site));
        // By id as the circles are, which the order by time leaves as it is.
        var sites = circles.SelectMany(circle => circle.Settlements.Select(one => (one.Settlement.Code, At: new SiteAtHand(circle.Site, one.Time))))
            .ToLookup(one => one.Code, one => one.At, StringComparer.Ordinal);
        Settlements = [.. settlements.Select(one => new CircledSettlement(one, [.. sites[one.Code].OrderBy(site => site.Time)]))];
        SettlementsInside = [.. Settlements.Where(one => one.IsInside).Select(one => one.Settlement)];
        SettlementsOutside = [.. Settlements.Where(one => !one.IsInside).Select(one => one.Settlement)];
        ResidentsInside = SettlementsInside.Sum(one => (long)one.Residents);
        ResidentsOutside = SettlementsOutside.Sum(one => (long)one.Residents);
    }

    /// <summary>The rules by which it was measured.</summary>
    public CircleRules Rules { get; }

    /// <summary>The circles, by the id of their site.</summary>
    public IReadOnlyList<PracticeCircle> Circles { get; }

    /// <summary>The settlements, by their code.</summary>
    public IReadOnlyList<CircledSettlement> Settlements { get; }

    /// <summary>The settlements in at least one circle, by their code.</summary>
    public IReadOnlyList<Settlement> SettlementsInside { get; }

    /// <summary>The settlements outside every circle, by their code.</summary>
    public IReadOnlyList<Settlement> SettlementsOutside { get; }

    /// <summary>How many people live in at least one circle.</summary>
    public long ResidentsInside { get; }

    /// <summary>How many people live outside every circle.</summary>
    public long ResidentsOutside { get; }

    /// <summary>The circle of a site, or <see langword="null"/> where it was not measured.</summary>
    /// <param name="site">The site.</param>
    public PracticeCircle? CircleOf(PracticeSiteId site) => _bySite.GetValueOrDefault(site);

    /// <summary>The coverage by some of the sites alone, of the same settlements: what a belt or a cluster of sites does by itself.</summary>
    /// <param name="sites">The sites; those that were not measured add nothing.</param>
    public CircleCoverage Among(IReadOnlySet<PracticeSiteId> sites)
    {
        ArgumentNullException.ThrowIfNull(sites);
        return new(Rules, [.. Circles.Where(circle => sites.Contains(circle.Site.Site))], [.. Settlements.Select(one => one.Settlement)]);
    }
}
