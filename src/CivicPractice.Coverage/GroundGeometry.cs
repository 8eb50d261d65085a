using CivicPractice.Circles;
using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;
using Coordinates = CivicPractice.Circles.Coordinates;

namespace CivicPractice.Coverage;

/// <summary>Outlines and areas worked out by NetTopologySuite.</summary>
public sealed class GroundGeometry : ICoverageGeometry
{
    private const int CornersOfACircle = 256;

    /// <inheritdoc/>
    public IReadOnlyList<Coordinates> OutlineOf(IReadOnlyList<Coordinates> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var plane = LocalPlane.Under(places, nameof(places));
        var placeAt = new Dictionary<Coordinate, Coordinates>();
        foreach (var place in places) placeAt.TryAdd(plane.Of(place), place);
        if (placeAt.Count == 0) return [];

        List<Coordinate> ring = [.. new ConvexHull(placeAt.Keys, GeometryFactory.Default).GetConvexHull().Coordinates];
        // A polygon comes closed, a line and a point do not.
        if (ring.Count > 3)
        {
            if (!Orientation.IsCCW([.. ring])) ring.Reverse();
            ring.RemoveAt(ring.Count - 1);
        }

        var first = ring.IndexOf(ring.MinBy(one => (one.X, one.Y))!);
        return [.. ring.Skip(first).Concat(ring.Take(first)).Append(ring[first]).Select(corner => placeAt[corner])];
    }

    /// <inheritdoc/>
    public double SquareKilometresCovered(IReadOnlyList<Coordinates> centres, double metres)
    {
        ArgumentNullException.ThrowIfNull(centres);
        if (metres is not (>= 0 and <= LocalPlane.MostMetres)) throw new ArgumentOutOfRangeException(nameof(metres));
        var plane = LocalPlane.Under(centres, nameof(centres));
        if (centres.Count == 0 || metres == 0) return 0;

        // The polygon has the area of the circle, so that circles apart are counted in full.
        const double Turn = 2 * Math.PI / CornersOfACircle;
        var corner = metres * Math.Sqrt(Turn / Math.Sin(Turn));
        var circles = centres.Select(plane.Of).Distinct().Select(Geometry (centre) => GeometryFactory.Default.CreatePolygon(
            [.. Enumerable.Range(0, CornersOfACircle + 1).Select(n => n % CornersOfACircle * Turn).Select(at => new Coordinate(centre.X + (corner * Math.Cos(at)), centre.Y + (corner * Math.Sin(at))))]));
        return OverlayNGRobust.Union([.. circles]).Area / 1e6;
    }
}
