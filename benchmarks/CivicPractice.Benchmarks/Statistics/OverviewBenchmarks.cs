using BenchmarkDotNet.Attributes;
using CivicPractice.Benchmarks.Gate;
using CivicPractice.Statistics;

namespace CivicPractice.Benchmarks.Statistics;

[MemoryDiagnoser]
public class OverviewBenchmarks
{
    private OverviewOfMission _overview = null!;

    [GlobalSetup]
    public async Task Make()
    {
        _overview = new OverviewOfMission(await MissionDistrict.StoreAsync());
        Answers.Agree(_overview.WithLinq(), _overview.WithProjection(), _overview.WithReusedArdalis(), _overview.WithFreshArdalis());
    }

    [Benchmark(Baseline = true)]
    public DistrictOverview PlainLinq() => _overview.WithLinq();

    [Benchmark]
    public DistrictOverview Projection() => _overview.WithProjection();

    [Benchmark]
    public DistrictOverview ReusedArdalisSpecifications() => _overview.WithReusedArdalis();

    [Benchmark]
    public DistrictOverview FreshArdalisSpecifications() => _overview.WithFreshArdalis();
}
