using System.Data.Common;
using CivicPractice.EntityFrameworkCore.Rows;
using Npgsql;

namespace CivicPractice.EntityFrameworkCore.Postgres;

/// <summary>Writes many new rows of one table by PostgreSQL's COPY, in the transaction that is under way.</summary>
/// <remarks>COPY does not go into a table with row-level security. So they are copied into a table of the session, and from there inserted by one statement.</remarks>
internal static class RowsInBulk
{
    /// <summary>Writes them.</summary>
    /// <param name="shape">The table.</param>
    /// <param name="insert">The insert of one, whose parameters say the types.</param>
    /// <param name="rows">A value a column each.</param>
    public static void Copy(RowShape shape, DbCommand insert, IReadOnlyList<object?[]> rows)
    {
        var connection = (NpgsqlConnection)insert.Connection!;
        Do(connection, $"CREATE TEMP TABLE incoming (LIKE {shape.Table}) ON COMMIT DROP");
        var types = ((NpgsqlParameterCollection)insert.Parameters).Select(parameter => parameter.NpgsqlDbType).ToArray();
        using (var import = connection.BeginBinaryImport($"COPY pg_temp.incoming ({shape.ColumnNames}) FROM STDIN (FORMAT BINARY)"))
        {
            foreach (var row in rows)
            {
                import.StartRow();
                for (var i = 0; i < row.Length; i++)
                {
                    if (row[i] is { } value) import.Write(value, types[i]);
                    else import.WriteNull();
                }
            }

            import.Complete();
        }

        Do(connection, $"INSERT INTO {shape.Table} ({shape.ColumnNames}) SELECT {shape.ColumnNames} FROM pg_temp.incoming; DROP TABLE pg_temp.incoming");
    }

    private static void Do(NpgsqlConnection connection, string statements)
    {
        using var command = new NpgsqlCommand(statements, connection);
        command.ExecuteNonQuery();
    }
}
