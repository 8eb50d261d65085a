using CivicPractice.Circles;
using CivicPractice.Sites;
using CsCheck;
using NodaTime;

namespace CivicPractice.Domain.Tests.Circles;

/// <summary>A town made by chance, on a plane or about the Hanbin of the map, with sites, settlements and candidates up to some kilometres apart.</summary>
internal sealed record ATown(CircleSite[] Sites, Settlement[] Settlements, CandidatePlace[] Candidates)
{
    // Points of a grid of 250 m, so that many lie right on an edge and many at the same distance.
    private static readonly Gen<(int X, int Y)> Point = Gen.Select(Gen.Int[-10, 10], Gen.Int[-10, 10]);

    public static Gen<ATown> OnAPlane { get; } = Made(Gen.Const((int x, int y) => Coordinates.OnPlane(x * 250, y * 250)));

    /// <summary>All three datums of the Earth in one town.</summary>
    public static Gen<ATown> OnTheEarth { get; } = Made(Gen.Int[0, 2].Select<int, Func<int, int, Coordinates>>(first => (x, y) =>
        Coordinates.Wgs84(32.69 + (y * 0.00225), 109.02 + (x * 0.00267)).In((Datum)((first + Math.Abs(x)) % 3))));

    public static Gen<ATown> Any { get; } = Gen.OneOf(OnAPlane, OnTheEarth);

    public static PracticeSiteId Site(int number) => new(new Guid(number, 0, 0, new byte[8]));

    private static Gen<ATown> Made(Gen<Func<int, int, Coordinates>> laid) =>
        Gen.Select(laid, Point.Array[0, 8], Gen.Select(Point, Gen.Int[0, 400]).Array[0, 25], Point.Array[0, 9], Gen.Int[1, 1_000]).Select((at, sites, people, candidates, shuffle) => new ATown(
            [.. sites.Select((one, n) => new CircleSite(Site((n * shuffle % 97 * 10) + n + 1), at(one.X, one.Y)))],
            [.. people.Select((one, n) => new Settlement($"{n * shuffle % 89}-{n}", $"村{n}", at(one.Item1.X, one.Item1.Y), one.Item2))],
            [.. candidates.Select((one, n) => new CandidatePlace($"址{n}", at(one.X, one.Y)))]));
}

/// <summary>Streets that follow no line: who lives nearer may take longer, some do not come at all, and times are many times the same.</summary>
/// <remarks>Nobody is quicker than 100 m a minute.</remarks>
internal sealed class CrookedWays : ITravelTimes
{
    public double ReachIn(Duration time) => time.TotalMinutes * 100;

    public ValueTask<IReadOnlyList<Duration?>> ToAsync(Coordinates to, IReadOnlyList<Coordinates> from, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<Duration?>>([.. from.Select(one => Time(to, one))]);

    public static Duration? Time(Coordinates to, Coordinates from)
    {
        var metres = (int)Math.Round(to.MetresTo(from));
        var crook = metres * 7_919 % 11;
        return crook == 10 ? null : Duration.FromMinutes(Math.Ceiling(metres / 100.0 - 1e-6) + (crook * 2));
    }
}
