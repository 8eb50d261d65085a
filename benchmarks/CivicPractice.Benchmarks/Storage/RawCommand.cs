using CivicPractice.Requests;
using CivicPractice.Testing;
using Microsoft.Data.Sqlite;

namespace CivicPractice.Benchmarks.Storage;

/// <summary>The same command by hand: prepared statements, the rule as an if, the event as a string.</summary>
internal sealed class RawCommand : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _load;
    private readonly SqliteCommand _update;
    private readonly SqliteCommand _last;
    private readonly SqliteCommand _append;
    private readonly SqliteCommand _commit;

    public RawCommand(string file)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        Prepared("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL").ExecuteNonQuery();
        _begin = Prepared("BEGIN IMMEDIATE");
        _load = Prepared("SELECT state, version FROM service_requests WHERE district = @district AND id = @id");
        _update = Prepared("UPDATE service_requests SET wanted_from = @from, wanted_until = @until, version = @next WHERE district = @district AND id = @id AND version = @version",
            "@from", "@until", "@next", "@version");
        _last = Prepared("SELECT MAX(position) FROM events WHERE district = @district");
        _append = Prepared("""
            INSERT INTO events (district, position, kind, aggregate, version, at, by, cause, name, shape, payload)
            VALUES (@district, @position, 'request', @id, @next, @at, @by, NULL, 'request.rescheduled', 1, @payload)
            """, "@position", "@next", "@at", "@by", "@payload");
        _append.Parameters["@at"].Value = TestDistrict.Nine.ToUnixTimeTicks() / 10;
        _append.Parameters["@by"].Value = TestDistrict.Dispatcher.Value.ToByteArray(bigEndian: true);
        _commit = Prepared("COMMIT");
    }

    public int Round { get; private set; }

    public int Run()
    {
        var wanted = DurableCommand.Wanted(++Round);
        _begin.ExecuteNonQuery();
        long state, version;
        using (var row = _load.ExecuteReader())
        {
            row.Read();
            (state, version) = (row.GetInt64(0), row.GetInt64(1));
        }

        if (state != (long)RequestState.Placed || wanted.From <= TestDistrict.Nine) throw new InvalidOperationException("refused");
        _update.Parameters["@from"].Value = wanted.From.ToUnixTimeTicks() / 10;
        _update.Parameters["@until"].Value = wanted.Until.ToUnixTimeTicks() / 10;
        _update.Parameters["@next"].Value = version + 1;
        _update.Parameters["@version"].Value = version;
        if (_update.ExecuteNonQuery() != 1) throw new InvalidOperationException("somebody was quicker");
        _append.Parameters["@position"].Value = (long)_last.ExecuteScalar()! + 1;
        _append.Parameters["@next"].Value = version + 1;
        _append.Parameters["@payload"].Value = $$$"""{"request":"{{{ARequest.TheId}}}","wanted":{"from":"{{{wanted.From}}}","until":"{{{wanted.Until}}}"}}""";
        _append.ExecuteNonQuery();
        _commit.ExecuteNonQuery();
        return 0;
    }

    public void Dispose()
    {
        foreach (var command in new[] { _begin, _load, _update, _last, _append, _commit }) command.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Prepared(string text, params string[] parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        if (text.Contains("@district", StringComparison.Ordinal)) command.Parameters.AddWithValue("@district", TestDistrict.Id.Value.ToByteArray(bigEndian: true));
        if (text.Contains("@id", StringComparison.Ordinal)) command.Parameters.AddWithValue("@id", ARequest.TheId.Value.ToByteArray(bigEndian: true));
        foreach (var parameter in parameters) command.Parameters.Add(new SqliteParameter(parameter, null));
        return command;
    }
}
