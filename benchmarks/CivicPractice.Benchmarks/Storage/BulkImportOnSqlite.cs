using System.Data.Common;
using CivicPractice.EntityFrameworkCore;
using Microsoft.Data.Sqlite;

namespace CivicPractice.Benchmarks.Storage;

/// <summary>On SQLite; by hand by one prepared insert a table, all in one transaction.</summary>
internal sealed class BulkImportOnSqlite : BulkImport, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("civicpractice-benchmark-");

    public void Dispose() => _folder.Delete(recursive: true);

    protected override void Make(string name)
    {
        // The store makes its file.
    }

    protected override EntityStore Open(string name) => SqliteStore.Open(new SqliteOptions { File = FileOf(name) });

    protected override DbConnection Connected(string name)
    {
        var connection = new SqliteConnection($"Data Source={FileOf(name)};Pooling=False");
        connection.Open();
        Do(connection, "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL");
        return connection;
    }

    protected override void Write(DbConnection connection, IReadOnlyList<(string Table, TableRows Rows)> tables)
    {
        Do(connection, "BEGIN IMMEDIATE");
        foreach (var (table, rows) in tables)
        {
            using var insert = connection.CreateCommand();
            insert.CommandText = $"INSERT INTO {table} VALUES ({string.Join(", ", rows.Types.Select((_, place) => FormattableString.Invariant($"${place}")))})";
            for (var i = 0; i < rows.Types.Length; i++) insert.Parameters.Add(new SqliteParameter(FormattableString.Invariant($"${i}"), null));
            insert.Prepare();
            foreach (var row in rows.Values)
            {
                for (var i = 0; i < row.Length; i++) insert.Parameters[i].Value = row[i] ?? DBNull.Value;
                insert.ExecuteNonQuery();
            }
        }

        Do(connection, "COMMIT");
    }

    private static void Do(DbConnection connection, string statements)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statements;
        command.ExecuteNonQuery();
    }

    private string FileOf(string name) => Path.Combine(_folder.FullName, $"{name}.db");
}
