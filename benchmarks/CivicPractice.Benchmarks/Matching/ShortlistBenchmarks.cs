using BenchmarkDotNet.Attributes;
using CivicPractice.Matching;

namespace CivicPractice.Benchmarks.Matching;

[MemoryDiagnoser]
public class ShortlistBenchmarks
{
    private ShortlistOfADistrict _district = null!;

    [Params(1, 10)]
    public int Scale { get; set; }

    [GlobalSetup]
    public void Make()
    {
        _district = new ShortlistOfADistrict(Scale);
        _district.Check();
    }

    [Benchmark(Baseline = true)]
    public IReadOnlyList<ShortlistedVolunteer> PlainLinq_20OfADistrict() => _district.WithLinq();

    [Benchmark]
    public IReadOnlyList<ShortlistedVolunteer> Roster_20OfADistrict() => _district.WithRoster();
}
