using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CivicPractice.EntityFrameworkCore.Rows;

/// <summary>Loads one root by its key on one connection, by a prepared command made from the model.</summary>
/// <remarks>Not for use by two threads at once, as its connection is not. The commands live as long as the reader.</remarks>
internal sealed class RowReader(DbConnection connection, RowShapes shapes) : IDisposable
{
    private readonly Dictionary<Type, (DbCommand Select, RowShape Shape)> _commands = [];

    /// <summary>The root of a key, or <see langword="null"/>.</summary>
    public TRoot? Find<TRoot, TId>(DistrictId district, TId id, DbTransaction? transaction)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        if (!_commands.TryGetValue(typeof(TRoot), out var known)) _commands[typeof(TRoot)] = known = Prepared(shapes.Of(typeof(TRoot)));
        var (select, shape) = known;
        select.Parameters[0].Value = shape.KeyValue(0, district);
        select.Parameters[1].Value = shape.KeyValue(1, id);
        select.Transaction = transaction;
        using var reader = select.ExecuteReader();
        return reader.Read() ? (TRoot)shape.Make(reader) : null;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var (select, _) in _commands.Values) select.Dispose();
    }

    private (DbCommand Select, RowShape Shape) Prepared(RowShape shape)
    {
        var select = connection.CreateCommand();
        select.CommandText = shape.Select();
        foreach (var place in shape.Key)
            select.Parameters.Add(shape.Columns[place].GetRelationalTypeMapping().CreateParameter(select, RowShape.Parameter(place), null, false));
        return (select, shape);
    }
}
