using System.Xml.Linq;
using CivicPractice.Sites;

namespace CivicPractice.Coverage;

// The marks of the map. Colours are those of Okabe and Ito, which readers who see no red or no green tell apart; and each kind has a shape of its own.
internal static class DrawingMarks
{
    public const string Inside = "#009E73";
    public const string Outside = "#D55E00";
    public const string Ink = "#222222";

    private const string NoTier = "#666666";

    private static readonly string[] Dashes = ["9 4", "2 3", "12 3 2 3", "5 3", "14 6", "8 3 2 3 2 3"];
    private static readonly string[] Lines = ["#222222", "#5D3A9B", "#7A4B00", "#005A66"];

    public static double SizeOfSites(int count) => count > 100 ? 4.5 : 7;

    public static string ColourOf(SiteTier? tier) => tier switch
    {
        SiteTier.Centre => "#CC79A7",
        SiteTier.Institute => "#0072B2",
        SiteTier.Station => "#56B4E9",
        SiteTier.Point => "#E69F00",
        _ => NoTier,
    };

    // A star, a square, a triangle, a triangle upside down; a hexagon for what has no tier.
    public static XElement Site(SiteTier? tier, double x, double y, double size) => Shape(x, y, tier switch
    {
        SiteTier.Centre => [.. Enumerable.Range(0, 10).Select(n => (n % 2 == 0 ? 1.6 * size : 0.7 * size, -90.0 + (n * 36)))],
        SiteTier.Institute => Corners(4, 1.2 * size, 45),
        SiteTier.Station => Corners(3, 1.2 * size, -90),
        SiteTier.Point => Corners(3, size, 90),
        _ => Corners(6, size, 0),
    }, ColourOf(tier));

    // Circles of the area of their residents.
    public static XElement PeopleInside(double x, double y, double radius) =>
        Svg.Of("circle", ("cx", x), ("cy", y), ("r", radius), ("fill", Inside), ("fill-opacity", 0.75), ("stroke", "#FFFFFF"), ("stroke-width", 0.5));

    // Squares on end, of the same area as a circle would have.
    public static XElement PeopleOutside(double x, double y, double radius) => Shape(x, y, Corners(4, radius * Math.Sqrt(Math.PI / 2), 90), Outside);

    public static XElement ToOpen(double x, double y, int number) => Svg.Of("g").With(
        Svg.Of("circle", ("cx", x), ("cy", y), ("r", 8.0), ("fill", "#FFFFFF"), ("stroke", Ink), ("stroke-width", 2.0)),
        Svg.Text(x, y + 3.5, 10, Svg.Count(number), ("text-anchor", "middle"), ("font-weight", "bold")));

    public static (string Name, object Value)[] Grouping(int number) =>
        [("fill", "none"), ("stroke", LineOf(number)), ("stroke-width", 2.0), ("stroke-dasharray", Dashes[number % Dashes.Length]), ("stroke-linejoin", "round")];

    public static string LineOf(int number) => Lines[number % Lines.Length];

    private static (double, double)[] Corners(int count, double radius, double first) => [.. Enumerable.Range(0, count).Select(n => (radius, first + (n * 360.0 / count)))];

    private static XElement Shape(double x, double y, (double Radius, double Degrees)[] corners, string colour) => Svg.Of(
        "path",
        ("d", $"M{string.Join('L', corners.Select(one => $"{Svg.Number(x + (one.Radius * Math.Cos(double.DegreesToRadians(one.Degrees))))} {Svg.Number(y + (one.Radius * Math.Sin(double.DegreesToRadians(one.Degrees))))}"))}Z"),
        ("fill", colour), ("stroke", "#FFFFFF"), ("stroke-width", 1.0));
}
