using BenchmarkDotNet.Attributes;
using CivicPractice.Benchmarks.Gate;

namespace CivicPractice.Benchmarks.Storage;

[MemoryDiagnoser]
#pragma warning disable CA1001 // BenchmarkDotNet calls the cleanup.
public class DurableCommandBenchmarks
#pragma warning restore CA1001
{
    private DurableCommand _command = null!;

    [GlobalSetup]
    public void Found()
    {
        _command = new DurableCommand();
        Answers.Agree(_command.After(100));
    }

    [GlobalCleanup]
    public void Remove() => _command.Dispose();

    [Benchmark(Baseline = true)]
    public int PreparedAdoByHand_Sqlite() => _command.ByHand();

    [Benchmark]
    public int Library_Sqlite() => _command.WithTheLibrary();

    /// <summary>The same use case where nothing is durable.</summary>
    [Benchmark]
    public int Library_InMemory() => _command.InMemory();

    [Benchmark]
    public int EntityFramework_Sqlite() => _command.WithEntityFramework();
}
