using CivicPractice.Circles;
using CivicPractice.Coverage;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Benchmarks.Circles;

/// <summary>Who lives within 15 minutes of one of 921 sites, on the Earth: by the library with the tree, by the library without it, and by LINQ over all pairs, as one writes it by hand.</summary>
internal sealed class CoverageOfADistrict
{
    private const int SiteCount = 921;
    // Fifty kilometres about 32.7 N 109 E, in degrees.
    private const double Side = 0.5;

    private readonly CircleRules _rules = new();
    private readonly CircleSite[] _sites;
    private readonly Settlement[] _settlements;
    private readonly MeasuringCircles _byTree;
    private readonly MeasuringCircles _byScan;

    public CoverageOfADistrict(int settlements)
    {
        var random = new Random(2022);
        _sites = [.. Enumerable.Range(1, SiteCount).Select(number => new CircleSite(new PracticeSiteId(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1)), Anywhere(random)))];
        _settlements = [.. Enumerable.Range(1, settlements).Select(number => new Settlement(FormattableString.Invariant($"{number:000000}"), "村", Anywhere(random), random.Next(2_000)))];
        (_byTree, _byScan) = (new MeasuringCircles(_rules, indexing: new StrTreeIndexing()), new MeasuringCircles(_rules));
    }

    public IReadOnlyList<CircleSite> Sites => _sites;

    public IReadOnlyList<Settlement> Settlements => _settlements;

    /// <summary>How far people walk at most, in metres as the crow flies, the last second included.</summary>
    public double MostMetres => (_rules.Within.TotalSeconds + 1e-6) * _rules.WalkingMetresAnHour / _rules.DetourFactor / 3_600;

    public long WithTree() => Inside(_byTree);

    public long WithScan() => Inside(_byScan);

    public long WithLinq() => _settlements.Where(settlement => _sites.Any(site => IsWithin(settlement.At.MetresTo(site.At)))).Sum(settlement => (long)settlement.Residents);

    /// <summary>LINQ beside a grid that is made by hand: only the sites in the cells around a settlement are looked at.</summary>
    public long WithGrid()
    {
        var cells = _sites.ToLookup(site => CellOf(site.At));
        return _settlements.Where(settlement => Around(CellOf(settlement.At)).Any(cell => cells[cell].Any(site => IsWithin(settlement.At.MetresTo(site.At))))).Sum(settlement => (long)settlement.Residents);
    }

    // A cell is wider than people walk: an eightieth of a degree is 1.4 km to the north and, at 33 degrees, 1.2 km to the east.
    private static (int North, int East) CellOf(Coordinates at) => ((int)(at.Latitude * 80), (int)(at.Longitude * 80));

    private static IEnumerable<(int North, int East)> Around((int North, int East) cell) => from north in Enumerable.Range(-1, 3) from east in Enumerable.Range(-1, 3) select (cell.North + north, cell.East + east);

    private static Coordinates Anywhere(Random random) => Coordinates.Wgs84(32.45 + (random.NextDouble() * Side), 108.75 + (random.NextDouble() * Side));

    private long Inside(MeasuringCircles measuring) => measuring.MeasureAsync(_sites, _settlements).AsTask().GetAwaiter().GetResult().ResidentsInside;

    // Whole seconds, rounded up, as the library counts them.
    private bool IsWithin(double metres) => Duration.FromSeconds(Math.Ceiling((metres * _rules.DetourFactor / _rules.WalkingMetresAnHour * 3_600) - 1e-6)) <= _rules.Within;
}
