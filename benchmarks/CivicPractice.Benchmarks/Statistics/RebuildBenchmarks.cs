using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using CivicPractice.Benchmarks.Data;
using CivicPractice.Benchmarks.Gate;
using CivicPractice.Benchmarks.Peers;
using CivicPractice.Servers;
using CivicPractice.Statistics;

namespace CivicPractice.Benchmarks.Statistics;

/// <summary>The figures of a district made anew from all its events, and the tables that a database would answer the same questions from, loaded with their indexes.</summary>
[MemoryDiagnoser, SimpleJob(RunStrategy.Monitoring, warmupCount: 1, iterationCount: 5)]
#pragma warning disable CA1001 // BenchmarkDotNet calls the cleanup.
public class RebuildBenchmarks
#pragma warning restore CA1001
{
    private DistrictData _data = null!;
    private EventEnvelope[] _events = [];
    private PostgresServer? _server;
    private DirectoryInfo _folder = null!;
    private int _round;

    [Params(1, 10)]
    public int Scale { get; set; }

    [GlobalSetup]
    public void Make()
    {
        _data = DistrictData.Make(Scale);
        _events = [.. DistrictEvents.InChunks(_data).SelectMany(chunk => chunk)];
        _folder = Directory.CreateTempSubdirectory("civicpractice-benchmark-");
        Answers.Agree(FromEvents_Library().Overview().Answer, Load_Sqlite(), Load_DuckDb());
    }

    [GlobalSetup(Target = nameof(Load_Postgres))]
    public void MakeWithServer()
    {
        Make();
        _server = PostgresServer.TryStart(PostgresPeer.Kind, out var reason) ?? throw new InvalidOperationException(reason);
        Answers.Agree(FromEvents_Library().Overview().Answer, Load_Postgres());
    }

    [GlobalCleanup]
    public void Remove()
    {
        _server?.Dispose();
        _folder.Delete(recursive: true);
    }

    [Benchmark(Baseline = true)]
    public StatisticsProjection FromEvents_Library()
    {
        var figures = new StatisticsProjection();
        figures.Apply(_events);
        return figures;
    }

    [Benchmark]
    public DistrictOverview Load_Sqlite() => Loaded(new SqlitePeer(_data, Path.Combine(_folder.FullName, FormattableString.Invariant($"{_round++}.db"))));

    [Benchmark]
    public DistrictOverview Load_DuckDb() => Loaded(new DuckPeer(_data));

    [Benchmark]
    public DistrictOverview Load_Postgres() => Loaded(new PostgresPeer(_data, _server!, FormattableString.Invariant($"r{_round++}")));

    private static DistrictOverview Loaded(SqlPeer peer)
    {
        using (peer)
        {
            peer.Load(Table.OfFigures, Table.IndexesOfFigures);
            return peer.Overview();
        }
    }
}
