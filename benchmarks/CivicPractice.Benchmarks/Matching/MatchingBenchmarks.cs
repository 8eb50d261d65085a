using BenchmarkDotNet.Attributes;
using CivicPractice.Benchmarks.Gate;

namespace CivicPractice.Benchmarks.Matching;

[MemoryDiagnoser]
public class MatchingBenchmarks
{
    private RankingOfCandidates _candidates = null!;

    [GlobalSetup]
    public async Task Make()
    {
        _candidates = await RankingOfCandidates.MakeAsync();
        Answers.Agree(_candidates.WithLinq(), _candidates.WithLibrary());
    }

    [Benchmark(Baseline = true)]
    public string PlainLinq_500Candidates() => _candidates.WithLinq();

    [Benchmark]
    public string Library_500Candidates() => _candidates.WithLibrary();
}
