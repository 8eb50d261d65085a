using System.Globalization;
using System.Xml.Linq;
using CivicPractice.Circles;
using CivicPractice.Sites;

namespace CivicPractice.Coverage.Tests;

public class DrawingACoverage
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Names_everything_that_has_a_name(bool isOnTheEarth)
    {
        var drawn = await ATownDrawn.OfAsync(sites: 9, settlements: 40, isOnTheEarth);

        var texts = Texts(CoverageDrawing.Write(drawn));

        string[] names = [drawn.Title.Zh, drawn.Title.En, .. drawn.Sites.Select(one => one.Name), .. drawn.Groupings.Select(one => one.Name),
            .. drawn.Coverage.Settlements.Select(one => one.Settlement.Name), .. drawn.SitesToOpen!.Picks.Select(one => one.Place.Name)];
        names.Where(name => !texts.Exists(text => text.Contains(name, StringComparison.Ordinal))).Should().BeEmpty();
        drawn.SitesToOpen!.Picks.Should().NotBeEmpty();
        texts.Exists(text => text.Contains('北')).Should().Be(isOnTheEarth, "a plane has no north");
        texts.Should().Contain(text => text.Contains("米 m", StringComparison.Ordinal) || text.Contains("千米 km", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tells_the_figures()
    {
        Settlement[] people = [new("1", "近村", Coordinates.OnPlane(300, 0), 1_200), new("2", "远村", Coordinates.OnPlane(5_000, 0), 400)];
        var coverage = await new MeasuringCircles(new()).MeasureAsync([new(ATownDrawn.Site(1), Coordinates.OnPlane(0, 0))], people);
        var toOpen = await new ChoosingSites(new()).ChooseAsync(coverage, 1);
        var drawn = new DrawnCoverage(new("图", "Map"), coverage)
        {
            Sites = [new(ATownDrawn.Site(1), "中心站", SiteTier.Station)],
            Groupings = [new("一号带", [ATownDrawn.Site(1), ATownDrawn.Site(7)])],
            SitesToOpen = toOpen,
        };

        Texts(CoverageDrawing.Write(drawn)).Should().Contain(
        [
            "圈内 inside: 1,200 人 (75.0%), 1 居民点", "圈外 outside: 400 人 (25.0%), 1 居民点", "实践圈 circle: 15 分钟 min, 直线 straight 1,000 米 m", "圈内面积 ground: 3.1 平方千米 km²",
            "站 station: 1", "一号带: 1 处 sites, 1,200 人", "远村 +400 人", "合计 together: +400 人", "候选中至多 at most, of the candidates: +400 人", "中心站 · 站 station · 圈内 1,200 人 residents in the circle", "远村 · 400 人 residents · 圈外 outside",
        ]);
    }

    [Fact]
    public async Task Shows_who_is_outside_by_another_shape_and_not_by_colour_alone()
    {
        var drawn = await ATownDrawn.OfAsync(sites: 5, settlements: 30, isOnTheEarth: true);

        var marks = Group(CoverageDrawing.Write(drawn), "settlements").Elements().ToLookup(one => one.Name.LocalName, one => one.Element(Svg + "title")!.Value);

        marks["circle"].Should().HaveCount(drawn.Coverage.SettlementsInside.Count).And.OnlyContain(text => text.EndsWith("inside", StringComparison.Ordinal));
        marks["path"].Should().HaveCount(drawn.Coverage.SettlementsOutside.Count).And.OnlyContain(text => text.EndsWith("outside", StringComparison.Ordinal));
        marks["path"].Should().NotBeEmpty();
    }

    [Fact]
    public async Task Lets_whoever_lives_outside_stand_out_in_a_crowd()
    {
        var crowd = CoverageDrawing.Write(await ATownDrawn.OfAsync(sites: 400, settlements: 1_000, isOnTheEarth: true));
        var village = CoverageDrawing.Write(await ATownDrawn.OfAsync(sites: 9, settlements: 40, isOnTheEarth: true));

        Number(Group(crowd, "circles"), "stroke-opacity").Should().BeLessThan(Number(Group(village, "circles"), "stroke-opacity"));
        // The path goes from corner to corner of a square on end: its height is the difference of the first and the third corner.
        var heights = Group(crowd, "settlements").Elements(Svg + "path").Select(one => one.Attribute("d")!.Value.Trim('M', 'Z').Split('L').Select(corner => double.Parse(corner.Split(' ')[1], CultureInfo.InvariantCulture)).ToList());
        heights.Select(ys => ys.Max() - ys.Min()).Should().NotBeEmpty().And.OnlyContain(height => height >= 7);
    }

    // The logarithm of the length rounds up to the next power of ten here.
    [Theory]
    [InlineData(4719.999999999995)]
    [InlineData(4720)]
    [InlineData(4720.000000000005)]
    public async Task Finds_a_round_length_for_the_scale(double width)
    {
        var coverage = await new MeasuringCircles(new()).MeasureAsync([new(ATownDrawn.Site(1), Coordinates.OnPlane(0, 0)), new(ATownDrawn.Site(2), Coordinates.OnPlane(width, 0))], []);

        Texts(CoverageDrawing.Write(new(new("图", "Map"), coverage))).Should().Contain(text => text == "1 千米 km" || text == "2 千米 km" || text == "500 米 m");
    }

    [Fact]
    public async Task Draws_circles_to_scale_with_north_up_and_everything_on_the_sheet()
    {
        var coverage = await new MeasuringCircles(new()).MeasureAsync(
            [new(ATownDrawn.Site(1), Coordinates.Wgs84(32.69, 109.02)), new(ATownDrawn.Site(2), Coordinates.Wgs84(32.69 + (3_000 / 111_195.08), 109.02))], []);

        var circles = Group(CoverageDrawing.Write(new(new("图", "Map"), coverage)), "circles").Elements().ToList();

        var (south, north, radius) = (Number(circles[0], "cy"), Number(circles[1], "cy"), Number(circles[0], "r"));
        (south - north).Should().BeApproximately(3 * radius, 0.05);
        Number(circles[0], "cx").Should().BeApproximately(Number(circles[1], "cx"), 0.02);
        (north - radius).Should().BeGreaterThan(84);
    }

    [Fact]
    public async Task Writes_no_name_over_another()
    {
        var drawn = await ATownDrawn.OfAsync(sites: 60, settlements: 180, isOnTheEarth: true);

        var labels = Group(CoverageDrawing.Write(drawn), "labels").Elements().ToList();

        labels.Should().HaveCountGreaterThan(50);
        var boxes = labels.Select(one => (X: Number(one, "x"), Y: Number(one, "y"), Size: Number(one, "font-size"), Width: one.Value.Sum(letter => letter > 0x2E80 ? 1 : 0.5) * Number(one, "font-size"))).ToList();
        boxes.Index().SelectMany(one => boxes.Skip(one.Index + 1), (one, other) => (One: one.Item, Other: other))
            .Where(pair => pair.One.X < pair.Other.X + pair.Other.Width && pair.Other.X < pair.One.X + pair.One.Width && pair.One.Y - pair.One.Size < pair.Other.Y && pair.Other.Y - pair.Other.Size < pair.One.Y)
            .Should().BeEmpty();
    }

    [Theory]
    [InlineData(9, 40)]
    [InlineData(400, 1_000)]
    public async Task Writes_the_names_that_matter_most_beside_their_marks(int sites, int settlements)
    {
        var drawn = await ATownDrawn.OfAsync(sites, settlements, isOnTheEarth: true);

        var written = Group(CoverageDrawing.Write(drawn), "labels").Elements().Select(one => one.Value).ToList();

        written.Should().Contain(drawn.Groupings.Select(one => one.Name))
            .And.Contain(drawn.Sites.Where(one => one.Tier is SiteTier.Centre or SiteTier.Institute).Select(one => one.Name))
            .And.Contain(drawn.SitesToOpen!.Picks.Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.Place.Name} +{one.Residents:N0}")));
        written.Where(text => drawn.SitesToOpen!.Picks.Any(one => one.Place.Name == text)).Should().BeEmpty("it stands there with what it brings in");
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("ar-SA")]
    [InlineData("de-DE")]
    public async Task Writes_the_same_whenever_and_wherever(string culture)
    {
        var drawn = await ATownDrawn.OfAsync(sites: 7, settlements: 50, isOnTheEarth: true);
        var first = CoverageDrawing.Write(drawn);

        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            CoverageDrawing.Write(await ATownDrawn.OfAsync(sites: 7, settlements: 50, isOnTheEarth: true)).Should().Be(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }

        first.Should().NotContain("\r").And.EndWith("</svg>\n").And.NotContain("NaN").And.NotContain("∞").And.NotContain("\"-0\"");
    }

    [Fact]
    public async Task Writes_down_names_that_would_break_XML()
    {
        var coverage = await new MeasuringCircles(new()).MeasureAsync([], [new("1", "<村> & \"甲\" \u0001\uD800 \U00020000", Coordinates.OnPlane(0, 0), 1)]);

        var texts = Texts(CoverageDrawing.Write(new(new("<图>", "A & B"), coverage)));

        texts.Should().Contain(["<图>", "A & B", "<村> & \"甲\" \uFFFD\uFFFD \U00020000 · 1 人 residents · 圈外 outside"]);
    }

    [Fact]
    public async Task Draws_nothing_and_a_single_place_as_well()
    {
        var measuring = new MeasuringCircles(new());
        var nothing = await measuring.MeasureAsync([], []);
        var village = await measuring.MeasureAsync([], [new("1", "甲村", Coordinates.Wgs84(90, 0), 0)]);

        Texts(CoverageDrawing.Write(new(new("空", "None"), nothing))).Should().Contain("圈内 inside: 0 人, 0 居民点");
        Texts(CoverageDrawing.Write(new(new("单", "One"), village))).Should().Contain("甲村");
        Texts(CoverageDrawing.Write(new(new("单", "One"), village) { Groupings = [new("无人带", [])] })).Should().Contain("无人带: 0 处 sites, 0 人");
    }

    [Fact]
    public async Task Stays_a_sheet_with_four_hundred_circles_and_a_thousand_settlements()
    {
        var svg = CoverageDrawing.Write(await ATownDrawn.OfAsync(sites: 400, settlements: 1_000, isOnTheEarth: true));

        var root = XDocument.Parse(svg).Root!;
        Group(svg, "circles").Elements().Should().HaveCount(400);
        Group(svg, "settlements").Elements().Should().HaveCount(1_000);
        Number(root, "width").Should().BeInRange(1_000, 1_900);
        Number(root, "height").Should().BeInRange(500, 1_300);
    }

    [Fact]
    public async Task Refuses_what_cannot_be_drawn()
    {
        var measuring = new MeasuringCircles(new());
        var site = new DrawnSite(ATownDrawn.Site(1), "站", SiteTier.Station);
        var coverage = await measuring.MeasureAsync([new(ATownDrawn.Site(1), Coordinates.Wgs84(0, 0)), new(ATownDrawn.Site(2), Coordinates.Wgs84(0, 20))], []);
        var elsewhere = await new ChoosingSites(new()).ChooseAsync([new("1", "村", Coordinates.OnPlane(0, 0), 1)], [new("址", Coordinates.OnPlane(0, 0))], 1);
        var one = new DrawnCoverage(new("图", "Map"), coverage.Among(new HashSet<PracticeSiteId> { ATownDrawn.Site(1) }));

        FluentActions.Invoking(() => CoverageDrawing.Write(one)).Should().NotThrow();
        FluentActions.Invoking(() => CoverageDrawing.Write(new(new("图", "Map"), coverage))).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => CoverageDrawing.Write(one with { SitesToOpen = elsewhere })).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => one with { Sites = [site, site] }).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new DrawnGrouping(" ", [])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new DrawnCoverage(default, coverage)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => new DrawnCoverage(new("图", "Map"), null!)).Should().Throw<ArgumentNullException>();
    }

    private static List<string> Texts(string svg) => [.. XDocument.Parse(svg).Descendants().Where(one => one.Name == Svg + "text" || one.Name == Svg + "title").Select(one => string.Concat(one.Nodes().OfType<XText>().Select(text => text.Value)))];

    private static XElement Group(string svg, string id) => XDocument.Parse(svg).Root!.Elements(Svg + "g").Single(one => (string?)one.Attribute("id") == id);

    private static double Number(XElement element, string name) => double.Parse(element.Attribute(name)!.Value, CultureInfo.InvariantCulture);
}
