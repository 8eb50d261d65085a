using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CivicPractice.EntityFrameworkCore.Rows;

/// <summary>Writes the rows of one connection by prepared commands made from the model; what it writes is what SaveChanges would write.</summary>
/// <remarks>Not for use by two threads at once, as its connection is not. The commands live as long as the writer.</remarks>
internal sealed class RowWriter(DbConnection connection, RowShapes shapes) : IDisposable
{
    private const string Expected = "@expected";

    private readonly Dictionary<(Type Row, bool IsNew), DbCommand> _commands = [];

    /// <summary>Inserts a root with the version that its raised events give it.</summary>
    /// <exception cref="DbException">There is a root of this key already.</exception>
    public void Insert(IAggregateRoot root) => Filled(root, isNew: true).ExecuteNonQuery();

    /// <summary>Inserts a row that is no root.</summary>
    /// <exception cref="DbException">There is a row of this key already.</exception>
    public void InsertRow(object row) => Filled(row, isNew: true).ExecuteNonQuery();

    /// <summary>Updates a root, from the expected version to that which its raised events give it.</summary>
    /// <returns><see langword="false"/> when the stored version is another: nothing was written.</returns>
    public bool Update(IAggregateRoot root, long expected)
    {
        var update = Filled(root, isNew: false);
        update.Parameters[Expected].Value = expected;
        return update.ExecuteNonQuery() == 1;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
    }

    private DbCommand Filled(object row, bool isNew)
    {
        var shape = shapes.Of(row.GetType());
        if (!_commands.TryGetValue((row.GetType(), isNew), out var command)) _commands[(row.GetType(), isNew)] = command = Prepared(shape, isNew);
        var values = shape.Values(row);
        if (row is IAggregateRoot root) values[shape.Version] = root.Version + root.Raised.Count;
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return command;
    }

    private DbCommand Prepared(RowShape shape, bool isNew)
    {
        var command = connection.CreateCommand();
        command.CommandText = isNew ? shape.Insert() : shape.Update(Expected);
        for (var i = 0; i < shape.Columns.Count; i++)
            command.Parameters.Add(shape.Columns[i].GetRelationalTypeMapping().CreateParameter(command, RowShape.Parameter(i), null, true));
        if (!isNew)
        {
            var expected = command.CreateParameter();
            (expected.ParameterName, expected.DbType) = (Expected, DbType.Int64);
            command.Parameters.Add(expected);
        }

        command.Prepare();
        return command;
    }
}
