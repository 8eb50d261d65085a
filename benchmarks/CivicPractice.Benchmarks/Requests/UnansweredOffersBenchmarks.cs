using BenchmarkDotNet.Attributes;
using CivicPractice.Benchmarks.Gate;

namespace CivicPractice.Benchmarks.Requests;

[MemoryDiagnoser]
public class UnansweredOffersBenchmarks
{
    private UnansweredOffersData _data = new(7);

    [Params(30_000)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Make()
    {
        _data = new UnansweredOffersData(Size);
        Answers.Agree(_data.WithLinq(), _data.WithCriterion(), _data.WithOurSpecification(), _data.WithArdalisSpecification());
    }

    [Benchmark(Baseline = true)]
    public int All_PlainLinq() => _data.WithLinq();

    [Benchmark]
    public int All_Criterion() => _data.WithCriterion();

    [Benchmark]
    public int All_OurSpecification() => _data.WithOurSpecification();

    [Benchmark]
    public int All_ArdalisSpecification() => _data.WithArdalisSpecification();

    [Benchmark]
    public bool One_FreshCriterion() => _data.OneWithCriterion();

    [Benchmark]
    public bool One_FreshSpecification() => _data.OneWithOurSpecification();

    [Benchmark]
    public bool One_FreshArdalisSpecification() => _data.OneWithArdalisSpecification();
}
