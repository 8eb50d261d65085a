using CivicPractice.EntityFrameworkCore.Postgres;
using CivicPractice.EntityFrameworkCore.Rows;
using CivicPractice.EntityFrameworkCore.Tests.Querying;
using CivicPractice.Testing;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace CivicPractice.EntityFrameworkCore.Tests.Support;

/// <summary>Tables of PostgreSQL with thousands of rows each, filled when they are first asked.</summary>
public sealed class ManyRows : IDisposable
{
    private const int Copies = 24;

    private readonly HashSet<Type> _filled = [];
    private DistrictDatabase? _database;

    private DistrictDatabase Database => _database ??= DistrictDatabase.WithTables();

    /// <summary>How PostgreSQL means to answer a specification.</summary>
    internal string Plan(Candidates candidates, object specification)
    {
        using var connection = Database.Connect();
        Do(connection, $"SET enable_seqscan = off; SELECT set_config('{PostgresTables.Setting}', '{TestDistrict.Id}', false)");
        using var context = PostgresDatabase.Context(connection);
        Fill(context, connection, candidates.Roots);
        using var command = candidates.Asked(context, specification).CreateDbCommand();
        command.CommandText = "EXPLAIN " + command.CommandText;
        using var reader = command.ExecuteReader();
        List<string> lines = [];
        while (reader.Read()) lines.Add(reader.GetString(0).Trim());
        return string.Join("; ", lines);
    }

    public void Dispose() => _database?.Dispose();

    // Copies of the same rows under other ids: what an index is good for shows in how often a value comes.
    private void Fill(PostgresContext context, NpgsqlConnection connection, IReadOnlyList<IAggregateRoot> roots)
    {
        if (!_filled.Add(roots[0].GetType())) return;
        using var pipeline = new Pipeline(connection, PostgresDatabase.Statements);
        using (var writer = new RowWriter(connection, RowShapes.Of(context), pipeline))
        {
            foreach (var root in roots) writer.Insert(root);
            pipeline.Flush();
        }

        var type = context.Model.FindEntityType(roots[0].GetType())!;
        var columns = type.GetFlattenedProperties().Select(property => $"\"{property.GetColumnName()}\"").ToList();
        var table = $"\"{type.GetTableName()}\"";
        Do(connection, $"""
            INSERT INTO {table} ({string.Join(", ", columns)}) SELECT {string.Join(", ", columns.Select(column => column == "\"id\"" ? "gen_random_uuid()" : column))} FROM {table}, generate_series(1, {Copies});
            ANALYZE {table};
            """);
    }

    private static void Do(NpgsqlConnection connection, string statement)
    {
        using var command = new NpgsqlCommand(statement, connection);
        command.ExecuteNonQuery();
    }
}
