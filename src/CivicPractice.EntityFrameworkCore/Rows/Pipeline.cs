using System.Data.Common;

namespace CivicPractice.EntityFrameworkCore.Rows;

/// <summary>
/// What is written on one connection. Where the database takes many statements in one message, they wait here and go together: before a question whose answer they could change, or with the commit.
/// Elsewhere they are carried out at once.
/// </summary>
/// <param name="connection">The connection.</param>
/// <param name="copying">Writes many new rows of one table at once; <see langword="null"/> where the database has no quicker way than statements.</param>
internal sealed class Pipeline(DbConnection connection, Action<RowShape, DbCommand, IReadOnlyList<object?[]>>? copying = null)
{
    // So many rows wait at most.
    private const int Most = 5_000;

    // A copy is two messages a table; from so many rows on it takes less time than their statements.
    private const int ManyRows = 100;

    private readonly List<Write> _waiting = [];
    private readonly HashSet<Type> _rows = [];

    /// <summary>Whether statements wait, so that nobody hears how many rows one has found.</summary>
    public bool IsWaiting => connection.CanCreateBatch;

    /// <summary>An update that fails where it finds no row, so that nothing after it is carried out.</summary>
    public static string FindingOne(string update) => $"WITH found AS ({update} RETURNING 1) SELECT 1 / count(*) FROM found";

    /// <summary>Inserts a row, now or with the others.</summary>
    /// <param name="row">Its class.</param>
    /// <param name="shape">Its table.</param>
    /// <param name="insert">The prepared insert.</param>
    /// <param name="values">A value a parameter.</param>
    public void Insert(Type row, RowShape shape, DbCommand insert, object?[] values) => Add(new Write(row, shape, insert, values));

    /// <summary>Updates a row, now or with the others.</summary>
    /// <returns>Whether it found its row; where statements wait, it fails then if it does not.</returns>
    public bool Update(Type row, DbCommand update, object?[] values) => Add(new Write(row, null, update, values)) == 1;

    /// <summary>Carries out what waits, if there is a row of a kind among it.</summary>
    public void FlushFor(Type row)
    {
        if (_rows.Contains(row)) Flush();
    }

    /// <summary>Carries out what waits.</summary>
    public void Flush() => Flush(null);

    /// <summary>Carries out what waits, and then this.</summary>
    public void FlushWith(string statement) => Flush(statement);

    /// <summary>Leaves out what waits.</summary>
    public void Forget()
    {
        _waiting.Clear();
        _rows.Clear();
    }

    private int Add(Write write)
    {
        if (!IsWaiting)
        {
            write.Fill(write.Command.Parameters);
            return write.Command.ExecuteNonQuery();
        }

        _waiting.Add(write);
        _rows.Add(write.Row);
        if (_waiting.Count >= Most) Flush();
        return 1;
    }

    private void Flush(string? last)
    {
        if (_waiting.Count == 0 && last is null) return;
        Write[] writes = [.. _waiting];
        Forget();
        if (writes.Length >= ManyRows && copying is not null) writes = Copied(writes);
        using var all = connection.CreateBatch();
        foreach (var write in writes) write.Fill(Added(all, write.Command.CommandText).Parameters, write.Command);
        if (last is not null) Added(all, last);
        if (all.BatchCommands.Count == 0) return;
        // On a connection that has prepared the same text before, this asks nobody.
        all.Prepare();
        all.ExecuteNonQuery();
    }

    // New rows of one table in bulk; what is left is in the order in which it was written. No row refers to one that another statement writes.
    private Write[] Copied(Write[] writes)
    {
        var many = writes.Where(write => write.Shape is not null).GroupBy(write => write.Row).Where(rows => rows.Count() >= ManyRows).ToList();
        foreach (var rows in many)
        {
            var first = rows.First();
            copying!(first.Shape!, first.Command, [.. rows.Select(write => write.Values)]);
        }

        var copied = many.Select(rows => rows.Key).ToHashSet();
        return [.. writes.Where(write => write.Shape is null || !copied.Contains(write.Row))];
    }

    private static DbBatchCommand Added(DbBatch all, string statement)
    {
        var one = all.CreateBatchCommand();
        one.CommandText = statement;
        all.BatchCommands.Add(one);
        return one;
    }

    private sealed record Write(Type Row, RowShape? Shape, DbCommand Command, object?[] Values)
    {
        public void Fill(DbParameterCollection parameters)
        {
            for (var i = 0; i < Values.Length; i++) parameters[i].Value = Values[i] ?? DBNull.Value;
        }

        public void Fill(DbParameterCollection parameters, DbCommand like)
        {
            foreach (DbParameter parameter in like.Parameters) parameters.Add(((ICloneable)parameter).Clone());
            Fill(parameters);
        }
    }
}
