using System.Diagnostics;
using CivicPractice.Benchmarks.Data;
using CivicPractice.Servers;

namespace CivicPractice.Benchmarks.Peers;

/// <summary>The databases that a user would pick, loaded with a district each; where no PostgreSQL is installed, without it.</summary>
internal sealed class Databases : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("civicpractice-peers-").FullName;

    public Databases(DistrictData data, PostgresServer? server)
    {
        Sqlite = new SqlitePeer(data, Path.Combine(_folder, "district.db"));
        Duck = new DuckPeer(data);
        Postgres = server is null ? null : new PostgresPeer(data, server, FormattableString.Invariant($"s{data.Scale}"));
        foreach (var peer in Sql) LoadTimes.Add((peer, Load(peer)));
        Entity = new EntityPeer(data, Path.Combine(_folder, "district.db"));
    }

    public SqlitePeer Sqlite { get; }

    public EntityPeer Entity { get; }

    public DuckPeer Duck { get; }

    public PostgresPeer? Postgres { get; }

    public IReadOnlyList<SqlPeer> Sql => Postgres is null ? [Sqlite, Duck] : [Sqlite, Duck, Postgres];

    /// <summary>How long it took to load what the figures are asked of, indexes included.</summary>
    public List<(SqlPeer Peer, TimeSpan Time)> LoadTimes { get; } = [];

    public void Dispose()
    {
        Entity.Dispose();
        foreach (var peer in Sql) peer.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static TimeSpan Load(SqlPeer peer)
    {
        var watch = Stopwatch.StartNew();
        peer.Load(Table.OfFigures, Table.IndexesOfFigures);
        var time = watch.Elapsed;
        peer.LoadRest();
        return time;
    }
}
