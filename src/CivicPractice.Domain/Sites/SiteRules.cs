using System.Collections.Frozen;
using CivicPractice.Divisions;

namespace CivicPractice.Sites;

/// <summary>The district's own limits for its sites. One live centre a district is no choice.</summary>
public sealed record SiteRules
{
    /// <summary>Whether a town or sub-district has at most one live institute; so where the district says nothing.</summary>
    public bool OneInstitutePerTown { get; init; } = true;

    /// <summary>Whether a village or community has at most one live station; so where the district says nothing.</summary>
    public bool OneStationPerVillage { get; init; } = true;

    /// <summary>Whether a division has at most one live site of a tier.</summary>
    /// <param name="tier">The tier.</param>
    public bool HasOneOnly(SiteTier tier) => tier switch
    {
        SiteTier.Centre => true,
        SiteTier.Institute => OneInstitutePerTown,
        SiteTier.Station => OneStationPerVillage,
        _ => false,
    };

    /// <summary>The kinds of division that need no site of their own; those that exist in statistics only where the district says nothing.</summary>
    public IReadOnlySet<DivisionKind> KindsWithoutSite { get; init; } = new[] { DivisionKind.Nominal }.ToFrozenSet();
}
