using System.Collections.Concurrent;
using CivicPractice.EntityFrameworkCore.Postgres;
using CivicPractice.Servers;
using CivicPractice.StoreRunner;
using Npgsql;

namespace CivicPractice.EntityFrameworkCore.Tests.Support;

/// <summary>A PostgreSQL database with all tables and nothing in them, on a server that all tests share. It is emptied and given to the next one.</summary>
internal sealed class DistrictDatabase : IDisposable
{
    // What was stored in a test need not outlive it.
    private static readonly string[] Settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=400", "shared_buffers=256MB", "autovacuum=off", "log_min_messages=fatal"];

    // No superuser, who would see all rows.
    private const string Account = "practice";

    private static readonly Lazy<PostgresServer> Server = new(() => PostgresServer.TryStart(Settings, out var reason) ?? throw new InvalidOperationException(reason));

    private static readonly ConcurrentBag<DistrictDatabase> Idle = [];
    private static int Count;

    private readonly string _name;
    private readonly bool _isShared;
    // A new connection reads the catalogue of all tables before its first answer: what one test had, the next one has.
    private readonly NpgsqlDataSource _source;
    private readonly NpgsqlDataSource _superuser;
    private readonly List<EntityStore> _stores = [];

    private DistrictDatabase(string name, bool isShared)
    {
        (_name, _isShared) = (name, isShared);
        _source = PostgresDatabase.SourceOf(Options);
        _superuser = NpgsqlDataSource.Create(Server.Value.ConnectionStringOf(_name));
    }

    public static DistrictDatabase WithTables()
    {
        if (Idle.TryTake(out var idle)) return idle;
        var made = Made(isShared: true);
        made.Open();
        made.CloseStores();
        return made;
    }

    /// <summary>A database without a table, for one test alone.</summary>
    public static DistrictDatabase Empty() => Made(isShared: false);

    private static DistrictDatabase Made(bool isShared)
    {
        var name = FormattableString.Invariant($"district{Interlocked.Increment(ref Count)}");
        Server.Value.MakeDatabase(name, Account);
        return new DistrictDatabase(name, isShared);
    }

    public PostgresOptions Options => new() { ConnectionString = Server.Value.ConnectionStringOf(_name, Account) };

    /// <summary>Where the server listens.</summary>
    public static int Port => Server.Value.Port;

    /// <summary>The same database by another port.</summary>
    public PostgresOptions OptionsThrough(int port) => Options with { ConnectionString = new NpgsqlConnectionStringBuilder(Options.ConnectionString) { Port = port }.ConnectionString };

    /// <summary>As other programs are told of it.</summary>
    public string Place => Neighbours.Postgres + Options.ConnectionString;

    public EntityStore Open(params IEventSubscriber[] subscribers) => Open(Options, subscribers);

    public EntityStore Open(PostgresOptions options, params IEventSubscriber[] subscribers)
    {
        var store = PostgresStore.Open(new PostgresDatabase(options, _source), options, subscribers);
        _stores.Add(store);
        return store;
    }

    /// <summary>A connection of the account of the store, which has named no district.</summary>
    public NpgsqlConnection Connect() => _source.OpenConnection();

    public void Dispose()
    {
        CloseStores();
        if (!_isShared)
        {
            _source.Dispose();
            _superuser.Dispose();
            return;
        }

        // No trigger keeps a superuser from it.
        Execute("""
            SET session_replication_role = replica;
            DO $$ DECLARE one record; BEGIN
                FOR one IN SELECT relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'p' LOOP
                    EXECUTE format('DELETE FROM %I', one.relname);
                END LOOP;
            END $$;
            """);
        Idle.Add(this);
    }

    /// <summary>A database that was filled from a backup of this one.</summary>
    public DistrictDatabase Restored()
    {
        var file = Path.GetTempFileName();
        try
        {
            Server.Value.Dump(_name, file);
            var restored = Empty();
            Server.Value.Restore(file, restored._name);
            return restored;
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Does something as the superuser.</summary>
    public void Execute(string statement) => Execute(_superuser, statement);

    /// <summary>The answer to a question of the superuser.</summary>
    public object? Scalar(string question)
    {
        using var command = _superuser.CreateCommand(question);
        return command.ExecuteScalar();
    }

    private void CloseStores()
    {
        foreach (var store in _stores) store.Dispose();
        _stores.Clear();
    }

    private static void Execute(NpgsqlDataSource source, string statement)
    {
        using var command = source.CreateCommand(statement);
        command.ExecuteNonQuery();
    }
}
