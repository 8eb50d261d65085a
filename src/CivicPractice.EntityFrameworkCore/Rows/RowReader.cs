using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CivicPractice.EntityFrameworkCore.Rows;

/// <summary>Loads one root by its key on one connection, by a prepared command made from the model.</summary>
/// <remarks>Not for use by two threads at once, as its connection is not. The commands live as long as the reader.</remarks>
internal sealed class RowReader(DbConnection connection, RowShapes shapes, Pipeline pipeline) : IDisposable
{
    private readonly Dictionary<(Type Root, bool Whole), DbCommand> _commands = [];

    /// <summary>The root of a key, or <see langword="null"/>.</summary>
    public TRoot? Find<TRoot, TId>(DistrictId district, TId id)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        using var reader = Asking(typeof(TRoot), whole: true, district, id).ExecuteReader();
        return reader.Read() ? (TRoot)shapes.Of(typeof(TRoot)).Make(reader) : null;
    }

    /// <summary>The stored version of the root of a key; 0 where there is none.</summary>
    public long VersionOf(Type root, DistrictId district, object id) => (long?)Asking(root, whole: false, district, id).ExecuteScalar() ?? 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var command in _commands.Values) command.Dispose();
    }

    private DbCommand Asking(Type root, bool whole, DistrictId district, object id)
    {
        pipeline.FlushFor(root);
        var shape = shapes.Of(root);
        if (!_commands.TryGetValue((root, whole), out var command)) _commands[(root, whole)] = command = Prepared(shape, whole ? shape.Select() : shape.SelectVersion());
        command.Parameters[0].Value = shape.KeyValue(0, district);
        command.Parameters[1].Value = shape.KeyValue(1, id);
        return command;
    }

    private DbCommand Prepared(RowShape shape, string text)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var place in shape.Key) Parameters.Add(command, shape.Columns[place].GetRelationalTypeMapping(), isNullable: false);
        command.Prepare();
        return command;
    }
}
