using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CivicPractice.EntityFrameworkCore.Rows;

/// <summary>Writes the rows of one connection by prepared commands made from the model; what it writes is what SaveChanges would write.</summary>
/// <remarks>Not for use by two threads at once, as its connection is not. The commands live as long as the writer. Where statements wait in the pipeline, failures are told when they are carried out.</remarks>
internal sealed class RowWriter(DbConnection connection, RowShapes shapes, Pipeline pipeline) : IDisposable
{
    private readonly Dictionary<(Type Row, bool IsNew), DbCommand> _commands = [];

    /// <summary>Inserts a root with the version that its raised events give it.</summary>
    /// <exception cref="DbException">There is a root of this key already.</exception>
    public void Insert(IAggregateRoot root) => InsertRow(root);

    /// <summary>Inserts a row that is no root.</summary>
    /// <exception cref="DbException">There is a row of this key already.</exception>
    public void InsertRow(object row)
    {
        var shape = shapes.Of(row.GetType());
        pipeline.Insert(row.GetType(), shape, Command(shape, row.GetType(), isNew: true), Values(shape, row));
    }

    /// <summary>Updates a root, from the expected version to that which its raised events give it.</summary>
    /// <exception cref="ConcurrencyConflictException">The stored version is another: nothing was written.</exception>
    /// <exception cref="DbException">The same, where statements wait.</exception>
    public void Update(IAggregateRoot root, long expected)
    {
        var shape = shapes.Of(root.GetType());
        if (!pipeline.Update(root.GetType(), Command(shape, root.GetType(), isNew: false), [.. Values(shape, root), expected])) throw new ConcurrencyConflictException();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
    }

    private static object?[] Values(RowShape shape, object row)
    {
        var values = shape.Values(row);
        if (row is IAggregateRoot root) values[shape.Version] = root.Version + root.Raised.Count;
        return values;
    }

    private DbCommand Command(RowShape shape, Type row, bool isNew)
    {
        if (!_commands.TryGetValue((row, isNew), out var command)) _commands[(row, isNew)] = command = Prepared(shape, isNew);
        return command;
    }

    private DbCommand Prepared(RowShape shape, bool isNew)
    {
        var command = connection.CreateCommand();
        foreach (var column in shape.Columns) Parameters.Add(command, column.GetRelationalTypeMapping(), isNullable: true);
        command.CommandText = isNew ? shape.Insert() : pipeline.IsWaiting ? Pipeline.FindingOne(shape.Update()) : shape.Update();
        if (!isNew)
        {
            var expected = command.CreateParameter();
            expected.DbType = DbType.Int64;
            Parameters.Add(command, expected);
        }

        // What waits is prepared with the others.
        if (!pipeline.IsWaiting) command.Prepare();
        return command;
    }
}
