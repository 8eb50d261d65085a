using CivicPractice.Circles;
using NetTopologySuite.Geometries;
using Coordinates = CivicPractice.Circles.Coordinates;

namespace CivicPractice.Coverage;

// Where places come to lie on the sheet: north up, all circles whole, as large as there is room.
internal sealed class DrawingFrame
{
    public const double Left = 20;
    public const double Top = 84;

    private const double MostWidth = 1_400;
    private const double MostHeight = 1_100;
    private const double LeastWidth = 640;
    private const double LeastHeight = 480;
    private const double Border = 28;
    private const double LeastMetres = 200;

    private readonly LocalPlane _plane;
    private readonly double _west;
    private readonly double _north;

    public DrawingFrame(DrawnCoverage drawn)
    {
        var coverage = drawn.Coverage;
        Coordinates[] centres = [.. coverage.Circles.Select(one => one.Site.At), .. drawn.SitesToOpen?.Picks.Select(one => one.Place.At) ?? []];
        Coordinates[] people = [.. coverage.Settlements.Select(one => one.Settlement.At)];
        _plane = LocalPlane.Under([.. centres, .. people], nameof(drawn));
        var (all, radius) = (new Envelope(), coverage.Rules.Radius);
        foreach (var centre in centres.Select(_plane.Of)) all.ExpandToInclude(new Envelope(centre.X - radius, centre.X + radius, centre.Y - radius, centre.Y + radius));
        foreach (var one in people) all.ExpandToInclude(_plane.Of(one));
        if (all.IsNull) all.ExpandToInclude(0, 0);
        all.ExpandBy(Math.Max(0, (LeastMetres - all.Width) / 2), Math.Max(0, (LeastMetres - all.Height) / 2));

        PixelsAMetre = Math.Min((MostWidth - (2 * Border)) / all.Width, (MostHeight - (2 * Border)) / all.Height);
        Width = Math.Max(LeastWidth, (all.Width * PixelsAMetre) + (2 * Border));
        Height = Math.Max(LeastHeight, (all.Height * PixelsAMetre) + (2 * Border));
        (_west, _north) = (all.Centre.X - (Width / 2 / PixelsAMetre), all.Centre.Y + (Height / 2 / PixelsAMetre));
    }

    public double Width { get; }

    public double Height { get; }

    public double PixelsAMetre { get; }

    public bool HasNorth => _plane.IsOfTheEarth;

    public Coordinate Of(Coordinates place)
    {
        var at = _plane.Of(place);
        return new(Left + ((at.X - _west) * PixelsAMetre), Top + ((_north - at.Y) * PixelsAMetre));
    }

    public Coordinate[] SitesOf(CircleCoverage coverage, DrawnGrouping grouping) => [.. coverage.Circles.Where(circle => grouping.Sites.Contains(circle.Site.Site)).Select(circle => Of(circle.Site.At))];
}
