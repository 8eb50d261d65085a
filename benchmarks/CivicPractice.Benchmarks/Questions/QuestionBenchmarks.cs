using BenchmarkDotNet.Attributes;
using CivicPractice.Benchmarks.Data;
using CivicPractice.Benchmarks.Gate;
using CivicPractice.Benchmarks.Peers;
using CivicPractice.Servers;

namespace CivicPractice.Benchmarks.Questions;

/// <summary>A question, asked of everybody at one district's size and at ten times that; at a hundred times where the environment says <c>CIVICPRACTICE_LONG=1</c>.</summary>
[MemoryDiagnoser]
public abstract class QuestionBenchmarks
{
    private Func<object> _ask = null!;
    private IPeer _peer = null!;
    private PostgresServer? _server;
    private string? _folder;

    public static IEnumerable<int> Scales => Environment.GetEnvironmentVariable("CIVICPRACTICE_LONG") == "1" ? [1, 10, 100] : [1, 10];

    [ParamsSource(nameof(Scales))]
    public int Scale { get; set; }

    [GlobalSetup(Target = nameof(Linq))]
    public void AskLinq() => Ask(data => new LinqPeer(data));

    [GlobalSetup(Target = nameof(Library))]
    public void AskLibrary() => Ask(CivicPractice.Benchmarks.Peers.Library.Of);

    [GlobalSetup(Target = nameof(EntityFramework_Sqlite))]
    public void AskEntityFramework() => Ask(data =>
    {
        Loaded(new SqlitePeer(data, FileIn())).Dispose();
        return new EntityPeer(data, FileIn());
    });

    [GlobalSetup(Target = nameof(Sqlite))]
    public void AskSqlite() => Ask(data => Loaded(new SqlitePeer(data, FileIn())));

    [GlobalSetup(Target = nameof(DuckDb))]
    public void AskDuckDb() => Ask(data => Loaded(new DuckPeer(data)));

    [GlobalSetup(Target = nameof(Postgres))]
    public void AskPostgres() => Ask(data =>
    {
        _server = PostgresServer.TryStart(PostgresPeer.Kind, out var reason) ?? throw new InvalidOperationException(reason);
        return Loaded(new PostgresPeer(data, _server, "district"));
    });

    [GlobalCleanup]
    public void Leave()
    {
        _peer.Dispose();
        _server?.Dispose();
        if (_folder is not null) Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public object Linq() => _ask();

    [Benchmark]
    public object Library() => _ask();

    [Benchmark]
    public object EntityFramework_Sqlite() => _ask();

    [Benchmark]
    public object Sqlite() => _ask();

    [Benchmark]
    public object DuckDb() => _ask();

    [Benchmark]
    public object Postgres() => _ask();

    internal abstract Question QuestionOf(DistrictData data);

    private static SqlPeer Loaded(SqlPeer peer)
    {
        peer.LoadAll();
        return peer;
    }

    private void Ask(Func<DistrictData, IPeer> make)
    {
        var data = DistrictData.Make(Scale);
        _peer = make(data);
        var question = QuestionOf(data);
        Answers.AgreeOn(question, CivicPractice.Benchmarks.Peers.Library.Of(data), _peer);
        _ask = question.Of(_peer);
    }

    private string FileIn() => Path.Combine(_folder ??= Directory.CreateTempSubdirectory("civicpractice-benchmark-").FullName, "district.db");
}
