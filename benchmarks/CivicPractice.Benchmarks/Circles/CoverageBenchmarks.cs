using BenchmarkDotNet.Attributes;
using CivicPractice.Benchmarks.Gate;

namespace CivicPractice.Benchmarks.Circles;

[MemoryDiagnoser]
public class CoverageBenchmarks
{
    private CoverageOfADistrict _district = null!;

    [Params(1_600, 20_000)]
    public int Settlements { get; set; }

    [GlobalSetup]
    public void Make()
    {
        _district = new CoverageOfADistrict(Settlements);
        Answers.Agree(_district.WithLinq(), _district.WithTree(), _district.WithScan(), _district.WithGrid());
    }

    [Benchmark(Baseline = true)]
    public long PlainLinq_921Sites() => _district.WithLinq();

    [Benchmark]
    public long LinqWithGrid_921Sites() => _district.WithGrid();

    [Benchmark]
    public long LibraryWithoutIndex_921Sites() => _district.WithScan();

    [Benchmark]
    public long LibraryWithTree_921Sites() => _district.WithTree();
}
