using CivicPractice.Divisions;

namespace HanbinDistrict.Input;

/// <summary>Which divisions get a site.</summary>
/// <param name="Institutes">The towns and sub-districts that get an institute, by code.</param>
/// <param name="UrbanStations">The villages and communities that get an urban station, by code; each in a town with an institute.</param>
/// <param name="RuralStations">The villages and communities that get a rural station, by code; each in a town with an institute.</param>
public sealed record SitePlan(IReadOnlyList<Division> Institutes, IReadOnlyList<Division> UrbanStations, IReadOnlyList<Division> RuralStations)
{
    /// <summary>Offers every town an institute, up to a number, and every village and community of these towns a station.</summary>
    /// <param name="divisions">The divisions.</param>
    /// <param name="institutes">The number of institutes.</param>
    /// <param name="urban">Which stations are urban.</param>
    public static SitePlan Largest(DivisionTree divisions, int institutes, UrbanRule urban)
    {
        ArgumentNullException.ThrowIfNull(divisions);
        ArgumentNullException.ThrowIfNull(urban);
        var towns = divisions.AtLevel(DivisionLevel.Town).Take(institutes).ToList();
        var stations = towns.SelectMany(town => divisions.ChildrenOf(town.Code)).ToLookup(urban.IsUrban);
        return new SitePlan(towns, [.. stations[true]], [.. stations[false]]);
    }

    /// <summary>The same towns with fewer stations, the first by code.</summary>
    /// <param name="urbanStations">How many urban stations stay.</param>
    /// <param name="ruralStations">How many rural stations stay.</param>
    public SitePlan Limited(int urbanStations, int ruralStations) =>
        this with { UrbanStations = [.. UrbanStations.Take(urbanStations)], RuralStations = [.. RuralStations.Take(ruralStations)] };
}
