using CivicPractice.Benchmarks.Gate;
using CivicPractice.EntityFrameworkCore;
using CivicPractice.Requests;
using CivicPractice.Servers;
using CivicPractice.Testing;
using Npgsql;

namespace CivicPractice.Benchmarks.Storage;

/// <summary>Eight clients at once, each with a request of its own that it agrees on again and again: by the library, one store, and by hand, a connection each.</summary>
internal sealed class ClientsOnPostgres : IDisposable
{
    private const string Account = "practice";
    private const int Clients = 8;
    private const int Commands = 50;

    private readonly string _kind;
    private readonly PostgresServer _server;
    private readonly EntityStore _store;
    private readonly IReadOnlyList<(DistrictId District, ServiceRequestId Request)> _clients;
    private readonly List<ServingRequests> _serving;
    private readonly List<RawCommandOnPostgres> _raw;
    private readonly List<RawCommandOnPostgres> _whole;
    private int _round;
    private int _rounds;
    private int _wholeRounds;

    /// <summary>Founds the districts.</summary>
    /// <param name="server">The server.</param>
    /// <param name="areTogether">Whether all are in one district; otherwise each is in its own.</param>
    public ClientsOnPostgres(PostgresServer server, bool areTogether)
    {
        (_server, _kind) = (server, areTogether ? "together" : "apart");
        _clients = [.. Enumerable.Range(1, Clients).Select(number => (areTogether ? TestDistrict.Id : new DistrictId(Id(number, 1)), new ServiceRequestId(Id(number, 2))))];
        _store = Founded(server, $"library_{_kind}");
        var districts = new Districts(_store, [.. _clients.Select(client => client.District).Distinct().Select(id => new DistrictRegistration(TestDistrict.Profile with { Id = id }, TestDistrict.Divisions))]);
        _serving = [.. _clients.Select(client => new ServingRequests(districts.Open(client.District, TestDistrict.Dispatcher)))];
        _raw = ByHandIn("raw", isWhole: false);
        _whole = ByHandIn("whole", isWhole: true);
    }

    public int WithTheLibrary()
    {
        var round = ++_round;
        Task.WaitAll([.. _clients.Select((client, number) => Task.Run(async () =>
        {
            for (var i = 0; i < Commands; i++) (await _serving[number].RescheduleAsync(client.Request, DurableCommand.Wanted((round * Commands) + i), TestDistrict.Nine)).EnsureAccepted();
        }))]);
        return Clients * Commands;
    }

    public int ByHand()
    {
        _rounds++;
        return Run(_raw);
    }

    /// <summary>By hand, too, with the library's own statements: the whole row is read, and written.</summary>
    public int WholeByHand()
    {
        _wholeRounds++;
        return Run(_whole);
    }

    /// <summary>Looks whether each has stored an event a command, no more and no fewer.</summary>
    public void Check()
    {
        Answers.Agree(_round * Clients * Commands, Stored("library"));
        Answers.Agree(_rounds * Clients * Commands, Stored("raw"));
        Answers.Agree(_wholeRounds * Clients * Commands, Stored("whole"));
    }

    public void Dispose()
    {
        foreach (var client in _raw.Concat(_whole)) client.Dispose();
        _store.Dispose();
        NpgsqlConnection.ClearAllPools();
    }

    private static int Run(IEnumerable<RawCommandOnPostgres> clients)
    {
        Task.WaitAll([.. clients.Select(client => Task.Run(() =>
        {
            for (var i = 0; i < Commands; i++) client.Run();
        }))]);
        return Clients * Commands;
    }

    private List<RawCommandOnPostgres> ByHandIn(string by, bool isWhole)
    {
        var database = $"{by}_{_kind}";
        Founded(_server, database).Dispose();
        return [.. _clients.Select(client => new RawCommandOnPostgres(_server.ConnectionStringOf(database, Account), client.District, client.Request, isWhole))];
    }

    // A superuser sees the events of all districts.
    private int Stored(string by)
    {
        using var connection = new NpgsqlConnection(_server.ConnectionStringOf($"{by}_{_kind}"));
        connection.Open();
        using var command = new NpgsqlCommand("SELECT count(*)::int FROM events WHERE name = 'request.rescheduled'", connection);
        return (int)command.ExecuteScalar()!;
    }

    private static Guid Id(int number, short kind) => new(number, kind, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 3);

    private EntityStore Founded(PostgresServer server, string database)
    {
        server.MakeDatabase(database, Account);
        var store = PostgresStore.Open(new PostgresOptions { ConnectionString = server.ConnectionStringOf(database, Account) });
        foreach (var district in _clients.GroupBy(client => client.District, client => client.Request)) DurableCommand.Found(store.Begin(district.Key, TestDistrict.Dispatcher), district.Key, [.. district]);
        return store;
    }
}
