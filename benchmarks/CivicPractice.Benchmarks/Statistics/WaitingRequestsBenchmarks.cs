using BenchmarkDotNet.Attributes;
using CivicPractice.Benchmarks.Gate;

namespace CivicPractice.Benchmarks.Statistics;

[MemoryDiagnoser]
public class WaitingRequestsBenchmarks
{
    private OverviewOfMission _overview = null!;

    [GlobalSetup]
    public async Task Make()
    {
        _overview = new OverviewOfMission(await MissionDistrict.StoreAsync());
        Answers.Agree(_overview.WaitingInList(), _overview.WaitingInStore());
    }

    [Benchmark(Baseline = true)]
    public int PlainLinqOverAList_16000Requests() => _overview.WaitingInList();

    [Benchmark]
    public int StoreWithCriterion_16000Requests() => _overview.WaitingInStore();
}
