using CivicPractice.EntityFrameworkCore;
using CivicPractice.EntityFrameworkCore.Postgres;
using CivicPractice.Requests;
using CivicPractice.Servers;
using CivicPractice.Testing;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Npgsql;

namespace CivicPractice.Benchmarks.Storage;

/// <summary>
/// The durable command of <see cref="DurableCommand"/> on PostgreSQL with <c>synchronous_commit=on</c>: by the library, with EF Core as its documentation shows it, and by prepared
/// ADO.NET by hand, which loads the row and then updates it and appends the event in one statement. A database each with the same tables, an account that is no superuser.
/// </summary>
internal sealed class DurableCommandOnPostgres : IDisposable
{
    private const string Account = "practice";

    private static readonly string[] Durable = ["fsync=on", "synchronous_commit=on", "shared_buffers=256MB", "log_min_messages=fatal"];

    private readonly PostgresServer _server;
    private readonly EntityStore _store;
    private readonly ServingRequests _serving;
    private readonly NpgsqlConnection _entity;
    private readonly RawCommandOnPostgres _raw;
    private readonly RawCommandOnPostgres _whole;
    private int _library;
    private int _entities;

    public DurableCommandOnPostgres(PostgresServer server)
    {
        _server = server;
        _store = Founded("library");
        _serving = new ServingRequests(TestDistrict.Open(_store));
        Founded("entity").Dispose();
        _entity = PostgresDatabase.SourceOf(OptionsOf("entity")).OpenConnection();
        RawCommandOnPostgres.Enter(_entity, TestDistrict.Id);
        _raw = ByHandIn("raw", isWhole: false);
        _whole = ByHandIn("whole", isWhole: true);
    }

    /// <summary>Starts a server that waits for the disk, as a district's does; nothing where none is installed.</summary>
    public static PostgresServer? TryStartServer() => PostgresServer.TryStart(Durable, out _);

    public int WithTheLibrary()
    {
        _serving.RescheduleAsync(ARequest.TheId, DurableCommand.Wanted(++_library), TestDistrict.Nine).AsTask().GetAwaiter().GetResult().EnsureAccepted();
        return 0;
    }

    public int ByHand() => _raw.Run();

    /// <summary>By hand, too, with the library's own statements: the whole row is read, and written.</summary>
    public int WholeByHand() => _whole.Run();

    public int WithEntityFramework()
    {
        using var context = PostgresDatabase.Context(_entity);
        context.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        return DurableCommand.WithEntityFramework(context, ++_entities);
    }

    /// <summary>How many commands the busiest way has carried out.</summary>
    public int Most => new[] { _library, _entities, _raw.Round, _whole.Round }.Max();

    /// <summary>What each way has left after so many commands: version, time and number of events.</summary>
    public (long Version, Instant From, int Events)[] After(int commands)
    {
        for (var i = _library; i < commands; i++) WithTheLibrary();
        for (var i = _entities; i < commands; i++) WithEntityFramework();
        for (var i = _raw.Round; i < commands; i++) ByHand();
        for (var i = _whole.Round; i < commands; i++) WholeByHand();
        return [Left("library"), Left("entity"), Left("raw"), Left("whole")];
    }

    public void Dispose()
    {
        _raw.Dispose();
        _whole.Dispose();
        _entity.Dispose();
        _store.Dispose();
        NpgsqlConnection.ClearAllPools();
    }

    private (long, Instant, int) Left(string database)
    {
        using var connection = PostgresDatabase.SourceOf(OptionsOf(database)).OpenConnection();
        RawCommandOnPostgres.Enter(connection, TestDistrict.Id);
        using var context = PostgresDatabase.Context(connection);
        return DurableCommand.Left(context);
    }

    private RawCommandOnPostgres ByHandIn(string database, bool isWhole)
    {
        Founded(database).Dispose();
        return new RawCommandOnPostgres(_server.ConnectionStringOf(database, Account), TestDistrict.Id, ARequest.TheId, isWhole);
    }

    private EntityStore Founded(string name)
    {
        _server.MakeDatabase(name, Account);
        var store = PostgresStore.Open(OptionsOf(name));
        DurableCommand.Found(store.Begin(TestDistrict.Id, TestDistrict.Dispatcher), TestDistrict.Id, ARequest.TheId);
        return store;
    }

    private PostgresOptions OptionsOf(string database) => new() { ConnectionString = _server.ConnectionStringOf(database, Account) };
}
