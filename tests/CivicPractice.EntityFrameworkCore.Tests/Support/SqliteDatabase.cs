using CivicPractice.EntityFrameworkCore.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CivicPractice.EntityFrameworkCore.Tests.Support;

/// <summary>A database in memory, with the tables of the model, that lives as long as its connection.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    // A copy takes a tenth of the time that making the tables does.
    private static readonly Lazy<SqliteConnection> Tables = new(() =>
    {
        var made = Opened();
        using var context = new CivicPracticeContext(Options(made));
        context.Database.EnsureCreated();
        return made;
    });

    public SqliteDatabase()
    {
        lock (Tables) Tables.Value.BackupDatabase(Connection);
    }

    public SqliteConnection Connection { get; } = Opened();

    public CivicPracticeContext Open() => new(Options(Connection));

    public RowWriter Writer()
    {
        using var context = Open();
        return new RowWriter(Connection, RowShapes.Of(context), new Pipeline(Connection, CivicPractice.EntityFrameworkCore.Sqlite.SqliteDatabase.Statements));
    }

    public RowReader Reader()
    {
        using var context = Open();
        return new RowReader(Connection, RowShapes.Of(context), new Pipeline(Connection, CivicPractice.EntityFrameworkCore.Sqlite.SqliteDatabase.Statements));
    }

    /// <summary>Stores roots as they are.</summary>
    public void Store(IEnumerable<IAggregateRoot> roots)
    {
        using var context = Open();
        context.AddRange(roots);
        context.SaveChanges();
    }

    public void Dispose() => Connection.Dispose();

    private static SqliteConnection Opened()
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        return connection;
    }

    private static DbContextOptions Options(SqliteConnection connection) => new DbContextOptionsBuilder().UseSqlite(connection).UseCivicPractice().Options;
}
