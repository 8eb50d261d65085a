using System.Diagnostics;
using CivicPractice.EntityFrameworkCore;
using CivicPractice.Servers;
using CivicPractice.Testing;
using CivicPractice.Volunteers;
using Npgsql;

namespace CivicPractice.Benchmarks.Storage;

/// <summary>The volunteers of a district registered from lists of some thousand on PostgreSQL, every rule asked; and the same rows copied by hand by those who have them already.</summary>
internal sealed class BulkImport : IDisposable
{
    private const string Account = "practice";
    private const int Volunteers = 89_912;
    private const int LinesAList = 5_000;

    private static readonly string[] Tables = ["volunteers", "volunteer_number_claims", "events"];

    private readonly PostgresServer _server;
    private int _made;

    public BulkImport(PostgresServer server) => _server = server;

    /// <summary>How long each took, and how many rows there are then: by the library, and by hand.</summary>
    public (TimeSpan Library, TimeSpan ByHand, long LibraryRows, long RowsByHand) Run()
    {
        var (library, by) = (Made(), Made());
        TimeSpan time;
        using (var store = PostgresStore.Open(OptionsOf(library)))
        {
            PostgresStore.Open(OptionsOf(by)).Dispose();
            var registering = new RegisteringVolunteers(TestDistrict.Open(store));
            var watch = Stopwatch.StartNew();
            foreach (var list in Enumerable.Range(0, Volunteers).Select(Line).Chunk(LinesAList))
            {
                foreach (var line in registering.RegisterAllAsync(list, TestDistrict.Nine).AsTask().GetAwaiter().GetResult()) line.EnsureAccepted();
            }

            time = watch.Elapsed;
        }

        using var from = Connected(library);
        using var into = Connected(by);
        var rows = Tables.Select(table => Rows(from, table)).ToList();
        var copying = Stopwatch.StartNew();
        foreach (var (table, (types, values)) in Tables.Zip(rows)) Copy(into, table, types, values);
        var byHand = copying.Elapsed;
        return (time, byHand, Tables.Sum(table => Count(from, table)), Tables.Sum(table => Count(into, table)));
    }

    public void Dispose() => NpgsqlConnection.ClearAllPools();

    private static VolunteerToRegister Line(int number) => new(
        new VolunteerId(new Guid(number, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 0x21)), AVolunteer.Registration with { Number = VolunteerNumber.Parse(FormattableString.Invariant($"V-{number:000000}")) });

    private static (string[] Types, List<object?[]> Values) Rows(NpgsqlConnection connection, string table)
    {
        using var command = new NpgsqlCommand($"SELECT * FROM {table}", connection);
        using var reader = command.ExecuteReader();
        var types = Enumerable.Range(0, reader.FieldCount).Select(reader.GetDataTypeName).ToArray();
        var values = new List<object?[]>();
        while (reader.Read())
        {
            var row = new object?[reader.FieldCount];
            for (var i = 0; i < row.Length; i++) row[i] = reader.IsDBNull(i) ? null : reader.GetValue(i);
            values.Add(row);
        }

        return (types, values);
    }

    private static void Copy(NpgsqlConnection connection, string table, string[] types, List<object?[]> rows)
    {
        using var import = connection.BeginBinaryImport($"COPY {table} FROM STDIN (FORMAT BINARY)");
        foreach (var row in rows)
        {
            import.StartRow();
            for (var i = 0; i < row.Length; i++)
            {
                if (row[i] is { } value) import.Write(value, types[i]);
                else import.WriteNull();
            }
        }

        import.Complete();
    }

    private static long Count(NpgsqlConnection connection, string table)
    {
        using var command = new NpgsqlCommand($"SELECT count(*) FROM {table}", connection);
        return (long)command.ExecuteScalar()!;
    }

    // A superuser, whom row-level security does not keep from copying.
    private NpgsqlConnection Connected(string database)
    {
        var connection = new NpgsqlConnection(_server.ConnectionStringOf(database));
        connection.Open();
        return connection;
    }

    private string Made()
    {
        var name = FormattableString.Invariant($"bulk{_made++}");
        _server.MakeDatabase(name, Account);
        return name;
    }

    private PostgresOptions OptionsOf(string database) => new() { ConnectionString = _server.ConnectionStringOf(database, Account) };
}
