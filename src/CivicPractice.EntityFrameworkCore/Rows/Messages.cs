using System.Data.Common;

namespace CivicPractice.EntityFrameworkCore.Rows;

/// <summary>A statement with a value a parameter.</summary>
/// <param name="Row">The class of the row it writes; <see langword="null"/> where it writes none.</param>
/// <param name="Shape">The table, of a new row that is all in its values.</param>
/// <param name="Command">Its text and parameters.</param>
/// <param name="Values">The values.</param>
internal sealed record Statement(Type? Row, RowShape? Shape, DbCommand Command, object?[] Values)
{
    /// <summary>Gives parameters the values.</summary>
    public void Fill(DbParameterCollection parameters)
    {
        for (var i = 0; i < Values.Length; i++) parameters[i].Value = Values[i] ?? DBNull.Value;
    }
}

/// <summary>Sends statements of one connection, many in one message. What is sent again and again stays prepared.</summary>
internal sealed class Messages(DbConnection connection) : IDisposable
{
    // A command's statements are few, and of so many kinds.
    private const int FewStatements = 16;
    private const int MostKinds = 64;

    private readonly Dictionary<string, Message> _prepared = new(StringComparer.Ordinal);
    private readonly Dictionary<DbCommand, int> _numbers = [];
    private readonly Dictionary<string, DbCommand> _own = new(StringComparer.Ordinal);

    /// <summary>A statement that writes no row.</summary>
    public Statement Of(string text, params object?[] values)
    {
        if (!_own.TryGetValue(text, out var command))
        {
            _own.Add(text, command = connection.CreateCommand());
            command.CommandText = text;
            foreach (var value in values)
            {
                var parameter = command.CreateParameter();
                parameter.Value = value;
                command.Parameters.Add(parameter);
            }
        }

        return new Statement(null, null, command, values);
    }

    /// <summary>Sends statements.</summary>
    /// <param name="statements">At least one.</param>
    /// <param name="hear">Is given the answers, from the first on; they are read to their end for it.</param>
    /// <exception cref="DbException">One of them has failed; those after it were not carried out.</exception>
    public void Send(IReadOnlyList<Statement> statements, Action<DbDataReader>? hear = null)
    {
        if (statements.Count <= FewStatements)
        {
            Send(Prepared(statements), statements, hear);
            return;
        }

        using var once = new Message(connection, statements);
        Send(once, statements, hear);
    }

    public void Dispose()
    {
        Empty();
        foreach (var statement in _own.Values) statement.Dispose();
    }

    private static void Send(Message message, IReadOnlyList<Statement> statements, Action<DbDataReader>? hear)
    {
        using var answers = message.Send(statements);
        hear?.Invoke(answers);
        while (answers.NextResult())
        {
            // What a statement has failed of is told where its answer would be.
        }
    }

    private Message Prepared(IReadOnlyList<Statement> statements)
    {
        var kind = string.Join(',', statements.Select(statement => NumberOf(statement.Command)));
        if (_prepared.TryGetValue(kind, out var message)) return message;
        if (_prepared.Count == MostKinds) Empty();
        _prepared.Add(kind, message = new Message(connection, statements));
        return message;
    }

    private int NumberOf(DbCommand command)
    {
        if (!_numbers.TryGetValue(command, out var number)) _numbers.Add(command, number = _numbers.Count);
        return number;
    }

    private void Empty()
    {
        foreach (var message in _prepared.Values) message.Dispose();
        _prepared.Clear();
    }
}
