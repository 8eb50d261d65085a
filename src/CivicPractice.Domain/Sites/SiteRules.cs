using System.Collections.Frozen;
using CivicPractice.Divisions;
using NodaTime;

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

    /// <summary>Whether a site may offer any platform, also one that has no name in the district; not where the district says nothing.</summary>
    public bool AnyPlatform { get; init; }

    /// <summary>The day of the week whose hours a site keeps on a day of a weekend that makes up for a holiday (调休上班), unless it is open on that weekday anyway; Monday where the district says nothing.</summary>
    public IsoDayOfWeek MakeUpDaysLike { get; init; } = IsoDayOfWeek.Monday;

    /// <summary>The kinds of division that need no site of their own; those that exist in statistics only where the district says nothing.</summary>
    public IReadOnlySet<DivisionKind> KindsWithoutSite { get; init; } = new[] { DivisionKind.Nominal }.ToFrozenSet();
}
