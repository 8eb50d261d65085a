using CivicPractice.Circles;
using CsCheck;

namespace CivicPractice.Coverage.Tests;

public class FindingPlaces
{
    private static readonly Gen<Coordinates> InATown = Gen.Select(Gen.Int[-20, 20], Gen.Int[-20, 20], Gen.Int[0, 2])
        .Select((north, east, datum) => Coordinates.Wgs84(32.69 + (north * 0.00225), 109.02 + (east * 0.00267)).In((Datum)datum));

    private static readonly Gen<Coordinates> AboutTheAntimeridian = Gen.Select(Gen.Double[-75, 75], Gen.Double[-0.1, 0.1], Gen.Bool)
        .Select((latitude, off, isOnIt) => Coordinates.Wgs84(latitude, isOnIt ? (off < 0 ? -180 : 180) : off < 0 ? 180 + off : -180 + off));

    private static readonly Gen<Coordinates> AboutAPole = Gen.Select(Gen.Double[0, 0.2], Gen.Double[-180, 180], Gen.Bool, Gen.Bool)
        .Select((off, longitude, isSouth, isOnIt) => Coordinates.Wgs84((isSouth ? -1 : 1) * (90 - (isOnIt ? 0 : off)), longitude));

    private static readonly Gen<Coordinates> Anywhere = Gen.Select(Gen.Double[-90, 90], Gen.Double[-180, 180]).Select(Coordinates.Wgs84);

    private static readonly Gen<Coordinates> OnAPlane = Gen.Select(Gen.Int[-40, 40], Gen.Int[-40, 40]).Select((x, y) => Coordinates.OnPlane(x * 25, y * 25));

    private static readonly Gen<double> Metres = Gen.OneOf(
        Gen.Double[0, 3_000], Gen.Int[0, 40].Select(n => n * 25.0), Gen.Double[0, 40_000], Gen.Double[0, 20_100_000], Gen.OneOfConst(0, double.Epsilon, double.PositiveInfinity));

    public static TheoryData<string> Regions { get; } = ["town", "antimeridian", "pole", "anywhere", "plane"];

    [Theory, MemberData(nameof(Regions))]
    public void By_a_tree_finds_what_looking_at_each_finds(string region)
    {
        var place = region switch { "town" => InATown, "antimeridian" => AboutTheAntimeridian, "pole" => AboutAPole, "anywhere" => Anywhere, _ => OnAPlane };

        Gen.Select(place.Array[0, 60], place.Array[1, 6], Metres).Sample((places, centres, metres) =>
        {
            var (tree, scan) = (new StrTreeIndexing().Over(places), new ScanOfPlaces().Over(places));
            foreach (var centre in centres)
            {
                // Also a radius that ends right at a place.
                foreach (var far in places.Take(3).Select(one => centre.MetresTo(one)).Append(metres))
                    tree.Within(centre, far).Should().Equal(scan.Within(centre, far));
            }
        }, iter: 400);
    }

    // Otherwise the property above might hold of circles that cross nothing.
    [Theory]
    [InlineData("wgs84 10,179.999", "wgs84 10,-179.999", 250)]
    [InlineData("wgs84 10,-179.999", "wgs84 10,179.999", 250)]
    [InlineData("wgs84 10,180", "wgs84 10,-180", 0.001)]
    [InlineData("wgs84 89.999,0", "wgs84 89.999,180", 250)]
    [InlineData("wgs84 -89.999,10", "wgs84 -89.999,-100", 250)]
    [InlineData("wgs84 90,5", "wgs84 90,170", 0.001)]
    [InlineData("wgs84 85,0", "wgs84 86.5,60", 630_000)]
    public void Goes_across_the_antimeridian_and_the_poles(string centre, string place, double metres) =>
        new StrTreeIndexing().Over([Coordinates.Parse(place)]).Within(Coordinates.Parse(centre), metres).Should().Equal(0);

    [Fact]
    public void Answers_many_at_once()
    {
        Coordinates[] places = [.. Enumerable.Range(0, 1_000).Select(n => Coordinates.OnPlane(n % 40 * 100, n / 40 * 100))];
        var (tree, scan) = (new StrTreeIndexing().Over(places), new ScanOfPlaces().Over(places));
        var expected = places.Select(centre => scan.Within(centre, 250)).ToArray();

        var found = new IReadOnlyList<int>[places.Length];
        Parallel.For(0, places.Length, n => found[n] = tree.Within(places[n], 250));

        found.Should().BeEquivalentTo(expected, options => options.WithStrictOrdering());
    }

    [Fact]
    public void Keeps_the_places_as_they_were()
    {
        Coordinates[] places = [Coordinates.OnPlane(0, 0), Coordinates.OnPlane(10, 0)];
        var tree = new StrTreeIndexing().Over(places);
        places[1] = Coordinates.OnPlane(1_000, 0);

        tree.Within(Coordinates.OnPlane(0, 0), 10).Should().Equal(0, 1);
    }

    [Fact]
    public void Never_goes_across_a_plane_and_the_Earth()
    {
        var (plane, earth) = (Coordinates.OnPlane(0, 0), Coordinates.Wgs84(1, 1));
        var indexing = new StrTreeIndexing();

        indexing.Over([]).Within(earth, double.PositiveInfinity).Should().BeEmpty();
        FluentActions.Invoking(() => indexing.Over([plane, earth])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => indexing.Over([default])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => indexing.Over([plane]).Within(earth, 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => indexing.Over([plane]).Within(default, 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => indexing.Over([plane]).Within(plane, -1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => indexing.Over([plane]).Within(plane, double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => indexing.Over(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Measures_the_same_circles_either_way() => Gen.Select(Gen.OneOf(InATown.Array[0, 12], OnAPlane.Array[0, 12]), Gen.Int[0, 12]).Sample((places, cut) =>
    {
        CircleSite[] sites = [.. places.Take(cut).Select((at, n) => new CircleSite(new(new Guid(n + 1, 0, 0, new byte[8])), at))];
        Settlement[] people = [.. places.Skip(cut).Select((at, n) => new Settlement($"{n:00}", $"村{n}", at, n))];

        var (tree, scan) = (new MeasuringCircles(new(), indexing: new StrTreeIndexing()).MeasureAsync(sites, people).AsTask().Result, new MeasuringCircles(new()).MeasureAsync(sites, people).AsTask().Result);

        tree.SettlementsInside.Should().Equal(scan.SettlementsInside);
        tree.Circles.SelectMany(one => one.Settlements).Should().Equal(scan.Circles.SelectMany(one => one.Settlements));
    }, iter: 200);
}
