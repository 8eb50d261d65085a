namespace CivicPractice.Circles;

/// <summary>Finds places by looking at each: enough for a few hundred, and the measure for whoever is quicker.</summary>
public sealed class ScanOfPlaces : ISpatialIndexing
{
    /// <inheritdoc/>
    public ISpatialIndex Over(IReadOnlyList<Coordinates> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        return new Scan(places.Count == 0 ? [] : [.. places.Select(place => place.In(places[0].Datum == Datum.Plane ? Datum.Plane : Datum.Wgs84))]);
    }

    private sealed class Scan(Coordinates[] places) : ISpatialIndex
    {
        public IReadOnlyList<int> Within(Coordinates centre, double metres)
        {
            if (!(metres >= 0)) throw new ArgumentOutOfRangeException(nameof(metres));
            if (!centre.IsDefined) throw new ArgumentException("The default value is no place.", nameof(centre));
            var from = centre.Datum == Datum.Plane ? centre : centre.In(Datum.Wgs84);
            var within = new List<int>();
            for (var i = 0; i < places.Length; i++)
            {
                if (from.MetresTo(places[i]) <= metres) within.Add(i);
            }

            return within;
        }
    }
}
