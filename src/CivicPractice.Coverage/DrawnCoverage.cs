using CivicPractice.Circles;
using CivicPractice.Sites;

namespace CivicPractice.Coverage;

/// <summary>What a drawing of a coverage shows.</summary>
public sealed record DrawnCoverage
{
    /// <summary>Draws a coverage.</summary>
    /// <param name="title">What stands above it.</param>
    /// <param name="coverage">The coverage.</param>
    /// <exception cref="ArgumentException">The title is the default value.</exception>
    public DrawnCoverage(Bilingual title, CircleCoverage coverage)
    {
        ArgumentNullException.ThrowIfNull(coverage);
        if (title == default) throw new ArgumentException("A drawing has a title.", nameof(title));
        (Title, Coverage) = (title, coverage);
    }

    /// <summary>What stands above it.</summary>
    public Bilingual Title { get; }

    /// <summary>The coverage.</summary>
    public CircleCoverage Coverage { get; }

    /// <summary>What the sites are called and of which tier they are; a site of the coverage that is not among them is drawn without a name.</summary>
    /// <exception cref="ArgumentException">A site comes twice.</exception>
    public IReadOnlyList<DrawnSite> Sites
    {
        get;
        init => field = value.DistinctBy(one => one.Site).Count() == value.Count ? [.. value] : throw new ArgumentException("Each site has one name.", nameof(value));
    } = [];

    /// <summary>Groupings of sites to be drawn about them: belts (实践带), clusters (实践群).</summary>
    public IReadOnlyList<DrawnGrouping> Groupings
    {
        get;
        init => field = [.. value];
    } = [];

    /// <summary>Where sites are best opened next, where that is to be shown.</summary>
    public SitesToOpen? SitesToOpen { get; init; }
}

/// <summary>How a site appears in a drawing.</summary>
/// <param name="Site">The site.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Tier">Of which tier it is.</param>
public sealed record DrawnSite(PracticeSiteId Site, string Name, SiteTier Tier);

/// <summary>A named grouping of sites, such as a belt or a cluster.</summary>
public sealed record DrawnGrouping
{
    /// <summary>Names a grouping.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="sites">Its sites; the line goes about those of them that were measured.</param>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public DrawnGrouping(string name, IEnumerable<PracticeSiteId> sites)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(sites);
        (Name, Sites) = (name, sites.ToHashSet());
    }

    /// <summary>What it is called.</summary>
    public string Name { get; }

    /// <summary>Its sites.</summary>
    public IReadOnlySet<PracticeSiteId> Sites { get; }
}
