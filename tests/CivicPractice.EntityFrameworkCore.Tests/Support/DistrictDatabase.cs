using System.Collections.Concurrent;
using CivicPractice.Servers;
using Npgsql;

namespace CivicPractice.EntityFrameworkCore.Tests.Support;

/// <summary>A PostgreSQL database with all tables and nothing in them, on a server that all tests share. It is emptied and given to the next one.</summary>
internal sealed class DistrictDatabase : IDisposable
{
    // What was stored in a test need not outlive it.
    private static readonly string[] Settings = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=400", "shared_buffers=256MB", "autovacuum=off", "log_min_messages=fatal"];

    // No superuser, who would see all rows.
    private const string Account = "practice";

    private static readonly Lazy<PostgresServer> Server = new(() =>
    {
        var server = PostgresServer.TryStart(Settings, out var reason) ?? throw new InvalidOperationException(reason);
        Execute(server.ConnectionStringOf(), $"CREATE ROLE {Account} LOGIN");
        return server;
    });

    private static readonly ConcurrentBag<string> Idle = [];
    private static int _made;

    private readonly string _name;
    private readonly List<EntityStore> _stores = [];

    private DistrictDatabase(string name) => _name = name;

    public static DistrictDatabase WithTables()
    {
        if (Idle.TryTake(out var idle)) return new DistrictDatabase(idle);
        var made = Empty();
        made.Open().Dispose();
        return made;
    }

    /// <summary>A database without a table.</summary>
    public static DistrictDatabase Empty()
    {
        var name = FormattableString.Invariant($"district{Interlocked.Increment(ref _made)}");
        Execute(Server.Value.ConnectionStringOf(), $"CREATE DATABASE {name} OWNER {Account}");
        return new DistrictDatabase(name);
    }

    public PostgresOptions Options => new() { ConnectionString = Server.Value.ConnectionStringOf(_name, Account) };

    public EntityStore Open(params IEventSubscriber[] subscribers) => Open(Options, subscribers);

    public EntityStore Open(PostgresOptions options, params IEventSubscriber[] subscribers)
    {
        var store = PostgresStore.Open(options, subscribers);
        _stores.Add(store);
        return store;
    }

    /// <summary>A connection of the account of the store, which has named no district.</summary>
    public NpgsqlConnection Connect()
    {
        var connection = new NpgsqlConnection(Options.ConnectionString);
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        foreach (var store in _stores) store.Dispose();
        // No trigger keeps a superuser from it.
        Execute(Server.Value.ConnectionStringOf(_name), """
            SET session_replication_role = replica;
            DO $$ DECLARE one record; BEGIN
                FOR one IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> '__EFMigrationsHistory' AND tablename NOT LIKE '%\_of\_all' LOOP
                    EXECUTE format('DELETE FROM %I', one.tablename);
                END LOOP;
            END $$;
            """);
        Idle.Add(_name);
    }

    private static void Execute(string connectionString, string statement)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }
}
