namespace CivicPractice.Circles;

// The formula by which GCJ-02 departs from WGS-84, as it has been known to the public for years; on the ellipsoid of Krasovsky, 1940.
internal static class Gcj02Offset
{
    private const double SemiMajorAxis = 6_378_245.0;
    private const double EccentricitySquared = 0.00669342162296594323;
    private const double Close = 1e-12;
    private const int MostSteps = 30;

    public static (double Latitude, double Longitude) AddedTo(double latitude, double longitude)
    {
        if (!IsAboutChina(latitude, longitude)) return (latitude, longitude);
        var (north, east) = At(latitude, longitude);
        return (latitude + north, longitude + east);
    }

    // The offset changes by less than a hundredth from one place to the next, so that each step leaves less than a hundredth of the error.
    public static (double Latitude, double Longitude) TakenFrom(double latitude, double longitude)
    {
        if (!IsAboutChina(latitude, longitude)) return (latitude, longitude);
        var (at, along) = (latitude, longitude);
        for (var step = 0; step < MostSteps; step++)
        {
            var (north, east) = At(at, along);
            var (nearer, nearerAlong) = (latitude - north, longitude - east);
            var moved = Math.Max(Math.Abs(nearer - at), Math.Abs(nearerAlong - along));
            (at, along) = (nearer, nearerAlong);
            if (moved < Close) break;
        }

        return (at, along);
    }

    private static bool IsAboutChina(double latitude, double longitude) => latitude is >= 0.8293 and <= 55.8271 && longitude is >= 72.004 and <= 137.8347;

    private static (double North, double East) At(double latitude, double longitude)
    {
        var (x, y) = (longitude - 105, latitude - 35);
        var root = Math.Sqrt(Math.Abs(x));
        var both = 20 * (Math.Sin(6 * x * Math.PI) + Math.Sin(2 * x * Math.PI));
        var north = -100 + (2 * x) + (3 * y) + (0.2 * y * y) + (0.1 * x * y) + (0.2 * root)
            + ((both + (20 * Math.Sin(y * Math.PI)) + (40 * Math.Sin(y / 3 * Math.PI)) + (160 * Math.Sin(y / 12 * Math.PI)) + (320 * Math.Sin(y / 30 * Math.PI))) * 2 / 3);
        var east = 300 + x + (2 * y) + (0.1 * x * x) + (0.1 * x * y) + (0.1 * root)
            + ((both + (20 * Math.Sin(x * Math.PI)) + (40 * Math.Sin(x / 3 * Math.PI)) + (150 * Math.Sin(x / 12 * Math.PI)) + (300 * Math.Sin(x / 30 * Math.PI))) * 2 / 3);

        var sine = Math.Sin(double.DegreesToRadians(latitude));
        var flat = 1 - (EccentricitySquared * sine * sine);
        var metresADegreeNorth = double.DegreesToRadians(SemiMajorAxis * (1 - EccentricitySquared) / (flat * Math.Sqrt(flat)));
        var metresADegreeEast = double.DegreesToRadians(SemiMajorAxis / Math.Sqrt(flat) * Math.Cos(double.DegreesToRadians(latitude)));
        return (north / metresADegreeNorth, east / metresADegreeEast);
    }
}
