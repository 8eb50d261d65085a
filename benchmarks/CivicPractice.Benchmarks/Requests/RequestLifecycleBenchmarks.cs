using BenchmarkDotNet.Attributes;

namespace CivicPractice.Benchmarks.Requests;

[MemoryDiagnoser]
public class RequestLifecycleBenchmarks
{
    [Benchmark(Baseline = true)]
    public int ByHand() => OneRequest.ByHand();

    [Benchmark]
    public int WithArdalisSpecifications() => OneRequest.WithArdalisSpecifications();

    [Benchmark]
    public int WithTheAggregate() => OneRequest.WithTheAggregate();
}
