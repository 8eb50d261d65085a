using System.Data.Common;

namespace CivicPractice.EntityFrameworkCore.Rows;

/// <summary>
/// What is written on one connection. Where the database takes many statements in one message, they wait here and go together: before a question whose answer they could change, or with the commit.
/// Elsewhere they are carried out at once.
/// </summary>
internal sealed class Pipeline(DbConnection connection)
{
    private const int Most = 200;

    private readonly HashSet<Type> _rows = [];
    private DbBatch? _waiting;

    /// <summary>Whether statements wait, so that nobody hears how many rows one has found.</summary>
    public bool IsWaiting => connection.CanCreateBatch;

    /// <summary>An update that fails where it finds no row, so that nothing after it is carried out.</summary>
    public static string FindingOne(string update) => $"WITH found AS ({update} RETURNING 1) SELECT 1 / count(*) FROM found";

    /// <summary>Carries a prepared command out, now or with the others.</summary>
    public void Add(Type row, DbCommand command)
    {
        if (!IsWaiting)
        {
            command.ExecuteNonQuery();
            return;
        }

        _waiting ??= connection.CreateBatch();
        var one = Added(command.CommandText);
        foreach (DbParameter parameter in command.Parameters) one.Parameters.Add(((ICloneable)parameter).Clone());
        _rows.Add(row);
        if (_waiting.BatchCommands.Count >= Most) Flush();
    }

    /// <summary>Carries out what waits, if there is a row of a kind among it.</summary>
    public void FlushFor(Type row)
    {
        if (_rows.Contains(row)) Flush();
    }

    /// <summary>Carries out what waits.</summary>
    public void Flush()
    {
        if (_waiting is null) return;
        using var all = _waiting;
        Forget();
        // On a connection that has prepared the same text before, this asks nobody.
        all.Prepare();
        all.ExecuteNonQuery();
    }

    /// <summary>Carries out what waits, and then this.</summary>
    public void FlushWith(string statement)
    {
        _waiting ??= connection.CreateBatch();
        Added(statement);
        Flush();
    }

    /// <summary>Leaves out what waits.</summary>
    public void Forget()
    {
        _waiting = null;
        _rows.Clear();
    }

    private DbBatchCommand Added(string statement)
    {
        var one = _waiting!.CreateBatchCommand();
        one.CommandText = statement;
        _waiting.BatchCommands.Add(one);
        return one;
    }
}
