using CivicPractice.EntityFrameworkCore.Rows;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CivicPractice.EntityFrameworkCore.Tests.Support;

/// <summary>A database in memory, with the tables of the model, that lives as long as its connection.</summary>
internal sealed class SqliteDatabase : IDisposable
{
    public SqliteDatabase()
    {
        Connection = new SqliteConnection("Data Source=:memory:");
        Connection.Open();
        using var context = Open();
        context.Database.EnsureCreated();
    }

    public SqliteConnection Connection { get; }

    public CivicPracticeContext Open() => new(new DbContextOptionsBuilder().UseSqlite(Connection).UseCivicPractice().Options);

    public RowWriter Writer()
    {
        using var context = Open();
        return new RowWriter(Connection, RowShapes.Of(context));
    }

    public RowReader Reader()
    {
        using var context = Open();
        return new RowReader(Connection, RowShapes.Of(context));
    }

    /// <summary>Stores roots as they are.</summary>
    public void Store(IEnumerable<IAggregateRoot> roots)
    {
        using var context = Open();
        context.AddRange(roots);
        context.SaveChanges();
    }

    public void Dispose() => Connection.Dispose();
}
