using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CivicPractice.EntityFrameworkCore.Rows;

/// <summary>Writes the rows of one connection by prepared commands made from the model; what it writes is what SaveChanges would write.</summary>
/// <remarks>Not for use by two threads at once, as its connection is not. The commands live as long as the writer. Where statements wait in the pipeline, failures are told when they are carried out.</remarks>
internal sealed class RowWriter(DbConnection connection, RowShapes shapes, Pipeline pipeline) : IDisposable
{
    private readonly Dictionary<(Type Row, Kind Kind), DbCommand> _commands = [];

    private enum Kind
    {
        New,
        Next,
        Changed,
        Expected,
    }

    /// <summary>Inserts a root with the version that its raised events give it.</summary>
    /// <exception cref="DbException">There is a root of this key already.</exception>
    public void Insert(IAggregateRoot root) => InsertRow(root);

    /// <summary>Inserts a row that is no root.</summary>
    /// <exception cref="DbException">There is a row of this key already.</exception>
    public void InsertRow(object row)
    {
        var shape = shapes.Of(row.GetType());
        pipeline.Insert(row.GetType(), shape, Command(shape, row.GetType(), Kind.New), Values(shape, row));
    }

    /// <summary>Inserts a row that is no root, so far after the last one of its district as it says; where statements wait.</summary>
    public void InsertNext(object row)
    {
        var shape = shapes.Of(row.GetType());
        pipeline.Insert(row.GetType(), null, Command(shape, row.GetType(), Kind.Next), Values(shape, row));
    }

    /// <summary>Lets the commit fail unless a root is stored in a version, 0 for none; where statements wait.</summary>
    public void Expect(Type root, DistrictId district, object id, long version)
    {
        var shape = shapes.Of(root);
        pipeline.Expect(Command(shape, root, Kind.Expected), [shape.KeyValue(0, district), shape.KeyValue(1, id), version]);
    }

    /// <summary>Updates a root, from the expected version to that which its raised events give it.</summary>
    /// <exception cref="ConcurrencyConflictException">The stored version is another: nothing was written.</exception>
    /// <exception cref="DbException">The same, where statements wait.</exception>
    public void Update(IAggregateRoot root, long expected)
    {
        var shape = shapes.Of(root.GetType());
        if (!pipeline.Update(root.GetType(), Command(shape, root.GetType(), Kind.Changed), [.. Values(shape, root), expected])) throw new ConcurrencyConflictException();
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

    private DbCommand Command(RowShape shape, Type row, Kind kind)
    {
        if (!_commands.TryGetValue((row, kind), out var command)) _commands[(row, kind)] = command = Prepared(shape, kind);
        return command;
    }

    private DbCommand Prepared(RowShape shape, Kind kind)
    {
        var command = connection.CreateCommand();
        foreach (var column in kind is Kind.Expected ? shape.Key.Select(place => shape.Columns[place]) : shape.Columns) Parameters.Add(command, column.GetRelationalTypeMapping(), isNullable: true);
        command.CommandText = kind switch
        {
            Kind.New => shape.Insert(),
            Kind.Next => shape.InsertNext(),
            Kind.Expected => shape.Expect(),
            _ => pipeline.IsWaiting ? Pipeline.FindingOne(shape.Update()) : shape.Update(),
        };
        if (kind is Kind.Changed or Kind.Expected)
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
