using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using CivicPractice.EntityFrameworkCore;
using CivicPractice.Testing;
using CivicPractice.Volunteers;

namespace CivicPractice.Benchmarks.Storage;

/// <summary>The volunteers of a district registered from lists of some thousand, every rule asked; and the same rows written by hand by those who have them already.</summary>
internal abstract class BulkImport
{
    private const int Volunteers = 89_912;
    private const int LinesAList = 5_000;

    private static readonly string[] Tables = ["volunteers", "volunteer_number_claims", "events"];

    private int _made;

    /// <summary>How long each took, and how many rows there are then: by the library, and by hand.</summary>
    public (TimeSpan Library, TimeSpan ByHand, long LibraryRows, long RowsByHand) Run()
    {
        // So that what is timed is compiled.
        Register(Made(), LinesAList);
        var (library, by) = (Made(), Made());
        var time = Register(library, Volunteers);
        Open(by).Dispose();
        using var from = Connected(library);
        using var into = Connected(by);
        var rows = Tables.Select(table => Rows(from, table)).ToList();
        var copying = Stopwatch.StartNew();
        Write(into, [.. Tables.Zip(rows, (table, all) => (table, all))]);
        return (time, copying.Elapsed, Tables.Sum(table => Count(from, table)), Tables.Sum(table => Count(into, table)));
    }

    /// <summary>Makes an empty database.</summary>
    protected abstract void Make(string name);

    protected abstract EntityStore Open(string name);

    protected abstract DbConnection Connected(string name);

    /// <summary>Writes rows as a user would by hand.</summary>
    protected abstract void Write(DbConnection connection, IReadOnlyList<(string Table, TableRows Rows)> tables);

    private TimeSpan Register(string name, int volunteers)
    {
        using var store = Open(name);
        var registering = new RegisteringVolunteers(TestDistrict.Open(store));
        var watch = Stopwatch.StartNew();
        foreach (var list in Enumerable.Range(0, volunteers).Select(Line).Chunk(LinesAList))
        {
            foreach (var line in registering.RegisterAllAsync(list, TestDistrict.Nine).AsTask().GetAwaiter().GetResult()) line.EnsureAccepted();
        }

        return watch.Elapsed;
    }

    private static VolunteerToRegister Line(int number) => new(
        new VolunteerId(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0x21)), AVolunteer.Registration with { Number = VolunteerNumber.Parse(FormattableString.Invariant($"V-{number:000000}")) });

    private static TableRows Rows(DbConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table}";
        using var reader = command.ExecuteReader();
        var types = Enumerable.Range(0, reader.FieldCount).Select(reader.GetDataTypeName).ToArray();
        var values = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            values.Add(row);
        }

        return new TableRows(types, values);
    }

    private static long Count(DbConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM {table}";
        return Convert.ToInt64(command.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    private string Made()
    {
        var name = FormattableString.Invariant($"bulk{_made++}");
        Make(name);
        return name;
    }

    /// <summary>All rows of a table.</summary>
    protected sealed record TableRows(string[] Types, List<object?[]> Values);
}
