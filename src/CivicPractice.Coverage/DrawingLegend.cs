using System.Globalization;
using System.Xml.Linq;
using CivicPractice.Circles;

namespace CivicPractice.Coverage;

// The column beside the map: the figures, what the marks mean, and the scale; line after line, so that nothing lies on anything.
internal sealed class DrawingLegend
{
    public const double Width = 380;

    private const double Line = 22;
    private const double Size = 13;
    private const int MostPicks = 12;
    private const int MostGroupings = 24;

    private readonly double _left;
    private readonly double _top;
    private double _y;

    public DrawingLegend(double left, double top) => (_left, _top, _y) = (left, top, top);

    public XElement Element { get; } = Svg.Of("g", ("id", "legend"));

    public double Height => _y - _top;

    public void Tell(DrawnCoverage drawn, DrawingFrame frame, double largest)
    {
        Figures(drawn.Coverage);
        Tiers(drawn);
        People(drawn.Coverage, largest);
        Groupings(drawn);
        if (drawn.SitesToOpen is { } toOpen) ToOpen(toOpen);
        Scale(frame);
        Write(_left, "写不下的名称，指向图标可见");
        Write(_left, "Names without room: point at the mark");
    }

    private void Figures(CircleCoverage coverage)
    {
        var (rules, everybody) = (coverage.Rules, coverage.ResidentsInside + coverage.ResidentsOutside);
        Head("覆盖", "Coverage");
        Say("圈内", $"inside: {People(coverage.ResidentsInside, everybody)}, {Svg.Count(coverage.SettlementsInside.Count)} 居民点");
        Say("圈外", $"outside: {People(coverage.ResidentsOutside, everybody)}, {Svg.Count(coverage.SettlementsOutside.Count)} 居民点");
        Say("实践圈", $"circle: {Svg.Number(rules.Within.TotalMinutes)} 分钟 min, 直线 straight {Svg.Count((long)Math.Round(rules.Radius))} 米 m");
        var ground = new GroundGeometry().SquareKilometresCovered([.. coverage.Circles.Select(one => one.Site.At)], rules.Radius);
        Say("圈内面积", $"ground: {ground.ToString("0.0", CultureInfo.InvariantCulture)} 平方千米 km²");
    }

    private void Tiers(DrawnCoverage drawn)
    {
        Head("阵地", "Sites");
        var tierOf = drawn.Sites.ToDictionary(one => one.Site, one => one.Tier);
        foreach (var tier in drawn.Coverage.Circles.CountBy(one => tierOf.TryGetValue(one.Site.Site, out var known) ? known : default).OrderBy(one => one.Key == default).ThenBy(one => one.Key))
        {
            var words = tier.Key == default ? "未注明 not stated" : $"{Terms.Of(tier.Key).Zh} {Terms.Of(tier.Key).En}";
            Row(DrawingMarks.Site(tier.Key == default ? null : tier.Key, _left + 14, _y - 5, 7), $"{words}: {Svg.Count(tier.Value)}");
        }
    }

    private void People(CircleCoverage coverage, double largest)
    {
        if (coverage.Settlements.Count == 0) return;
        Head("居民点", "Settlements");
        Row(DrawingMarks.PeopleInside(_left + 14, _y - 5, 6), "圈内 inside a circle");
        Row(DrawingMarks.PeopleOutside(_left + 14, _y - 5, 6), "圈外 outside every circle");
        _y += largest / 2;
        Row(DrawingMarks.PeopleInside(_left + 14, _y - 5, largest), $"面积按人数 by residents; 最大 most {Svg.Count(coverage.Settlements.Max(one => one.Settlement.Residents))}");
        _y += largest / 2;
    }

    private void Groupings(DrawnCoverage drawn)
    {
        if (drawn.Groupings.Count == 0) return;
        Head("带与群", "Belts and clusters");
        if (drawn.Groupings.Count > MostGroupings) Say("另有", $"and {Svg.Count(drawn.Groupings.Count - MostGroupings)} more");
        foreach (var (number, grouping) in drawn.Groupings.Take(MostGroupings).Index())
        {
            var inside = drawn.Coverage.Among(grouping.Sites);
            var line = Svg.Of("path", [("d", $"M{Svg.Number(_left)} {Svg.Number(_y - 5)}h28"), .. DrawingMarks.Grouping(number)]);
            Row(line, $"{grouping.Name}: {Svg.Count(inside.Circles.Count)} 处 sites, {Svg.Count(inside.ResidentsInside)} 人");
        }
    }

    private void ToOpen(SitesToOpen toOpen)
    {
        Head("建议新设", "Sites to open next");
        foreach (var (number, pick) in toOpen.Picks.Take(MostPicks).Index()) Row(DrawingMarks.ToOpen(_left + 14, _y - 5, number + 1), $"{pick.Place.Name} +{Svg.Count(pick.Residents)} 人");
        if (toOpen.Picks.Count > MostPicks) Say("另有", $"and {Svg.Count(toOpen.Picks.Count - MostPicks)} more");
        Say("合计", $"together: +{Svg.Count(toOpen.Residents)} 人");
        Say("候选中至多", $"at most, of the candidates: +{Svg.Count(toOpen.AtMost)} 人");
    }

    private void Scale(DrawingFrame frame)
    {
        const double MostPixels = 200;
        var most = MostPixels / frame.PixelsAMetre;
        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        // A logarithm may round up to the next power.
        var metres = new[] { 5, 2, 1, 0.5 }.Select(times => times * power).First(one => one <= most);
        var length = metres * frame.PixelsAMetre;
        Head("比例", "Scale");
        _y += 10;
        Element.Add(Svg.Of("path", ("d", $"M{Svg.Number(_left)} {Svg.Number(_y - 12)}v8h{Svg.Number(length)}v-8"), ("fill", "none"), ("stroke", DrawingMarks.Ink), ("stroke-width", 2.0)));
        Element.Add(Svg.Text(_left + length + 10, _y - 4, Size, metres >= 1_000 ? $"{Svg.Number(metres / 1_000)} 千米 km" : $"{Svg.Number(metres)} 米 m"));
        if (frame.HasNorth)
        {
            var x = _left + Width - 40;
            Element.Add(Svg.Of("g", ("id", "north")).With(
                Svg.Of("path", ("d", $"M{Svg.Number(x)} {Svg.Number(_y - 30)}l8 28l-8 -7l-8 7Z"), ("fill", DrawingMarks.Ink)), Svg.Text(x, _y - 34, Size, "北 N", ("text-anchor", "middle"))));
        }

        _y += Line;
    }

    private static string People(long some, long all) =>
        $"{Svg.Count(some)} 人{(all == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({100.0 * some / all:0.0}%)"))}";

    private void Head(string zh, string en)
    {
        _y += Line * 1.3;
        Element.Add(Svg.Text(_left, _y - 8, 15, $"{zh} {en}", ("font-weight", "bold")));
        _y += Line * 0.8;
    }

    private void Say(string zh, string en) => Write(_left, $"{zh} {en}");

    private void Row(XElement mark, string text)
    {
        Element.Add(mark);
        Write(_left + 38, text);
    }

    private void Write(double from, string text)
    {
        var cut = DrawingLabels.Cut(text, Size, _left + Width - from);
        var line = Svg.Text(from, _y, Size, cut);
        Element.Add(cut == text ? line : line.Telling(text));
        _y += Line;
    }
}
