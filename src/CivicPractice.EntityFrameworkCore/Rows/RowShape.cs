using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace CivicPractice.EntityFrameworkCore.Rows;

/// <summary>The table of a root as the model has it: its columns in one order, the parts of values among them.</summary>
internal sealed class RowShape
{
    private const int None = -1;

    private readonly ISqlGenerationHelper _sql;
    private readonly string _table;

    /// <summary>Reads the model.</summary>
    public RowShape(IEntityType root, ISqlGenerationHelper sql)
    {
        _sql = sql;
        _table = sql.DelimitIdentifier(root.GetTableName()!, root.GetSchema());
        Columns = [.. root.GetFlattenedProperties()];
        Values = RowValues.Of(root, Columns);
        Make = RowMaker.Of(root, Columns);
        Key = [.. root.FindPrimaryKey()!.Properties.Select(IndexOf)];
        Version = root.GetProperties().SingleOrDefault(property => property.IsConcurrencyToken) is { } version ? IndexOf(version) : None;
    }

    /// <summary>One property a column.</summary>
    public IReadOnlyList<IProperty> Columns { get; }

    /// <summary>What a root has to say for each column, as the provider takes it.</summary>
    public Func<object, object?[]> Values { get; }

    /// <summary>Makes a root from a row of all columns.</summary>
    public Func<DbDataReader, object> Make { get; }

    /// <summary>Where the key stands.</summary>
    public IReadOnlyList<int> Key { get; }

    /// <summary>Where the version stands; -1 in a table whose rows have none.</summary>
    public int Version { get; }

    /// <summary>The name of the parameter of a column.</summary>
    public static string Parameter(int column) => $"@p{column}";

    /// <summary>Inserts a row; a parameter a column.</summary>
    public string Insert() =>
        $"INSERT INTO {_table} ({List(Columns.Select((_, place) => Name(place)))}) VALUES ({List(Columns.Select((_, place) => Parameter(place)))})";

    /// <summary>Updates the row of the key if it has the version of the parameter <paramref name="expected"/>.</summary>
    public string Update(string expected)
    {
        var changed = Enumerable.Range(0, Columns.Count).Where(place => !Key.Contains(place)).Select(Pair);
        return $"UPDATE {_table} SET {List(changed)} WHERE {string.Join(" AND ", Key.Select(Pair))} AND {Name(Version)} = {expected}";
    }

    /// <summary>Reads the row of the key.</summary>
    public string Select() =>
        $"SELECT {List(Columns.Select((_, place) => Name(place)))} FROM {_table} WHERE {string.Join(" AND ", Key.Select(Pair))}";

    /// <summary>Reads the version of the row of the key.</summary>
    public string SelectVersion() => $"SELECT {Name(Version)} FROM {_table} WHERE {string.Join(" AND ", Key.Select(Pair))}";

    /// <summary>A part of the key as the provider takes it.</summary>
    public object? KeyValue(int part, object value) => Columns[Key[part]].GetRelationalTypeMapping().Converter!.ConvertToProvider(value);

    private static string List(IEnumerable<string> items) => string.Join(", ", items);

    private string Pair(int place) => $"{Name(place)} = {Parameter(place)}";

    private string Name(int place) => _sql.DelimitIdentifier(Columns[place].GetColumnName());

    private int IndexOf(IProperty property) => Columns.ToList().IndexOf(property);
}
