using System.Data.Common;

namespace CivicPractice.EntityFrameworkCore.Rows;

/// <summary>
/// The transactions of one connection and what they write. Where the database takes many statements in one message, they wait here and go together: before a question whose answer they could change, or with the commit.
/// Elsewhere they are carried out at once.
/// </summary>
/// <param name="connection">The connection.</param>
/// <param name="beginning">Begins a transaction.</param>
/// <param name="copying">Writes many new rows of one table at once; <see langword="null"/> where the database has no quicker way than statements.</param>
internal sealed class Pipeline(DbConnection connection, Beginning beginning, Action<RowShape, DbCommand, IReadOnlyList<object?[]>>? copying = null) : IDisposable
{
    /// <summary>From so many rows on a copy, two messages a table, takes less time than statements.</summary>
    public const int ManyRows = 100;

    // So many rows wait at most.
    private const int Most = 5_000;

    private readonly Messages _messages = new(connection);
    private readonly List<Statement> _waiting = [];
    private readonly HashSet<Type> _rows = [];
    private bool _isOpen;

    /// <summary>Whether statements wait, so that nobody hears how many rows one has found.</summary>
    public bool IsWaiting => beginning.Turn is not null;

    /// <summary>Where statements wait: the transaction that is under way, or is to begin with the next message.</summary>
    public Begun? Begun { get; private set; }

    /// <summary>An update that fails where it finds no row, so that nothing after it is carried out.</summary>
    public static string FindingOne(string update) => $"WITH found AS ({update} RETURNING 1) SELECT 1 / count(*) FROM found";

    /// <summary>Begins a transaction, now or with the next message.</summary>
    /// <param name="turn">The name of the turn of who writes; <see langword="null"/> for one that only looks.</param>
    /// <param name="district">The district.</param>
    public void Begin(string? turn, DistrictId district)
    {
        if (IsWaiting) Begun = new Begun(turn, district);
        else BeginBy(turn is null ? beginning.Reading : beginning.Writing);
    }

    /// <summary>Begins a transaction by a statement of the caller's.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="seconds">How long its client waits; as long as for any other unless said.</param>
    public void BeginBy(string statement, int? seconds = null)
    {
        Do(statement, seconds);
        _isOpen = true;
    }

    /// <summary>Inserts a row, now or with the others.</summary>
    /// <param name="row">Its class.</param>
    /// <param name="shape">Its table; <see langword="null"/> where the statement works out what it inserts.</param>
    /// <param name="insert">The prepared insert.</param>
    /// <param name="values">A value a parameter.</param>
    public void Insert(Type row, RowShape? shape, DbCommand insert, object?[] values) => Add(new Statement(row, shape, insert, values));

    /// <summary>Updates a row, now or with the others.</summary>
    /// <returns>Whether it found its row; where statements wait, it fails then if it does not.</returns>
    public bool Update(Type row, DbCommand update, object?[] values) => Add(new Statement(row, null, update, values)) == 1;

    /// <summary>Asks with the others, and fails unless the answer is yes.</summary>
    public void Expect(DbCommand question, object?[] values) => Add(new Statement(null, null, question, values));

    /// <summary>Begins what is to begin, and carries out what waits if there is a row of a kind among it.</summary>
    public void FlushFor(Type row)
    {
        if (_rows.Contains(row)) Flush();
        else Open();
    }

    /// <summary>Begins what is to begin, and carries out what waits.</summary>
    public void Flush()
    {
        Open();
        var statements = Taken();
        if (statements.Count > 0) _messages.Send(statements);
    }

    /// <summary>Carries out what waits, and commits.</summary>
    public void Commit()
    {
        if (!IsWaiting) Do("COMMIT");
        // What is in one message is one transaction, and wants nobody to say so.
        else if (!_isOpen && Begun is { Turn: not null } begun && _waiting.Count < ManyRows) _messages.Send([.. Turn(begun), .. Taken()], answers => Hear(answers, begun));
        else
        {
            Open();
            _messages.Send([.. Taken(), _messages.Of("COMMIT")]);
        }

        (_isOpen, Begun) = (false, null);
    }

    /// <summary>Gives up what was begun, and leaves out what waits.</summary>
    public void Rollback()
    {
        var isOpen = _isOpen;
        (_isOpen, Begun) = (false, null);
        Empty();
        if (isOpen) Do("ROLLBACK");
    }

    public void Dispose() => _messages.Dispose();

    private static void Hear(DbDataReader answers, Begun begun)
    {
        // The first answer is the turn.
        answers.NextResult();
        answers.Read();
        begun.Last = answers.IsDBNull(0) ? 0 : answers.GetInt64(0);
    }

    private Statement[] Turn(Begun begun) => [_messages.Of(beginning.Turn!, begun.Turn), _messages.Of(beginning.Last!, begun.District.Value)];

    private void Open()
    {
        if (_isOpen || Begun is not { } begun) return;
        _isOpen = true;
        if (begun.Turn is null) _messages.Send([_messages.Of(beginning.Reading)]);
        else _messages.Send([_messages.Of(beginning.Writing), .. Turn(begun)], answers => Hear(answers, begun));
    }

    private int Add(Statement statement)
    {
        if (!IsWaiting)
        {
            statement.Fill(statement.Command.Parameters);
            return statement.Command.ExecuteNonQuery();
        }

        _waiting.Add(statement);
        if (statement.Row is { } row) _rows.Add(row);
        if (_waiting.Count >= Most) Flush();
        return 1;
    }

    // New rows of one table in bulk; what is left is in the order in which it was written. No row refers to one that another statement writes.
    private List<Statement> Taken()
    {
        List<Statement> statements = [.. _waiting];
        Empty();
        if (statements.Count < ManyRows || copying is null) return statements;
        var many = statements.Where(statement => statement.Shape is not null).GroupBy(statement => statement.Row!).Where(rows => rows.Count() >= ManyRows).ToList();
        foreach (var rows in many)
        {
            var first = rows.First();
            copying(first.Shape!, first.Command, [.. rows.Select(row => row.Values)]);
        }

        var copied = many.Select(rows => rows.Key).ToHashSet();
        statements.RemoveAll(statement => statement.Shape is not null && copied.Contains(statement.Row!));
        return statements;
    }

    private void Empty()
    {
        _waiting.Clear();
        _rows.Clear();
    }

    private void Do(string statement, int? seconds = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        if (seconds is { } most) command.CommandTimeout = most;
        command.ExecuteNonQuery();
    }
}
