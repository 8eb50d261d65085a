using System.Globalization;
using CivicPractice.Requests;
using CivicPractice.Testing;
using Npgsql;

namespace CivicPractice.Benchmarks.Storage;

/// <summary>
/// The command by hand in two round trips: the row is loaded, the rule is an if, and one statement updates the row, takes the next position of the district from a row of its own, and appends the event.
/// Either of what this command needs, or of the whole row, as the library's own statements are, which carry out any command.
/// </summary>
internal sealed class RawCommandOnPostgres : IDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _load;
    private readonly NpgsqlCommand _write;
    private readonly List<string> _columns;
    private readonly ServiceRequestId _request;

    public RawCommandOnPostgres(string connectionString, DistrictId district, ServiceRequestId request, bool isWhole)
    {
        _request = request;
        _connection = new NpgsqlConnection(connectionString);
        _connection.Open();
        Enter(_connection, district);
        Do(_connection, "CREATE TABLE IF NOT EXISTS positions (district uuid PRIMARY KEY, last bigint NOT NULL)");
        Do(_connection, $"INSERT INTO positions SELECT district, max(position) FROM events WHERE district = '{district}' GROUP BY district ON CONFLICT DO NOTHING");
        var columns = ColumnsOf("service_requests").Where(column => isWhole || column.Name is "state" or "version" or "wanted_from" or "wanted_until").ToList();
        _columns = [.. columns.Select(column => column.Name)];
        _load = Prepared(district, $"SELECT {string.Join(", ", _columns)} FROM service_requests WHERE district = $1 AND id = $2", ["uuid", "uuid"]);
        // After the row's own parameters.
        var next = columns.Count + 2;
        _write = Prepared(
            district,
            string.Create(CultureInfo.InvariantCulture, $"""
                WITH updated AS (UPDATE service_requests SET {string.Join(", ", _columns.Select((column, place) => $"{column} = ${place + 3}"))} WHERE district = $1 AND id = $2 AND version = ${next + 1} RETURNING version),
                    next AS (UPDATE positions SET last = last + 1 WHERE district = $1 AND EXISTS (SELECT 1 FROM updated) RETURNING last)
                INSERT INTO events (district, position, kind, aggregate, version, at, by, cause, name, shape, payload)
                SELECT $1, next.last, 'request', $2, version, ${next + 2}, ${next + 3}, NULL, 'request.rescheduled', 1, ${next + 4} FROM updated, next
                """),
            ["uuid", "uuid", .. columns.Select(column => column.Type), "bigint", "timestamptz", "uuid", "text"]);
        (Written(1).Value, Written(2).Value) = (TestDistrict.Nine.ToDateTimeUtc(), TestDistrict.Dispatcher.Value);
    }

    public int Round { get; private set; }

    /// <summary>Names the district, which the tables ask of a connection.</summary>
    public static void Enter(NpgsqlConnection connection, DistrictId district) => Do(connection, $"SELECT set_config('civicpractice.district', '{district}', false)");

    public int Run()
    {
        var wanted = DurableCommand.Wanted(++Round);
        using (var row = _load.ExecuteReader())
        {
            row.Read();
            for (var i = 0; i < _columns.Count; i++) _write.Parameters[i + 2].Value = row.GetValue(i);
        }

        var version = (long)Column("version").Value!;
        if ((short)Column("state").Value! != (short)RequestState.Placed || wanted.From <= TestDistrict.Nine) throw new InvalidOperationException("refused");
        Column("wanted_from").Value = wanted.From.ToDateTimeUtc();
        Column("wanted_until").Value = wanted.Until.ToDateTimeUtc();
        Column("version").Value = version + 1;
        Written(0).Value = version;
        Written(3).Value = $$$"""{"request":"{{{_request}}}","wanted":{"from":"{{{wanted.From}}}","until":"{{{wanted.Until}}}"}}""";
        if (_write.ExecuteNonQuery() != 1) throw new InvalidOperationException("somebody was quicker");
        return 0;
    }

    public void Dispose()
    {
        _load.Dispose();
        _write.Dispose();
        _connection.Dispose();
    }

    private static void Do(NpgsqlConnection connection, string statement)
    {
        using var command = new NpgsqlCommand(statement, connection);
        command.ExecuteNonQuery();
    }

    private NpgsqlParameter Column(string name) => _write.Parameters[_columns.IndexOf(name) + 2];

    private NpgsqlParameter Written(int place) => _write.Parameters[_columns.Count + 2 + place];

    private List<(string Name, string Type)> ColumnsOf(string table)
    {
        using var command = new NpgsqlCommand($"SELECT * FROM {table} LIMIT 0", _connection);
        using var reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(place => (reader.GetName(place), reader.GetDataTypeName(place))).Where(column => column.Item1 is not ("district" or "id"))];
    }

    private NpgsqlCommand Prepared(DistrictId district, string text, IReadOnlyList<string> types)
    {
        var command = new NpgsqlCommand(text, _connection);
        foreach (var type in types) command.Parameters.Add(new NpgsqlParameter { DataTypeName = type });
        (command.Parameters[0].Value, command.Parameters[1].Value) = (district.Value, _request.Value);
        command.Prepare();
        return command;
    }
}
