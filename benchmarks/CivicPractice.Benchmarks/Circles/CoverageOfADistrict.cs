using CivicPractice.Circles;
using CivicPractice.Coverage;
using CivicPractice.Sites;
using NodaTime;

namespace CivicPractice.Benchmarks.Circles;

/// <summary>Who lives within 15 minutes of one of 921 sites, on the Earth: by the library with the tree, by the library without it, and by LINQ over all pairs, as one writes it by hand.</summary>
internal sealed class CoverageOfADistrict
{
    private const int Sites = 921;
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
        _sites = [.. Enumerable.Range(1, Sites).Select(number => new CircleSite(new PracticeSiteId(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1)), Anywhere(random)))];
        _settlements = [.. Enumerable.Range(1, settlements).Select(number => new Settlement(FormattableString.Invariant($"{number:000000}"), "村", Anywhere(random), random.Next(2_000)))];
        (_byTree, _byScan) = (new MeasuringCircles(_rules, indexing: new StrTreeIndexing()), new MeasuringCircles(_rules));
    }

    public long WithTree() => Inside(_byTree);

    public long WithScan() => Inside(_byScan);

    public long WithLinq() => _settlements.Where(settlement => _sites.Any(site => IsWithin(settlement.At.MetresTo(site.At)))).Sum(settlement => (long)settlement.Residents);

    private static Coordinates Anywhere(Random random) => Coordinates.Wgs84(32.45 + (random.NextDouble() * Side), 108.75 + (random.NextDouble() * Side));

    private long Inside(MeasuringCircles measuring) => measuring.MeasureAsync(_sites, _settlements).AsTask().GetAwaiter().GetResult().ResidentsInside;

    // Whole seconds, rounded up, as the library counts them.
    private bool IsWithin(double metres) => Duration.FromSeconds(Math.Ceiling((metres * _rules.DetourFactor / _rules.WalkingMetresAnHour * 3_600) - 1e-6)) <= _rules.Within;
}
