using CivicPractice.Requests;
using CivicPractice.Testing;
using Npgsql;
using NpgsqlTypes;

namespace CivicPractice.Benchmarks.Storage;

/// <summary>The command by hand in two round trips: the row is loaded, the rule is an if, and one statement updates the row, takes the next position of the district from a row of its own, and appends the event.</summary>
internal sealed class RawCommandOnPostgres : IDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _load;
    private readonly NpgsqlCommand _write;
    private readonly ServiceRequestId _request;

    public RawCommandOnPostgres(string connectionString, DistrictId district, ServiceRequestId request)
    {
        _request = request;
        _connection = new NpgsqlConnection(connectionString);
        _connection.Open();
        Enter(_connection, district);
        Do(_connection, "CREATE TABLE IF NOT EXISTS positions (district uuid PRIMARY KEY, last bigint NOT NULL)");
        Do(_connection, $"INSERT INTO positions SELECT district, max(position) FROM events WHERE district = '{district}' GROUP BY district ON CONFLICT DO NOTHING");
        _load = Prepared(district, "SELECT state, version FROM service_requests WHERE district = $1 AND id = $2", NpgsqlDbType.Uuid, NpgsqlDbType.Uuid);
        _write = Prepared(
            district,
            """
            WITH updated AS (UPDATE service_requests SET wanted_from = $3, wanted_until = $4, version = version + 1 WHERE district = $1 AND id = $2 AND version = $5 RETURNING version),
                next AS (UPDATE positions SET last = last + 1 WHERE district = $1 AND EXISTS (SELECT 1 FROM updated) RETURNING last)
            INSERT INTO events (district, position, kind, aggregate, version, at, by, cause, name, shape, payload)
            SELECT $1, next.last, 'request', $2, version, $6, $7, NULL, 'request.rescheduled', 1, $8 FROM updated, next
            """,
            NpgsqlDbType.Uuid, NpgsqlDbType.Uuid, NpgsqlDbType.TimestampTz, NpgsqlDbType.TimestampTz, NpgsqlDbType.Bigint, NpgsqlDbType.TimestampTz, NpgsqlDbType.Uuid, NpgsqlDbType.Text);
        _write.Parameters[5].Value = TestDistrict.Nine.ToDateTimeUtc();
        _write.Parameters[6].Value = TestDistrict.Dispatcher.Value;
    }

    public int Round { get; private set; }

    /// <summary>Names the district, which the tables ask of a connection.</summary>
    public static void Enter(NpgsqlConnection connection, DistrictId district) => Do(connection, $"SELECT set_config('civicpractice.district', '{district}', false)");

    public int Run()
    {
        var wanted = DurableCommand.Wanted(++Round);
        int state;
        long version;
        using (var row = _load.ExecuteReader())
        {
            row.Read();
            (state, version) = (row.GetInt32(0), row.GetInt64(1));
        }

        if (state != (int)RequestState.Placed || wanted.From <= TestDistrict.Nine) throw new InvalidOperationException("refused");
        _write.Parameters[2].Value = wanted.From.ToDateTimeUtc();
        _write.Parameters[3].Value = wanted.Until.ToDateTimeUtc();
        _write.Parameters[4].Value = version;
        _write.Parameters[7].Value = $$$"""{"request":"{{{_request}}}","wanted":{"from":"{{{wanted.From}}}","until":"{{{wanted.Until}}}"}}""";
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

    private NpgsqlCommand Prepared(DistrictId district, string text, params NpgsqlDbType[] parameters)
    {
        var command = new NpgsqlCommand(text, _connection);
        foreach (var type in parameters) command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
        (command.Parameters[0].Value, command.Parameters[1].Value) = (district.Value, _request.Value);
        command.Prepare();
        return command;
    }
}
