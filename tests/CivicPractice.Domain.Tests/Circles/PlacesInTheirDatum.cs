using System.Globalization;
using CivicPractice.Circles;
using CivicPractice.Domain.Tests.Mechanisms;
using CsCheck;

namespace CivicPractice.Domain.Tests.Circles;

public class PlacesInTheirDatum
{
    private static readonly Coordinates Ankang = Coordinates.Wgs84(32.69, 109.02);

    // As the tests of public implementations have them: eviltransform (three pairs), coordtransform, gcoord, geotool, geoToolbox, and a note in those of another.
    [Theory]
    [InlineData(31.1774276, 121.5272106, 31.17530398364597, 121.531541859215)]
    [InlineData(22.543847, 113.912316, 22.540796131694766, 113.9171764808363)]
    [InlineData(39.911954, 116.377817, 39.91334545536069, 116.38404722455657)]
    [InlineData(39.915, 116.404, 39.91640428150164, 116.41024449916938)]
    [InlineData(45, 123, 45.00197815, 123.00607541)]
    [InlineData(30.6107779, 121.0917077, 30.608604331756705, 121.09626935575027)]
    [InlineData(40, 116, 40.001213650174, 116.006141221789)]
    [InlineData(34.829793, 113.647881, 34.8287280094783, 113.65396374215176)]
    public void Are_moved_in_GCJ_02_as_others_move_them(double latitude, double longitude, double expectedLatitude, double expectedLongitude)
    {
        // Some take the radius of WGS-84, 108 m less, in place of Krasovsky's: a ten-millionth of a degree.
        const double AsMuchAsTheyDiffer = 2e-7;
        var wgs84 = Coordinates.Wgs84(latitude, longitude);
        var gcj02 = wgs84.In(Datum.Gcj02);

        gcj02.Datum.Should().Be(Datum.Gcj02);
        gcj02.Latitude.Should().BeApproximately(expectedLatitude, AsMuchAsTheyDiffer);
        gcj02.Longitude.Should().BeApproximately(expectedLongitude, AsMuchAsTheyDiffer);
        gcj02.MetresTo(wgs84).Should().BeLessThan(0.001);
        Coordinates.Wgs84(gcj02.Latitude, gcj02.Longitude).MetresTo(wgs84).Should().BeInRange(300, 800);
    }

    [Fact]
    public void Come_back_from_GCJ_02_to_where_they_began() => Gen.Select(Gen.Double[1, 55.5], Gen.Double[72.1, 137.7]).Sample((latitude, longitude) =>
    {
        var (there, back) = (Coordinates.Wgs84(latitude, longitude).In(Datum.Gcj02).In(Datum.Wgs84), Coordinates.Gcj02(latitude, longitude).In(Datum.Cgcs2000).In(Datum.Gcj02));

        there.Latitude.Should().BeApproximately(latitude, 1e-9);
        there.Longitude.Should().BeApproximately(longitude, 1e-9);
        back.Latitude.Should().BeApproximately(latitude, 1e-9);
        back.Longitude.Should().BeApproximately(longitude, 1e-9);
    }, iter: 2_000);

    [Theory]
    [InlineData(51.5, -0.12)]
    [InlineData(-33.87, 151.21)]
    [InlineData(0.8, 104)]
    [InlineData(55.83, 104)]
    [InlineData(35, 72)]
    [InlineData(35, 137.84)]
    public void Outside_China_are_the_same_in_GCJ_02(double latitude, double longitude)
    {
        var gcj02 = Coordinates.Wgs84(latitude, longitude).In(Datum.Gcj02);

        gcj02.Should().Be(Coordinates.Gcj02(latitude, longitude));
        gcj02.In(Datum.Wgs84).Should().Be(Coordinates.Wgs84(latitude, longitude));
    }

    [Fact]
    public void Are_the_same_in_the_national_system()
    {
        Ankang.In(Datum.Cgcs2000).Should().Be(Coordinates.Cgcs2000(32.69, 109.02)).And.NotBe(Ankang, "they are equal as they were stated");
        Ankang.MetresTo(Coordinates.Cgcs2000(32.69, 109.02)).Should().Be(0);
        Coordinates.Cgcs2000(32.69, 109.02).In(Datum.Gcj02).Should().Be(Ankang.In(Datum.Gcj02));
    }

    // By the formula of the haversine with a radius of 6371.0088 km; whole circles and their parts can be told without it.
    [Theory]
    [InlineData(0, 0, 0, 180, 20_015_114.44)]
    [InlineData(-90, 12, 90, 77, 20_015_114.44)]
    [InlineData(0, 0, 0, 1, 111_195.08)]
    [InlineData(89, 0, 89, 180, 222_390.16)]
    [InlineData(10, 179.5, 10, -179.5, 109_505.74)]
    [InlineData(36.12, -86.67, 33.94, -118.40, 2_886_448.43)]
    [InlineData(32.69, 109.02, 32.69, 109.02, 0)]
    public void Lie_a_great_circle_apart(double latitude, double longitude, double otherLatitude, double otherLongitude, double metres)
    {
        var (one, other) = (Coordinates.Wgs84(latitude, longitude), Coordinates.Wgs84(otherLatitude, otherLongitude));

        one.MetresTo(other).Should().BeApproximately(metres, 0.01);
        other.MetresTo(one).Should().Be(one.MetresTo(other));
    }

    [Fact]
    public void Lie_a_straight_line_apart_on_a_plane() => Coordinates.OnPlane(1, -2).MetresTo(Coordinates.OnPlane(-2, 2)).Should().Be(5);

    [Fact]
    public void On_a_plane_never_mix_with_those_on_the_Earth()
    {
        var plane = Coordinates.OnPlane(32.69, 109.02);
        foreach (var datum in new[] { Datum.Wgs84, Datum.Cgcs2000, Datum.Gcj02 })
        {
            var earth = Ankang.In(datum);
            plane.CanBecome(datum).Should().BeFalse();
            earth.CanBecome(Datum.Plane).Should().BeFalse();
            earth.CanBecome(Datum.Gcj02).Should().BeTrue();
            FluentActions.Invoking(() => plane.In(datum)).Should().Throw<ArgumentException>();
            FluentActions.Invoking(() => earth.In(Datum.Plane)).Should().Throw<ArgumentException>();
            FluentActions.Invoking(() => plane.MetresTo(earth)).Should().Throw<ArgumentException>();
            FluentActions.Invoking(() => earth.MetresTo(plane)).Should().Throw<ArgumentException>();
            FluentActions.Invoking(() => earth.X).Should().Throw<InvalidOperationException>();
            FluentActions.Invoking(() => earth.Y).Should().Throw<InvalidOperationException>();
        }

        plane.In(Datum.Plane).Should().Be(plane);
        (plane.X, plane.Y).Should().Be((32.69, 109.02));
        FluentActions.Invoking(() => plane.Latitude).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => plane.Longitude).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => Ankang.In((Datum)9)).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Are_none_by_default()
    {
        var none = default(Coordinates);

        none.IsDefined.Should().BeFalse();
        Ankang.IsDefined.Should().BeTrue();
        none.Should().NotBe(Coordinates.Wgs84(0, 0));
        none.ToString().Should().BeEmpty();
        none.CanBecome(Datum.Wgs84).Should().BeFalse();
        FluentActions.Invoking(() => none.Latitude).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => none.X).Should().Throw<InvalidOperationException>();
        FluentActions.Invoking(() => none.In(Datum.Wgs84)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => none.MetresTo(Ankang)).Should().Throw<ArgumentException>();
        FluentActions.Invoking(() => Ankang.MetresTo(none)).Should().Throw<ArgumentException>();
    }

    [Theory]
    [InlineData(90.0001, 0)]
    [InlineData(-90.0001, 0)]
    [InlineData(0, 180.0001)]
    [InlineData(0, -180.0001)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.NaN)]
    [InlineData(double.PositiveInfinity, 0)]
    [InlineData(0, double.NegativeInfinity)]
    public void Lie_on_the_Earth(double latitude, double longitude)
    {
        FluentActions.Invoking(() => Coordinates.Wgs84(latitude, longitude)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Coordinates.Cgcs2000(latitude, longitude)).Should().Throw<ArgumentOutOfRangeException>();
        FluentActions.Invoking(() => Coordinates.Gcj02(latitude, longitude)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(20_000_001, 0)]
    [InlineData(0, -20_000_001)]
    [InlineData(double.NaN, 0)]
    [InlineData(0, double.PositiveInfinity)]
    public void Lie_on_the_plane(double x, double y) => FluentActions.Invoking(() => Coordinates.OnPlane(x, y)).Should().Throw<ArgumentOutOfRangeException>();

    [Theory]
    [InlineData("wgs84 32.69,109.02")]
    [InlineData("cgcs2000 -90,180")]
    [InlineData("gcj02 0,-180")]
    [InlineData("plane 120.5,-3")]
    [InlineData("wgs84 1E-07,0")]
    public void Read_as_they_are_written(string text)
    {
        Coordinates.Parse(text).ToString().Should().Be(text);
        UnderACulture.Do("tr-TR", () => Coordinates.Parse(text).ToString()).Should().Be(text);
        UnderACulture.Do("ar-SA", () => Coordinates.Parse(text).ToString()).Should().Be(text);
    }

    [Fact]
    public void Lose_nothing_in_writing() => Gen.Select(Gen.Enum<Datum>(), Gen.Double[-90, 90], Gen.Double[-180, 180]).Sample((datum, first, second) =>
    {
        var place = datum switch
        {
            Datum.Plane => Coordinates.OnPlane(first * 222_222, second * 111_111),
            Datum.Gcj02 => Coordinates.Gcj02(first, second),
            Datum.Cgcs2000 => Coordinates.Cgcs2000(first, second),
            _ => Coordinates.Wgs84(first, second),
        };
        Coordinates.TryParse(place.ToString(), out var read).Should().BeTrue();
        read.Should().Be(place);
    });

    [Theory]
    [InlineData("")]
    [InlineData("wgs84")]
    [InlineData("32.69,109.02")]
    [InlineData("WGS84 32.69,109.02")]
    [InlineData("bd09 32.69,109.02")]
    [InlineData("wgs84  32.69,109.02")]
    [InlineData("wgs84 32.69, 109.02")]
    [InlineData("wgs84 32.69,109.02 ")]
    [InlineData("wgs84 32.69")]
    [InlineData("wgs84 32.69,109.02,3")]
    [InlineData("wgs84 32.69,")]
    [InlineData("wgs84 32,69;109,02")]
    [InlineData("wgs84 109.02,32.69")]
    [InlineData("wgs84 32.69,181")]
    [InlineData("wgs84 NaN,0")]
    [InlineData("plane Infinity,0")]
    [InlineData("plane 1e999,0")]
    [InlineData("plane 0,-20000001")]
    [InlineData("plane 1_000,0")]
    [InlineData("plane 0x10,0")]
    public void Are_not_read_from_malformed_texts(string text)
    {
        Coordinates.TryParse(text, out var place).Should().BeFalse();
        place.Should().Be(default(Coordinates));
        FluentActions.Invoking(() => Coordinates.Parse(text)).Should().Throw<FormatException>();
        Coordinates.TryParse(null, out _).Should().BeFalse();
        FluentActions.Invoking(() => Coordinates.Parse(null!)).Should().Throw<ArgumentNullException>();
    }

    [Fact]
    public void Know_one_zero()
    {
        Coordinates.OnPlane(-0.0, 0).ToString().Should().Be("plane 0,0");
        Terms.Of(Datum.Gcj02).Zh.Should().Be("火星坐标系");
        string.Create(CultureInfo.InvariantCulture, $"{Coordinates.Wgs84(32.5, 109)}").Should().Be("wgs84 32.5,109");
    }
}
