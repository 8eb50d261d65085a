using CivicPractice.Benchmarks.Data;
using CivicPractice.Servers;

namespace CivicPractice.Benchmarks.Peers;

/// <summary>One district, and all who answer questions about it.</summary>
internal sealed class Contest : IDisposable
{
    public Contest(int scale, PostgresServer? server)
    {
        Data = DistrictData.Make(scale);
        Replay = Replay.Of(Data);
        Library = new Library(Data, Replay.Figures);
        Linq = new LinqPeer(Data);
        Databases = new Databases(Data, server);
    }

    public DistrictData Data { get; }

    public Replay Replay { get; }

    public Library Library { get; }

    public LinqPeer Linq { get; }

    public Databases Databases { get; }

    public IReadOnlyList<IPeer> Peers => [Linq, Databases.Entity, .. Databases.Sql];

    public void Dispose() => Databases.Dispose();
}
