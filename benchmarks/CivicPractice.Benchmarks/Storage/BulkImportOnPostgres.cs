using System.Data.Common;
using CivicPractice.EntityFrameworkCore;
using CivicPractice.Servers;
using Npgsql;

namespace CivicPractice.Benchmarks.Storage;

/// <summary>On PostgreSQL; by hand by COPY.</summary>
internal sealed class BulkImportOnPostgres(PostgresServer server) : BulkImport, IDisposable
{
    private const string Account = "practice";

    public void Dispose() => NpgsqlConnection.ClearAllPools();

    protected override void Make(string name) => server.MakeDatabase(name, Account);

    protected override EntityStore Open(string name) => PostgresStore.Open(new PostgresOptions { ConnectionString = server.ConnectionStringOf(name, Account) });

    // A superuser, whom row-level security does not keep from copying.
    protected override DbConnection Connected(string name)
    {
        var connection = new NpgsqlConnection(server.ConnectionStringOf(name));
        connection.Open();
        return connection;
    }

    protected override void Write(DbConnection connection, IReadOnlyList<(string Table, TableRows Rows)> tables)
    {
        foreach (var (table, rows) in tables)
        {
            using var import = ((NpgsqlConnection)connection).BeginBinaryImport($"COPY {table} FROM STDIN (FORMAT BINARY)");
            foreach (var row in rows.Values)
            {
                import.StartRow();
                for (var i = 0; i < row.Length; i++)
                {
                    if (row[i] is { } value) import.Write(value, rows.Types[i]);
                    else import.WriteNull();
                }
            }

            import.Complete();
        }
    }
}
