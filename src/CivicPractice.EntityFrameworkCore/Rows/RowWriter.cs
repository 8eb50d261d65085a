using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CivicPractice.EntityFrameworkCore.Rows;

/// <summary>Writes the rows of one connection by prepared commands made from the model; what it writes is what SaveChanges would write.</summary>
/// <remarks>Not for use by two threads at once, as its connection is not. The commands live as long as the writer.</remarks>
internal sealed class RowWriter(DbConnection connection, RowShapes shapes) : IDisposable
{
    private const string Expected = "@expected";

    private readonly Dictionary<Type, (DbCommand Insert, DbCommand Update, RowShape Shape)> _commands = [];

    /// <summary>Inserts a root with the version that its raised events give it.</summary>
    /// <exception cref="DbException">There is a root of this key already.</exception>
    public void Insert(IAggregateRoot root, DbTransaction? transaction)
    {
        var (insert, _, shape) = For(root);
        Fill(insert, shape, root);
        insert.Transaction = transaction;
        insert.ExecuteNonQuery();
    }

    /// <summary>Updates a root, from the version it was loaded with to that which its raised events give it.</summary>
    /// <returns><see langword="false"/> when the stored version is another: nothing was written.</returns>
    public bool Update(IAggregateRoot root, DbTransaction? transaction)
    {
        var (_, update, shape) = For(root);
        Fill(update, shape, root);
        update.Parameters[Expected].Value = root.Version;
        update.Transaction = transaction;
        return update.ExecuteNonQuery() == 1;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (insert, update, _) in _commands.Values)
        {
            insert.Dispose();
            update.Dispose();
        }
    }

    private static void Fill(DbCommand command, RowShape shape, IAggregateRoot root)
    {
        var values = shape.Values(root);
        values[shape.Version] = root.Version + root.Raised.Count;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
    }

    private (DbCommand Insert, DbCommand Update, RowShape Shape) For(IAggregateRoot root)
    {
        var type = root.GetType();
        if (!_commands.TryGetValue(type, out var known))
        {
            var shape = shapes.Of(type);
            var update = Command(shape, shape.Update(Expected));
            var expected = update.CreateParameter();
            expected.ParameterName = Expected;
            update.Parameters.Add(expected);
            _commands[type] = known = (Command(shape, shape.Insert()), update, shape);
        }

        return known;
    }

    private DbCommand Command(RowShape shape, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        for (var i = 0; i < shape.Columns.Count; i++)
            command.Parameters.Add(shape.Columns[i].GetRelationalTypeMapping().CreateParameter(command, RowShape.Parameter(i), null, true));
        return command;
    }
}
