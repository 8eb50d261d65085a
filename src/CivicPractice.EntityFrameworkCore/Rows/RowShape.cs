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

    /// <summary>The parameter at a place, from 0; SQLite goes by its name, PostgreSQL by its number.</summary>
    public static string Parameter(int place) => $"${place + 1}";

    /// <summary>The table, as statements name it.</summary>
    public string Table => _table;

    /// <summary>All columns, as statements name them.</summary>
    public string ColumnNames => List(Columns.Select((_, place) => Name(place)));

    /// <summary>Inserts a row; a parameter a column.</summary>
    public string Insert() =>
        $"INSERT INTO {_table} ({ColumnNames}) VALUES ({List(Columns.Select((_, place) => Parameter(place)))})";

    /// <summary>Updates the row of the key if it has the version of the last parameter, which comes after those of the columns.</summary>
    public string Update()
    {
        var changed = Enumerable.Range(0, Columns.Count).Where(place => !Key.Contains(place)).Select(place => Pair(place, place));
        return $"UPDATE {_table} SET {List(changed)} WHERE {OfKey(Key.Select(place => Pair(place, place)))} AND {Pair(Version, Columns.Count)}";
    }

    /// <summary>Reads the row of the key.</summary>
    public string Select() =>
        $"SELECT {ColumnNames} FROM {_table} WHERE {OfKey(Key.Select(Pair))}";

    /// <summary>Reads the version of the row of the key.</summary>
    public string SelectVersion() => $"SELECT {Name(Version)} FROM {_table} WHERE {OfKey(Key.Select(Pair))}";

    /// <summary>Inserts a row whose place in its district, the second part of the key, is so far after the last one there.</summary>
    public string InsertNext() =>
        $"INSERT INTO {_table} ({ColumnNames}) VALUES ({List(Columns.Select((_, place) => place == Key[1] ? $"{Parameter(place)} + coalesce((SELECT max({Name(place)}) FROM {_table} WHERE {Pair(Key[0], Key[0])}), 0)" : Parameter(place)))})";

    /// <summary>Divides by zero unless the row of the key has the version of the last parameter, 0 for no row.</summary>
    public string Expect() => $"SELECT 1 / CASE WHEN coalesce(({SelectVersion()}), 0) = {Parameter(Key.Count)} THEN 1 ELSE 0 END";

    /// <summary>A part of the key as the provider takes it.</summary>
    public object? KeyValue(int part, object value) => Columns[Key[part]].GetRelationalTypeMapping().Converter!.ConvertToProvider(value);

    private static string List(IEnumerable<string> items) => string.Join(", ", items);

    private static string OfKey(IEnumerable<string> parts) => string.Join(" AND ", parts);

    private string Pair(int column, int parameter) => $"{Name(column)} = {Parameter(parameter)}";

    private string Name(int place) => _sql.DelimitIdentifier(Columns[place].GetColumnName());

    private int IndexOf(IProperty property) => Columns.ToList().IndexOf(property);
}
