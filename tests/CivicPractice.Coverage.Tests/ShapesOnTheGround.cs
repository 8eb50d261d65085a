using CivicPractice.Circles;
using CsCheck;

namespace CivicPractice.Coverage.Tests;

public class ShapesOnTheGround
{
    private static readonly GroundGeometry Ground = new();

    [Fact]
    public void Go_about_all_places_anticlockwise_from_the_west()
    {
        Coordinates[] places = [At(1, 1), At(2, 0), At(0, 0), At(2, 2), At(0, 2), At(1, 0), At(0, 0)];

        Ground.OutlineOf(places).Should().Equal(At(0, 0), At(2, 0), At(2, 2), At(0, 2), At(0, 0));
        Ground.OutlineOf([At(0, 0), At(2, 2), At(1, 1)]).Should().Equal(At(0, 0), At(2, 2), At(0, 0));
        Ground.OutlineOf([At(3, 3), At(3, 3)]).Should().Equal(At(3, 3), At(3, 3));
        Ground.OutlineOf([]).Should().BeEmpty();
    }

    [Fact]
    public void Are_made_of_places_as_they_were_stated()
    {
        Coordinates[] places = [Coordinates.Wgs84(32.69, 109.02), Coordinates.Wgs84(32.71, 109.02).In(Datum.Gcj02), Coordinates.Cgcs2000(32.7, 109.05), Coordinates.Wgs84(32.70, 109.03)];

        Ground.OutlineOf(places).Should().BeEquivalentTo([places[0], places[2], places[1], places[0]], options => options.ComparingByValue<Coordinates>());
    }

    // Every place is on the left of each side, or on it; and only places are corners.
    [Fact]
    public void Leave_no_place_outside() => Gen.Select(Gen.Int[-9, 9], Gen.Int[-9, 9]).Select((x, y) => At(x, y)).Array[3, 80].Sample(places =>
    {
        var ring = Ground.OutlineOf(places);

        ring[0].Should().Be(ring[^1]);
        ring.Should().BeSubsetOf(places);
        foreach (var (from, to) in ring.Zip(ring.Skip(1)))
            places.Should().OnlyContain(one => ((to.X - from.X) * (one.Y - from.Y)) - ((to.Y - from.Y) * (one.X - from.X)) >= 0);
    }, iter: 300);

    [Theory]
    [InlineData(0, Math.PI)]
    [InlineData(5_000, 2 * Math.PI)]
    public void Cover_what_circles_cover(double apart, double squareKilometres)
    {
        Ground.SquareKilometresCovered([At(0, 0), At(apart, 0)], 1_000).Should().BeApproximately(squareKilometres, 1e-9);
        Ground.SquareKilometresCovered([Coordinates.Wgs84(32.69, 109.02), Coordinates.Wgs84(32.69, 109.02 + (apart / 93_600))], 1_000).Should().BeApproximately(squareKilometres, 1e-6);
    }

    // Two circles share 2 r^2 acos(d/2r) - d/2 sqrt(4 r^2 - d^2).
    [Fact]
    public void Count_once_what_two_circles_share() => Gen.Select(Gen.Double[0, 2_200], Gen.Double[0, 360], Gen.Bool).Sample((apart, bearing, isOnTheEarth) =>
    {
        var (x, y) = (apart * Math.Cos(double.DegreesToRadians(bearing)), apart * Math.Sin(double.DegreesToRadians(bearing)));
        Coordinates[] centres = isOnTheEarth
            ? [Coordinates.Wgs84(-60, 180), Coordinates.Wgs84(-60 + (y / 111_195.08), -180 + (Math.Abs(x) / 111_195.08 / Math.Cos(double.DegreesToRadians(-60))))]
            : [At(0, 0), At(x, y)];
        var d = centres[0].MetresTo(centres[1]) / 1_000;
        var shared = d >= 2 ? 0 : (2 * Math.Acos(d / 2)) - (d / 2 * Math.Sqrt(4 - (d * d)));

        Ground.SquareKilometresCovered(centres, 1_000).Should().BeApproximately((2 * Math.PI) - shared, 5e-4);
    }, iter: 200);

    [Fact]
    public void Know_how_far_it_is_across_a_pole()
    {
        var d = 2 * 0.005 * 111.195_08;
        var shared = (2 * Math.Acos(d / 2)) - (d / 2 * Math.Sqrt(4 - (d * d)));

        Ground.SquareKilometresCovered([Coordinates.Wgs84(89.995, 20), Coordinates.Wgs84(89.995, -160)], 1_000).Should().BeApproximately((2 * Math.PI) - shared, 5e-4);
        Ground.SquareKilometresCovered([Coordinates.Wgs84(89.999, 100), Coordinates.Wgs84(89.991, -80)], 1_000).Should().BeApproximately((2 * Math.PI) - shared, 5e-4);
    }

    [Fact]
    public void Cover_a_whole_district_of_circles()
    {
        // A square of 20 by 20 circles 500 m apart, radius 1 km: no holes, and a border that bulges.
        Coordinates[] centres = [.. Enumerable.Range(0, 400).Select(n => At(n % 20 * 500, n / 20 * 500))];

        var covered = Ground.SquareKilometresCovered(centres, 1_000);

        // The square, a strip of a kilometre along its sides less the bays between circles, a quarter of a circle at each corner.
        var bay = 0.5 - (0.25 * Math.Sqrt(1 - 0.0625)) - Math.Asin(0.25);
        covered.Should().BeApproximately((9.5 * 9.5) + (4 * 9.5) - (76 * bay) + Math.PI, 0.01);
        Ground.SquareKilometresCovered([.. centres.Reverse()], 1_000).Should().BeApproximately(covered, 1e-6);
    }

    [Fact]
    public void Are_none_of_nothing_and_none_of_a_continent()
    {
        var (paris, beijing) = (Coordinates.Wgs84(48.85, 2.35), Coordinates.Wgs84(39.9, 116.4));

        Ground.SquareKilometresCovered([], 1_000).Should().Be(0);
        Ground.SquareKilometresCovered([At(0, 0)], 0).Should().Be(0);
        FluentActions.Invoking(() => Ground.OutlineOf([paris, beijing])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Ground.OutlineOf([paris, At(0, 0)])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Ground.OutlineOf([default])).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Ground.SquareKilometresCovered([paris, beijing], 1)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Ground.SquareKilometresCovered([paris], -1)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Ground.SquareKilometresCovered([paris], double.NaN)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Ground.SquareKilometresCovered([paris], 500_001)).Should().Throw<ArgumentOutOfRangeException>();
    }

    private static Coordinates At(double x, double y) => Coordinates.OnPlane(x, y);
}
