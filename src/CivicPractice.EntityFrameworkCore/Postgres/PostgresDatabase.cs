using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using CivicPractice.EntityFrameworkCore.Rows;
using CivicPractice.EntityFrameworkCore.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Query;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace CivicPractice.EntityFrameworkCore.Postgres;

/// <summary>One PostgreSQL database.</summary>
internal sealed class PostgresDatabase : StoreDatabase
{
    private readonly NpgsqlDataSource _source;
    private readonly bool _isOwn;
    private readonly ConcurrentDictionary<DistrictId, SemaphoreSlim> _turns = new();

    public PostgresDatabase(PostgresOptions options)
        : this(options, SourceOf(options)) => _isOwn = true;

    /// <summary>With connections of somebody who keeps them for others when this store has ended.</summary>
    public PostgresDatabase(PostgresOptions options, NpgsqlDataSource source)
    {
        var connection = new NpgsqlConnectionStringBuilder(options.ConnectionString);
        (_source, Patience, Name) = (source, options.Patience, $"{connection.Host}/{connection.Database}");
    }

    public override TimeSpan Patience { get; }

    /// <summary>Server and database, for people.</summary>
    public string Name { get; }

    public override DbConnection Open() => _source.OpenConnection();

    public override CivicPracticeContext ContextOn(DbConnection connection) => Context(connection);

    /// <summary>Where the connections of a store come from; as many at most as the connection string allows.</summary>
    public static NpgsqlDataSource SourceOf(PostgresOptions options)
    {
        var builder = new NpgsqlDataSourceBuilder(options.ConnectionString);
        builder.UseNodaTime();
        var connection = builder.ConnectionStringBuilder;
        // The server says that it waits no longer, and not the client, who would not know what it waited for.
        if (connection.CommandTimeout > 0) connection.CommandTimeout = Math.Max(connection.CommandTimeout, (int)options.Patience.TotalSeconds + 5);
        // What one checkout has named must not be seen by the next.
        (connection.NoResetOnClose, connection.Multiplexing) = (false, false);
        connection.Options = string.Create(CultureInfo.InvariantCulture, $"{connection.Options} -c lock_timeout={(int)options.Patience.TotalMilliseconds}").TrimStart();
        return builder.Build();
    }

    /// <summary>The context on a connection that may not be open.</summary>
    public static PostgresContext Context(DbConnection connection)
    {
        var options = new DbContextOptionsBuilder<PostgresContext>();
        // The provider's own strategy would wrap what a lost connection throws in advice to retry.
        options.UseNpgsql(connection, npgsql => npgsql.UseNodaTime().ExecutionStrategy(dependencies => new NonRetryingExecutionStrategy(dependencies))).UseCivicPractice().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking)
            .ReplaceService<IMigrationsSqlGenerator, PartitionedTables>().ReplaceService<IQuerySqlGeneratorFactory, NullsFirst>();
        return new PostgresContext(options.Options);
    }

    // The policy of every table reads it (PostgresTables).
    public override string? Enter(DistrictId district) => $"SELECT set_config('{PostgresTables.Setting}', '{district}', false)";

    // Those who write in a district do so one after the other, so that what they have seen is looked at again when nobody else changes it, and positions have no gaps.
    public override Beginning Beginning => Statements;

    /// <summary>The statements that begin a transaction.</summary>
    public static readonly Beginning Statements = new(
        "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", "BEGIN", $"SELECT {TakeTurn("$1")}", """SELECT max("position") FROM "events" WHERE "district" = $1""");

    public override Action<RowShape, DbCommand, IReadOnlyList<object?[]>> Copying => RowsInBulk.Copy;

    public override string BeginAtOnce(DistrictId district) => $"BEGIN; SET LOCAL lock_timeout = 1; SELECT {TakeTurn($"'{NameOfTurn(district)}'")}";

    public override SemaphoreSlim TurnOf(DistrictId district) => _turns.GetOrAdd(district, _ => new SemaphoreSlim(1, 1));

    // An update that finds no row of its version fails by dividing by none (Pipeline).
    public override bool IsTaken(DbException failure) => failure is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation or PostgresErrorCodes.DivisionByZero };

    public override StoreException? Explain(DbException failure) => failure switch
    {
        _ when IsTaken(failure) => null,
        PostgresException { SqlState: var state } => Explain(state, failure),
        NpgsqlException => new StoreException(StoreFault.Unreachable, $"'{Name}' does not answer.", failure),
        _ => null,
    };

    public override IDisposable? TryLock(string name)
    {
        try
        {
            return AdvisoryLock.TryTake(_source, NameOf(name));
        }
        catch (DbException failure) when (Explain(failure) is { } explained)
        {
            throw explained;
        }
    }

    /// <summary>A right that one program at a time has; who comes second waits.</summary>
    public IDisposable Lock(string name) => AdvisoryLock.Take(_source, NameOf(name));

    public override void Dispose()
    {
        if (_isOwn) _source.Dispose();
        foreach (var turn in _turns.Values) turn.Dispose();
    }

    protected override DbConnection Closed() => _source.CreateConnection();

    private static string NameOf(string right) => $"civicpractice {right}";

    private static string TakeTurn(string name) => $"pg_advisory_xact_lock(hashtextextended({name}, 0))";

    private StoreException Explain(string state, Exception failure) => state switch
    {
        PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected => new StoreException(StoreFault.Locked, $"Another program keeps '{Name}' locked.", failure),
        PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.InsufficientPrivilege => new StoreException(StoreFault.ReadOnly, $"'{Name}' may not be written by this account.", failure),
        PostgresErrorCodes.DiskFull => new StoreException(StoreFault.Full, $"There is no room left for '{Name}'.", failure),
        PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted => new StoreException(StoreFault.Damaged, $"'{Name}' is damaged. Keep it as it is, and restore a backup to another place.", failure),
        PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.InvalidCatalogName
            or PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new StoreException(StoreFault.Unreachable, $"'{Name}' cannot be opened: {failure.Message}", failure),
        _ => new StoreException(StoreFault.Unknown, $"'{Name}' cannot be used: {failure.Message}", failure),
    };
}
