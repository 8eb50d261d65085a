using CivicPractice.Circles;
using CivicPractice.Sites;
using NetTopologySuite.Geometries;

namespace CivicPractice.Coverage;

// A settlement on the sheet.
internal sealed record DrawnPeople(Settlement Settlement, bool IsInside, Coordinate At, double Radius);

// Which names are written beside their marks: the more important first, and those that matter most also where they hide a lesser mark.
internal static class DrawingNames
{
    // Among more settlements than these, only those outside are named.
    private const int Crowd = 200;

    public static void Put(DrawnCoverage drawn, DrawingFrame frame, DrawingLabels labels, List<DrawnPeople> people)
    {
        var (circles, picks) = (drawn.Coverage.Circles, drawn.SitesToOpen?.Picks ?? []);
        var siteOf = drawn.Sites.ToDictionary(one => one.Site);
        var size = DrawingMarks.SizeOfSites(circles.Count);
        var sites = circles.Select(circle => (Site: siteOf.GetValueOrDefault(circle.Site.Site), At: frame.Of(circle.Site.At))).OrderBy(one => one.Site?.Tier ?? SiteTier.Point).ToList();
        var lesser = sites.FindIndex(one => one.Site?.Tier is not (SiteTier.Centre or SiteTier.Institute));
        var (great, small) = lesser < 0 ? (sites, []) : (sites[..lesser], sites[lesser..]);

        foreach (var pick in picks) KeepFree(frame.Of(pick.Place.At), 8);
        foreach (var one in great) KeepFree(one.At, size * 1.5);
        foreach (var (number, grouping) in drawn.Groupings.Index())
        {
            // Above the northernmost of its sites.
            if (frame.SitesOf(drawn.Coverage, grouping).MinBy(one => (one.Y, one.X)) is { } top)
                labels.TryPut(grouping.Name, top.X, top.Y - 18, 4, 14, DrawingMarks.LineOf(number), ("font-weight", "bold"));
        }

        foreach (var pick in picks) Name($"{pick.Place.Name} +{Svg.Count(pick.Residents)}", frame.Of(pick.Place.At), 9, 12, DrawingMarks.Ink, ("font-weight", "bold"));
        foreach (var one in great) Name(one.Site!.Name, one.At, size * 1.5, one.Site.Tier == SiteTier.Centre ? 14 : 12, DrawingMarks.Ink);

        foreach (var one in small) KeepFree(one.At, size);
        foreach (var one in people.Where(one => !one.IsInside)) KeepFree(one.At, one.Radius);
        foreach (var one in small.Where(one => one.Site is not null)) Name(one.Site!.Name, one.At, size, 12, DrawingMarks.Ink);

        // Where a site is to be opened in a settlement, its name stands there already.
        var named = picks.Select(pick => (pick.Place.Name, pick.Place.At)).ToHashSet();
        foreach (var one in people.Where(one => (!one.IsInside || people.Count <= Crowd) && !named.Contains((one.Settlement.Name, one.Settlement.At))).OrderBy(one => one.IsInside).ThenByDescending(one => one.Radius))
            Name(one.Settlement.Name, one.At, one.Radius, 10, one.IsInside ? "#00614A" : "#9A3E00");

        void KeepFree(Coordinate at, double radius) => labels.KeepFree(at.X, at.Y, radius);

        void Name(string text, Coordinate at, double aside, double height, string colour, params (string Name, object Value)[] attributes) => labels.TryPut(text, at.X, at.Y, aside, height, colour, attributes);
    }
}
