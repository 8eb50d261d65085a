using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CivicPractice.Circles;

/// <summary>Where something is (坐标), together with the datum in which that is stated: a latitude and a longitude in degrees, or metres on a plane.</summary>
/// <remarks>Equality is by datum and numbers as they were stated. The default value is no place, and not the one at 0, 0.</remarks>
public readonly record struct Coordinates
{
    /// <summary>How far a plane reaches from its origin, in metres: half way round the Earth.</summary>
    public const double EdgeOfPlane = 20_000_000;

    /// <summary>The mean radius of the Earth (IUGG), in metres.</summary>
    public const double EarthRadius = 6_371_008.8;

    private static readonly string[] Names = ["wgs84", "cgcs2000", "gcj02", "plane"];

    // Latitude and longitude, or x and y.
    private readonly double _first;
    private readonly double _second;

    private Coordinates(Datum datum, double first, double second)
    {
        Datum = datum;
        // Zero has one sign.
        _first = first + 0.0;
        _second = second + 0.0;
        IsDefined = true;
    }

    /// <summary>Whether this is a place and not the default value.</summary>
    public bool IsDefined { get; }

    /// <summary>In what the coordinates are stated.</summary>
    public Datum Datum { get; }

    /// <summary>Degrees north of the equator.</summary>
    /// <exception cref="InvalidOperationException">This is a place on a plane, or the default value.</exception>
    public double Latitude => IsGeographic ? _first : throw new InvalidOperationException("Only a place on the Earth has a latitude.");

    /// <summary>Degrees east of Greenwich.</summary>
    /// <exception cref="InvalidOperationException">This is a place on a plane, or the default value.</exception>
    public double Longitude => IsGeographic ? _second : throw new InvalidOperationException("Only a place on the Earth has a longitude.");

    /// <summary>Metres east of the origin of the plane.</summary>
    /// <exception cref="InvalidOperationException">This is no place on a plane.</exception>
    public double X => IsOnPlane ? _first : throw new InvalidOperationException("Only a place on a plane has an x.");

    /// <summary>Metres north of the origin of the plane.</summary>
    /// <exception cref="InvalidOperationException">This is no place on a plane.</exception>
    public double Y => IsOnPlane ? _second : throw new InvalidOperationException("Only a place on a plane has a y.");

    private bool IsGeographic => IsDefined && Datum != Datum.Plane;

    private bool IsOnPlane => IsDefined && Datum == Datum.Plane;

    /// <summary>A place in WGS-84.</summary>
    /// <param name="latitude">Degrees north, -90 to 90.</param>
    /// <param name="longitude">Degrees east, -180 to 180.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is none or out of its range.</exception>
    public static Coordinates Wgs84(double latitude, double longitude) => On(Datum.Wgs84, latitude, longitude);

    /// <summary>A place in CGCS2000 (国家大地坐标系).</summary>
    /// <param name="latitude">Degrees north, -90 to 90.</param>
    /// <param name="longitude">Degrees east, -180 to 180.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is none or out of its range.</exception>
    public static Coordinates Cgcs2000(double latitude, double longitude) => On(Datum.Cgcs2000, latitude, longitude);

    /// <summary>A place in GCJ-02 (火星坐标).</summary>
    /// <param name="latitude">Degrees north, -90 to 90.</param>
    /// <param name="longitude">Degrees east, -180 to 180.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is none or out of its range.</exception>
    public static Coordinates Gcj02(double latitude, double longitude) => On(Datum.Gcj02, latitude, longitude);

    /// <summary>A place on a schematic plane.</summary>
    /// <param name="x">Metres east, up to <see cref="EdgeOfPlane"/> either way.</param>
    /// <param name="y">Metres north, up to <see cref="EdgeOfPlane"/> either way.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is none or out of its range.</exception>
    public static Coordinates OnPlane(double x, double y)
    {
        if (!IsWithin(x, EdgeOfPlane)) throw new ArgumentOutOfRangeException(nameof(x), x, "It lies off the plane.");
        if (!IsWithin(y, EdgeOfPlane)) throw new ArgumentOutOfRangeException(nameof(y), y, "It lies off the plane.");
        return new(Datum.Plane, x, y);
    }

    /// <summary>Whether this can be stated in another datum: from a plane nothing leads to the Earth, nor back, and from the default value nowhere.</summary>
    /// <param name="datum">The other datum.</param>
    public bool CanBecome(Datum datum) => IsDefined && Enum.IsDefined(datum) && (Datum == Datum.Plane) == (datum == Datum.Plane);

    /// <summary>The same place in another datum.</summary>
    /// <remarks>
    /// <para>GCJ-02 is worked out by the published formula, and back by going nearer until less than a tenth of a micrometre is left, so that there and back ends where it began. Outside the rectangle about China
    /// (latitude 0.8293 to 55.8271, longitude 72.004 to 137.8347) it is the same as WGS-84; in the last kilometre before the edge of that rectangle there and back may end elsewhere.</para>
    /// <para>The formula is what others found the published maps to follow, to some metres; it is no survey.</para>
    /// </remarks>
    /// <param name="datum">The other datum.</param>
    /// <exception cref="ArgumentException">It cannot be; see <see cref="CanBecome"/>.</exception>
    public Coordinates In(Datum datum)
    {
        if (!CanBecome(datum)) throw new ArgumentException(IsDefined ? "A plane and the Earth do not mix." : "The default value is no place.", nameof(datum));
        if (datum == Datum) return this;
        var (latitude, longitude) = (Datum, datum) switch
        {
            (Datum.Gcj02, _) => Gcj02Offset.TakenFrom(_first, _second),
            (_, Datum.Gcj02) => Gcj02Offset.AddedTo(_first, _second),
            _ => (_first, _second),
        };
        return new(datum, latitude, longitude);
    }

    /// <summary>The straight way to another place in metres: along a great circle of a sphere with the Earth's mean radius, 6,371,008.8 m, or on the plane.</summary>
    /// <remarks>Within 0.6 percent of the way on the ellipsoid; the same from either end.</remarks>
    /// <param name="other">The other place, in whatever datum of the Earth if this is on the Earth.</param>
    /// <exception cref="ArgumentException">One is on a plane and the other is not, or one is the default value.</exception>
    public double MetresTo(Coordinates other)
    {
        if (!IsDefined || !other.CanBecome(Datum)) throw new ArgumentException("A plane and the Earth do not mix, and the default value is no place.", nameof(other));
        if (Datum == Datum.Plane) return double.Hypot(other._first - _first, other._second - _second);

        var (from, to) = (In(Datum.Wgs84), other.In(Datum.Wgs84));
        var (north, east) = (Math.Sin(double.DegreesToRadians(to._first - from._first) / 2), Math.Sin(double.DegreesToRadians(to._second - from._second) / 2));
        var haversine = (north * north) + (Math.Cos(double.DegreesToRadians(from._first)) * Math.Cos(double.DegreesToRadians(to._first)) * (east * east));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(haversine)));
    }

    /// <summary>Reads coordinates as <see cref="ToString"/> writes them.</summary>
    /// <param name="text">The datum, a space, and two numbers with a comma between them: latitude and longitude, or x and y.</param>
    /// <exception cref="FormatException">The text is no coordinates.</exception>
    public static Coordinates Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out var coordinates) ? coordinates : throw new FormatException($"\"{text}\" is no coordinates; \"wgs84 32.69,109.02\" would be.");
    }

    /// <summary>Reads coordinates, if the text is some.</summary>
    /// <param name="text">The text.</param>
    /// <param name="coordinates">The coordinates; the default value when the answer is <see langword="false"/>.</param>
    public static bool TryParse([NotNullWhen(true)] string? text, out Coordinates coordinates)
    {
        coordinates = default;
        if (text?.Split(' ') is not [var name, var numbers] || numbers.Split(',') is not [var one, var other]) return false;
        var datum = Array.IndexOf(Names, name);
        if (datum < 0 || Number(one) is not { } first || Number(other) is not { } second) return false;
        var isPlane = (Datum)datum == Datum.Plane;
        if (!IsWithin(first, isPlane ? EdgeOfPlane : 90) || !IsWithin(second, isPlane ? EdgeOfPlane : 180)) return false;
        coordinates = new((Datum)datum, first, second);
        return true;
    }

    /// <summary>The datum and both numbers, such as "wgs84 32.69,109.02" or "plane 120.5,-3"; empty for the default value.</summary>
    public override string ToString() => IsDefined ? string.Create(CultureInfo.InvariantCulture, $"{Names[(int)Datum]} {_first:R},{_second:R}") : "";

    private static Coordinates On(Datum datum, double latitude, double longitude)
    {
        if (!IsWithin(latitude, 90)) throw new ArgumentOutOfRangeException(nameof(latitude), latitude, "A latitude is -90 to 90 degrees.");
        if (!IsWithin(longitude, 180)) throw new ArgumentOutOfRangeException(nameof(longitude), longitude, "A longitude is -180 to 180 degrees.");
        return new(datum, latitude, longitude);
    }

    // Also false for what is no number.
    private static bool IsWithin(double number, double edge) => Math.Abs(number) <= edge;

    private static double? Number(string text) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var number) ? number : null;
}
