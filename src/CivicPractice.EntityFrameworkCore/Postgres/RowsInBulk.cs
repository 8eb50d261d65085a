using System.Data.Common;
using CivicPractice.EntityFrameworkCore.Rows;
using Npgsql;

namespace CivicPractice.EntityFrameworkCore.Postgres;

/// <summary>Writes many new rows of one table by PostgreSQL's COPY, in the transaction that is under way.</summary>
internal static class RowsInBulk
{
    /// <summary>Writes them.</summary>
    /// <param name="shape">The table.</param>
    /// <param name="insert">The insert of one, whose parameters say the types.</param>
    /// <param name="rows">A value a column each.</param>
    public static void Copy(RowShape shape, DbCommand insert, IReadOnlyList<object?[]> rows)
    {
        var types = ((NpgsqlParameterCollection)insert.Parameters).Select(parameter => parameter.NpgsqlDbType).ToArray();
        using var import = ((NpgsqlConnection)insert.Connection!).BeginBinaryImport(shape.Copy());
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
}
