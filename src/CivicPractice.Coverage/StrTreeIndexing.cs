using CivicPractice.Circles;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using Coordinates = CivicPractice.Circles.Coordinates;

namespace CivicPractice.Coverage;

/// <summary>Finds places near a place by a tree of rectangles (STR tree): for thousands of settlements.</summary>
public sealed class StrTreeIndexing : ISpatialIndexing
{
    /// <inheritdoc/>
    public ISpatialIndex Over(IReadOnlyList<Coordinates> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        return new Tree(places.Count == 0 ? [] : [.. places.Select(place => place.In(places[0].Datum == Datum.Plane ? Datum.Plane : Datum.Wgs84))]);
    }

    private sealed class Tree : ISpatialIndex
    {
        // What is wider than need be costs a look at some more places. Right across the Earth a great circle is known to a tenth of a metre only, a millionth of a degree.
        private const double LastDigits = 1 + 1e-9;
        private const double LastMetres = 1e-3;
        private const double LastDegrees = 1e-6;

        private readonly Coordinates[] _places;
        private readonly STRtree<int> _tree = new();

        public Tree(Coordinates[] places)
        {
            _places = places;
            for (var i = 0; i < places.Length; i++) _tree.Insert(new Envelope(Position(places[i])), i);
            // Otherwise the first question would build it, and two first questions at once would build it twice.
            _tree.Build();
        }

        public IReadOnlyList<int> Within(Coordinates centre, double metres)
        {
            if (!(metres >= 0)) throw new ArgumentOutOfRangeException(nameof(metres));
            if (!centre.IsDefined) throw new ArgumentException("The default value is no place.", nameof(centre));
            if (_places.Length == 0) return [];
            if (!centre.CanBecome(_places[0].Datum)) throw new ArgumentException("A plane and the Earth do not mix.", nameof(centre));

            var from = centre.In(_places[0].Datum);
            return [.. Around(from, metres).SelectMany(_tree.Query).Where(number => from.MetresTo(_places[number]) <= metres).Order()];
        }

        private static Coordinate Position(Coordinates place) => place.Datum == Datum.Plane ? new(place.X, place.Y) : new(place.Longitude, place.Latitude);

        // Rectangles in which all lie that are so near; where there are two, they have nothing in common, since neither reaches a quarter of the way round.
        private static Envelope[] Around(Coordinates centre, double metres)
        {
            if (centre.Datum == Datum.Plane)
            {
                var wide = (metres * LastDigits) + LastMetres;
                return [new(centre.X - wide, centre.X + wide, centre.Y - wide, centre.Y + wide)];
            }

            var (angle, latitude) = ((metres * LastDigits / Coordinates.EarthRadius) + double.DegreesToRadians(LastDegrees), double.DegreesToRadians(centre.Latitude));
            var (south, north) = (centre.Latitude - double.RadiansToDegrees(angle), centre.Latitude + double.RadiansToDegrees(angle));
            // A cap about a pole has all longitudes.
            if (south <= -90 || north >= 90) return [new(-180, 180, south, north)];

            // Where the circle reaches farthest east it is nearer to the pole than its centre, so that its longitude is more than angle over cosine.
            var aside = double.RadiansToDegrees(Math.Asin(Math.Min(1, Math.Sin(angle) / Math.Cos(latitude)))) + LastDegrees;
            var (west, east) = (centre.Longitude - aside, centre.Longitude + aside);
            return (west <= -180, east >= 180) switch
            {
                (true, _) => [new(-180, east, south, north), new(west + 360, 180, south, north)],
                (_, true) => [new(west, 180, south, north), new(-180, east - 360, south, north)],
                _ => [new(west, east, south, north)],
            };
        }
    }
}
