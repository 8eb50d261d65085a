using CivicPractice.Circles;
using NetTopologySuite.Geometries;
using Coordinates = CivicPractice.Circles.Coordinates;

namespace CivicPractice.Coverage;

// A plane in metres that touches the Earth in the midst of some places and keeps distances from there (azimuthal, equidistant); at 500 km it stretches by a thousandth. A plane stays as it is.
internal sealed class LocalPlane
{
    public const double MostMetres = 500_000;

    private readonly Coordinates? _midst;

    private LocalPlane(Coordinates? midst) => _midst = midst;

    public bool IsOfTheEarth => _midst is not null;

    public static LocalPlane Under(IReadOnlyList<Coordinates> places, string name)
    {
        if (places.Any(place => !place.CanBecome(places[0].Datum))) throw new ArgumentException("A plane and the Earth do not mix, and the default value is no place.", name);
        if (places.Count == 0 || places[0].Datum == Datum.Plane) return new(null);

        var (x, y, z) = (0.0, 0.0, 0.0);
        foreach (var place in places)
        {
            var (latitude, longitude) = InRadians(place);
            (x, y, z) = (x + (Math.Cos(latitude) * Math.Cos(longitude)), y + (Math.Cos(latitude) * Math.Sin(longitude)), z + Math.Sin(latitude));
        }

        var midst = Coordinates.Wgs84(double.RadiansToDegrees(Math.Atan2(z, Math.Sqrt((x * x) + (y * y)))), double.RadiansToDegrees(Math.Atan2(y, x)));
        if (places.Any(place => midst.MetresTo(place) > MostMetres)) throw new ArgumentException("Places that far apart lie on no plane.", name);
        return new(midst);
    }

    public Coordinate Of(Coordinates place)
    {
        if (_midst is not { } midst) return new(place.X, place.Y);
        var ((latitude, longitude), (latitudeOfMidst, longitudeOfMidst)) = (InRadians(place), InRadians(midst));
        var angle = midst.MetresTo(place) / Coordinates.EarthRadius;
        var scale = Coordinates.EarthRadius * (angle > 0 ? angle / Math.Sin(angle) : 1);
        var aside = longitude - longitudeOfMidst;
        return new(
            scale * Math.Cos(latitude) * Math.Sin(aside),
            scale * ((Math.Cos(latitudeOfMidst) * Math.Sin(latitude)) - (Math.Sin(latitudeOfMidst) * Math.Cos(latitude) * Math.Cos(aside))));
    }

    private static (double Latitude, double Longitude) InRadians(Coordinates place)
    {
        var wgs84 = place.In(Datum.Wgs84);
        return (double.DegreesToRadians(wgs84.Latitude), double.DegreesToRadians(wgs84.Longitude));
    }
}
