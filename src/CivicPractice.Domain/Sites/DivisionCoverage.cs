using CivicPractice.Divisions;

namespace CivicPractice.Sites;

/// <summary>Which divisions have no open site of their own (阵地覆盖): the question whether every town, village and community is covered.</summary>
/// <remarks>Both lists are ordered by code.</remarks>
/// <param name="TownsWithoutInstitute">Towns and sub-districts without an open institute.</param>
/// <param name="VillagesWithoutStation">Villages and communities without an open station.</param>
public sealed record DivisionCoverage(IReadOnlyList<Division> TownsWithoutInstitute, IReadOnlyList<Division> VillagesWithoutStation)
{
    /// <summary>Whether no division is left out.</summary>
    public bool IsComplete => TownsWithoutInstitute.Count == 0 && VillagesWithoutStation.Count == 0;

    /// <summary>Compares the register of divisions with the sites.</summary>
    /// <param name="divisions">The district's divisions.</param>
    /// <param name="sites">Sites of any tier and state; only open institutes and stations count, each for the division it stands at.</param>
    /// <param name="rules">The district's rules: which kinds of division need no site.</param>
    public static DivisionCoverage Of(DivisionTree divisions, IEnumerable<SiteFacts> sites, SiteRules rules)
    {
        ArgumentNullException.ThrowIfNull(divisions);
        ArgumentNullException.ThrowIfNull(sites);
        ArgumentNullException.ThrowIfNull(rules);
        var covered = sites.Where(site => site.IsOpen).Select(site => (site.Tier, site.Division)).ToHashSet();
        return new(Without(SiteTier.Institute, DivisionLevel.Town), Without(SiteTier.Station, DivisionLevel.Village));

        List<Division> Without(SiteTier tier, DivisionLevel level) =>
        [
            .. divisions.AtLevel(level).Where(division => !rules.KindsWithoutSite.Contains(division.Kind) && !covered.Contains((tier, division.Code))),
        ];
    }

    /// <summary>Compares the register of a district with its committed sites.</summary>
    /// <param name="district">The district.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async ValueTask<DivisionCoverage> OfAsync(OpenDistrict district, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(district);
        var institutes = await district.Sites.ListAsync(new OpenSitesSpec(SiteTier.Institute), cancellationToken);
        var stations = await district.Sites.ListAsync(new OpenSitesSpec(SiteTier.Station), cancellationToken);
        return Of(district.Divisions, institutes.Concat(stations).Select(site => site.Facts), district.Profile.Sites);
    }
}
