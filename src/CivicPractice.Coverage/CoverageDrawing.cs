using System.Xml.Linq;
using CivicPractice.Sites;
using NetTopologySuite.Geometries;

namespace CivicPractice.Coverage;

/// <summary>A coverage as a picture (覆盖图): an SVG that a browser shows and prints.</summary>
/// <remarks>
/// <para>Circles are drawn as the rules have them, straight; where travel times come from elsewhere, who is inside is told by the colour and shape of the settlements.</para>
/// <para>Names are written beside their marks where there is room; each mark also tells its name when pointed at.</para>
/// </remarks>
public static class CoverageDrawing
{
    private const int Crowd = 100;
    private const double SmallestInside = 1.5;

    // Whoever lives outside is what the picture is about.
    private const double SmallestOutside = 3.5;

    /// <summary>Writes the picture; the same for the same coverage, with line feeds at the ends of lines.</summary>
    /// <param name="drawn">What is shown.</param>
    /// <returns>The text; to be served as <c>image/svg+xml; charset=utf-8</c>.</returns>
    /// <exception cref="ArgumentException">A plane and the Earth are mixed, or a place on the Earth lies more than 500 km from the midst of all.</exception>
    public static string Write(DrawnCoverage drawn)
    {
        ArgumentNullException.ThrowIfNull(drawn);
        var frame = new DrawingFrame(drawn);
        var labels = new DrawingLabels(DrawingFrame.Left, DrawingFrame.Top, DrawingFrame.Left + frame.Width, DrawingFrame.Top + frame.Height);
        var siteOf = drawn.Sites.ToDictionary(one => one.Site);
        var people = People(drawn, frame);

        DrawingNames.Put(drawn, frame, labels, people);
        var legend = new DrawingLegend(DrawingFrame.Left + frame.Width + 20, DrawingFrame.Top);
        legend.Tell(drawn, frame, people.Count == 0 ? 0 : people.Max(one => one.Radius));
        var (width, height) = (DrawingFrame.Left + frame.Width + 20 + DrawingLegend.Width + 20, DrawingFrame.Top + Math.Max(frame.Height, legend.Height) + 20);

        var root = Svg.Of("svg", ("viewBox", $"0 0 {Svg.Number(width)} {Svg.Number(height)}"), ("width", width), ("height", height), ("role", "img"),
            ("font-family", "'Noto Sans CJK SC','Noto Sans SC','Source Han Sans SC','Microsoft YaHei','PingFang SC',sans-serif"), ("fill", DrawingMarks.Ink)).Telling($"{drawn.Title.Zh} {drawn.Title.En}");
        return Svg.Write(root.With(
            Svg.Of("rect", ("width", width), ("height", height), ("fill", "#FFFFFF")),
            Title(drawn.Title.Zh, 38, 26, width).With(new XAttribute("font-weight", "bold")),
            Title(drawn.Title.En, 64, 16, width),
            Svg.Of("rect", ("x", DrawingFrame.Left), ("y", DrawingFrame.Top), ("width", frame.Width), ("height", frame.Height), ("fill", "#FAFAF7"), ("stroke", "#BBBBBB")),
            Circles(drawn, frame, siteOf),
            Groupings(drawn, frame),
            Svg.Of("g", ("id", "settlements")).With([.. people.Select(Mark)]),
            ToOpen(drawn, frame),
            Sites(drawn, frame, siteOf),
            labels.Labels,
            legend.Element));
    }

    private static XElement Title(string text, double foot, double size, double width) =>
        Svg.Text(DrawingFrame.Left, foot, Math.Min(size, (width - (2 * DrawingFrame.Left)) / DrawingLabels.WidthOf(text)), text);

    private static XElement Circles(DrawnCoverage drawn, DrawingFrame frame, Dictionary<PracticeSiteId, DrawnSite> siteOf)
    {
        // Where hundreds lie on each other, strong lines would paint everything over.
        var isCrowded = drawn.Coverage.Circles.Count > Crowd;
        var group = Svg.Of("g", ("id", "circles"), ("fill-opacity", isCrowded ? 0.05 : 0.08), ("stroke-opacity", isCrowded ? 0.25 : 0.55), ("stroke-width", isCrowded ? 0.6 : 1.0));
        foreach (var circle in drawn.Coverage.Circles)
        {
            var (at, colour) = (frame.Of(circle.Site.At), DrawingMarks.ColourOf(siteOf.GetValueOrDefault(circle.Site.Site)?.Tier));
            group.Add(Svg.Of("circle", ("cx", at.X), ("cy", at.Y), ("r", drawn.Coverage.Rules.Radius * frame.PixelsAMetre), ("fill", colour), ("stroke", colour)));
        }

        return group;
    }

    private static XElement Groupings(DrawnCoverage drawn, DrawingFrame frame)
    {
        const double Aside = 16;
        var group = Svg.Of("g", ("id", "groupings"));
        foreach (var (number, grouping) in drawn.Groupings.Index())
        {
            var corners = frame.SitesOf(drawn.Coverage, grouping);
            if (corners.Length == 0) continue;
            var about = GeometryFactory.Default.CreateMultiPointFromCoords(corners).ConvexHull().Buffer(Aside + (3 * (number % 3)), 6);
            var path = $"M{string.Join('L', about.Coordinates.SkipLast(1).Select(one => $"{Svg.Number(one.X)} {Svg.Number(one.Y)}"))}Z";
            group.Add(Svg.Of("path", [("d", path), .. DrawingMarks.Grouping(number)]).Telling(grouping.Name));
        }

        return group;
    }

    private static XElement ToOpen(DrawnCoverage drawn, DrawingFrame frame)
    {
        var group = Svg.Of("g", ("id", "sites-to-open"));
        foreach (var (number, pick) in (drawn.SitesToOpen?.Picks ?? []).Index())
        {
            var at = frame.Of(pick.Place.At);
            group.Add(Svg.Of("g").Telling($"{Svg.Count(number + 1)} {pick.Place.Name} · +{Svg.Count(pick.Residents)} 人 residents").With(
                Svg.Of("circle", ("cx", at.X), ("cy", at.Y), ("r", drawn.Coverage.Rules.Radius * frame.PixelsAMetre), ("fill", "none"), ("stroke", DrawingMarks.Ink), ("stroke-width", 1.5), ("stroke-dasharray", "4 4")),
                DrawingMarks.ToOpen(at.X, at.Y, number + 1)));
        }

        return group;
    }

    private static XElement Sites(DrawnCoverage drawn, DrawingFrame frame, Dictionary<PracticeSiteId, DrawnSite> siteOf)
    {
        var group = Svg.Of("g", ("id", "sites"));
        // The higher tiers are painted last, so that nothing hides them.
        foreach (var (circle, site) in drawn.Coverage.Circles.Select(circle => (circle, site: siteOf.GetValueOrDefault(circle.Site.Site))).OrderByDescending(one => one.site?.Tier ?? SiteTier.Point))
        {
            var (at, size) = (frame.Of(circle.Site.At), DrawingMarks.SizeOfSites(drawn.Coverage.Circles.Count));
            var words = site is null ? "" : $"{site.Name} · {Terms.Of(site.Tier).Zh} {Terms.Of(site.Tier).En} · ";
            group.Add(DrawingMarks.Site(site?.Tier, at.X, at.Y, size).Telling($"{words}圈内 {Svg.Count(circle.Residents)} 人 residents in the circle"));
        }

        return group;
    }

    private static List<DrawnPeople> People(DrawnCoverage drawn, DrawingFrame frame)
    {
        var settlements = drawn.Coverage.Settlements;
        if (settlements.Count == 0) return [];
        var most = Math.Max(1, settlements.Max(one => one.Settlement.Residents));
        var largest = Math.Clamp(14 * Math.Sqrt(60.0 / settlements.Count), 6, 14);
        // Small ones on top of large ones, those outside on top of all.
        return [.. settlements.OrderByDescending(one => one.IsInside).ThenByDescending(one => one.Settlement.Residents)
            .Select(one => new DrawnPeople(one.Settlement, one.IsInside, frame.Of(one.Settlement.At), Math.Max(one.IsInside ? SmallestInside : SmallestOutside, largest * Math.Sqrt((double)one.Settlement.Residents / most))))];
    }

    private static XElement Mark(DrawnPeople people) =>
        (people.IsInside ? DrawingMarks.PeopleInside(people.At.X, people.At.Y, people.Radius) : DrawingMarks.PeopleOutside(people.At.X, people.At.Y, people.Radius))
            .Telling($"{people.Settlement.Name} · {Svg.Count(people.Settlement.Residents)} 人 residents · {(people.IsInside ? "圈内 inside" : "圈外 outside")}");
}
