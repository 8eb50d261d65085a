using System.Data.Common;
using System.Globalization;
using CivicPractice.EntityFrameworkCore.Rows;
using CivicPractice.EntityFrameworkCore.Stores;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CivicPractice.EntityFrameworkCore.Sqlite;

/// <summary>One SQLite file.</summary>
internal sealed class SqliteDatabase(SqliteOptions options) : StoreDatabase
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ReadOnly = 8;
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int CannotOpen = 14;
    private const int PrimaryKeyOrUnique = 19;
    private const int NotADatabase = 26;
    private const int PrimaryKey = 1_555; // extended: other constraints mean a bug, not somebody else
    private const int Unique = 2_067;

    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = Resolved(options.File),
        Mode = SqliteOpenMode.ReadWriteCreate,
        // The store keeps its own connections, with what is prepared on them.
        Pooling = false,
        DefaultTimeout = Math.Max(1, (int)options.Patience.TotalSeconds),
    }.ToString();

    private readonly SemaphoreSlim _turn = new(1, 1);

    public override TimeSpan Patience => options.Patience;

    /// <summary>The file, whatever the current directory becomes and by whatever link it was named: locks stand beside it under one name.</summary>
    public string File { get; } = Resolved(options.File);

    /// <summary>Whether there is anything in the file.</summary>
    /// <exception cref="StoreException">Its folder is not there.</exception>
    public bool IsThere()
    {
        var file = new FileInfo(File);
        if (!file.Directory!.Exists) throw new StoreException(StoreFault.Unreachable, $"The folder of '{File}' is not there.");
        return file is { Exists: true, Length: > 0 };
    }

    public override string? Enter(DistrictId district) => null;

    public override string BeginAtOnce(DistrictId district) => "PRAGMA busy_timeout = 0; BEGIN IMMEDIATE";

    // One program writes at a time, whatever the district.
    public override SemaphoreSlim TurnOf(DistrictId district) => _turn;

    // FULL: what was acknowledged survives a loss of power, too.
    // What is erased is overwritten, and not only taken out of the tables (R16).
    public override DbConnection Open() => Opened("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;");

    /// <summary>A connection to look with: nothing of the file is changed, whosever it is.</summary>
    public DbConnection OpenToLook() => Opened("");

    /// <summary>A connection with settings of its own.</summary>
    public SqliteConnection Opened(string settings)
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            using var pragmas = connection.CreateCommand();
            pragmas.CommandText = string.Create(CultureInfo.InvariantCulture, $"PRAGMA busy_timeout = {(int)options.Patience.TotalMilliseconds};{settings}");
            pragmas.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    public override CivicPracticeContext ContextOn(DbConnection connection) => new(
        new DbContextOptionsBuilder<CivicPracticeContext>().UseSqlite(connection).UseCivicPractice().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking).Options);

    public override Beginning Beginning => Statements;

    /// <summary>The statements that begin a transaction.</summary>
    public static readonly Beginning Statements = new("BEGIN", "BEGIN IMMEDIATE");

    public override bool IsTaken(DbException failure) => failure is SqliteException { SqliteExtendedErrorCode: PrimaryKey or Unique };

    public override StoreException? Explain(DbException failure) => failure is not SqliteException { SqliteErrorCode: var code } ? null : code switch
    {
        Busy or Locked => new StoreException(StoreFault.Locked, $"Another program keeps '{File}' locked.", failure),
        ReadOnly => new StoreException(StoreFault.ReadOnly, $"'{File}' may not be written.", failure),
        Corrupt => new StoreException(StoreFault.Damaged, $"'{File}' is damaged. Keep it as it is, and restore a backup to another place.", failure),
        NotADatabase => new StoreException(StoreFault.Damaged, $"'{File}' is damaged, or is no SQLite database at all.", failure),
        Full => new StoreException(StoreFault.Full, $"There is no room left for '{File}'.", failure),
        CannotOpen => new StoreException(StoreFault.Unreachable, $"'{File}' cannot be opened: is its folder there, and may this program enter it?", failure),
        PrimaryKeyOrUnique when IsTaken(failure) => null,
        _ => new StoreException(StoreFault.Unknown, $"'{File}' cannot be used: {failure.Message}", failure),
    };

    public override IDisposable? TryLock(string name) => FileLock.TryTake($"{File}-{name}.lock");

    public override void Dispose()
    {
        // Connections are the store's; nothing is kept here.
    }

    protected override DbConnection Closed() => new SqliteConnection(_connectionString);

    /// <summary>The number that is the answer to a question.</summary>
    public static long Number(DbConnection connection, string question)
    {
        using var command = connection.CreateCommand();
        command.CommandText = question;
        return (long)command.ExecuteScalar()!;
    }

    private static string Resolved(string file)
    {
        var path = new FileInfo(Path.GetFullPath(file));
        return path.LinkTarget is null ? path.FullName : path.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
    }
}
