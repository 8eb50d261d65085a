using CivicPractice.Requests;
using CivicPractice.Testing;
using Npgsql;
using NpgsqlTypes;

namespace CivicPractice.Benchmarks.Storage;

/// <summary>The command by hand in two round trips: the row is loaded, the rule is an if, and one statement updates the row, takes the next position and appends the event.</summary>
internal sealed class RawCommandOnPostgres : IDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlCommand _load;
    private readonly NpgsqlCommand _write;

    public RawCommandOnPostgres(string connectionString)
    {
        _connection = new NpgsqlConnection(connectionString);
        _connection.Open();
        Enter(_connection);
        _load = Prepared("SELECT state, version FROM service_requests WHERE district = $1 AND id = $2", NpgsqlDbType.Uuid, NpgsqlDbType.Uuid);
        _write = Prepared(
            """
            WITH updated AS (UPDATE service_requests SET wanted_from = $3, wanted_until = $4, version = version + 1 WHERE district = $1 AND id = $2 AND version = $5 RETURNING version)
            INSERT INTO events (district, position, kind, aggregate, version, at, by, cause, name, shape, payload)
            SELECT $1, (SELECT max(position) FROM events WHERE district = $1) + 1, 'request', $2, version, $6, $7, NULL, 'request.rescheduled', 1, $8 FROM updated
            """,
            NpgsqlDbType.Uuid, NpgsqlDbType.Uuid, NpgsqlDbType.TimestampTz, NpgsqlDbType.TimestampTz, NpgsqlDbType.Bigint, NpgsqlDbType.TimestampTz, NpgsqlDbType.Uuid, NpgsqlDbType.Text);
        _write.Parameters[5].Value = TestDistrict.Nine.ToDateTimeUtc();
        _write.Parameters[6].Value = TestDistrict.Dispatcher.Value;
    }

    public int Round { get; private set; }

    /// <summary>Names the district, which the tables ask of a connection.</summary>
    public static void Enter(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand($"SELECT set_config('civicpractice.district', '{TestDistrict.Id}', false)", connection);
        command.ExecuteNonQuery();
    }

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
        _write.Parameters[7].Value = $$$"""{"request":"{{{ARequest.TheId}}}","wanted":{"from":"{{{wanted.From}}}","until":"{{{wanted.Until}}}"}}""";
        if (_write.ExecuteNonQuery() != 1) throw new InvalidOperationException("somebody was quicker");
        return 0;
    }

    public void Dispose()
    {
        _load.Dispose();
        _write.Dispose();
        _connection.Dispose();
    }

    private NpgsqlCommand Prepared(string text, params NpgsqlDbType[] parameters)
    {
        var command = new NpgsqlCommand(text, _connection);
        foreach (var type in parameters) command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = type });
        (command.Parameters[0].Value, command.Parameters[1].Value) = (TestDistrict.Id.Value, ARequest.TheId.Value);
        command.Prepare();
        return command;
    }
}
