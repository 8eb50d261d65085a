using System.Data.Common;
using System.Globalization;
using CivicPractice.Requests;
using CivicPractice.Testing;
using Microsoft.Data.Sqlite;

namespace CivicPractice.Benchmarks.Storage;

/// <summary>
/// The same command by hand: prepared statements, the rule as an if, the event as a string. Either of the columns that this command needs, or of the whole row, as the library's own statements are, which carry out any command.
/// </summary>
internal sealed class RawCommand : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _begin;
    private readonly SqliteCommand _load;
    private readonly SqliteCommand _update;
    private readonly SqliteCommand _last;
    private readonly SqliteCommand _append;
    private readonly SqliteCommand _commit;
    private readonly List<string> _columns;
    private readonly int _state;
    private readonly int _version;

    public RawCommand(string file, bool isWhole)
    {
        _connection = new SqliteConnection($"Data Source={file};Pooling=False");
        _connection.Open();
        Prepared("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL").ExecuteNonQuery();
        _begin = Prepared("BEGIN IMMEDIATE");
        _columns = [.. ColumnsOf("service_requests").Where(column => isWhole || column is "state" or "version" or "wanted_from" or "wanted_until")];
        (_state, _version) = (_columns.IndexOf("state"), _columns.IndexOf("version"));
        _load = Prepared($"SELECT {string.Join(", ", _columns)} FROM service_requests WHERE district = @district AND id = @id");
        _update = Prepared(
            $"UPDATE service_requests SET {string.Join(", ", _columns.Select((column, place) => $"{column} = {Column(place)}"))} WHERE district = @district AND id = @id AND version = @version",
            [.. _columns.Select((_, place) => Column(place)), "@version"]);
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

    /// <summary>One command, in a transaction of its own.</summary>
    public int Run() => Run([ARequest.TheId]);

    /// <summary>A command on each of some requests, in one transaction.</summary>
    public int Run(IReadOnlyList<ServiceRequestId> requests)
    {
        var wanted = DurableCommand.Wanted(++Round);
        _begin.ExecuteNonQuery();
        foreach (var request in requests) Run(request, wanted);
        _commit.ExecuteNonQuery();
        return 0;
    }

    public void Dispose()
    {
        foreach (var command in new[] { _begin, _load, _update, _last, _append, _commit }) command.Dispose();
        _connection.Dispose();
    }

    private void Run(ServiceRequestId request, TimeRange wanted)
    {
        var id = request.Value.ToByteArray(bigEndian: true);
        _load.Parameters["@id"].Value = id;
        using (var row = _load.ExecuteReader())
        {
            row.Read();
            for (var i = 0; i < _columns.Count; i++) _update.Parameters[Column(i)].Value = row.GetValue(i);
        }

        var version = (long)_update.Parameters[Column(_version)].Value!;
        if ((long)_update.Parameters[Column(_state)].Value! != (long)RequestState.Placed || wanted.From <= TestDistrict.Nine) throw new InvalidOperationException("refused");
        _update.Parameters["@id"].Value = id;
        _update.Parameters[Column(_columns.IndexOf("wanted_from"))].Value = wanted.From.ToUnixTimeTicks() / 10;
        _update.Parameters[Column(_columns.IndexOf("wanted_until"))].Value = wanted.Until.ToUnixTimeTicks() / 10;
        _update.Parameters[Column(_version)].Value = version + 1;
        _update.Parameters["@version"].Value = version;
        if (_update.ExecuteNonQuery() != 1) throw new InvalidOperationException("somebody was quicker");
        _append.Parameters["@id"].Value = id;
        _append.Parameters["@position"].Value = (long)_last.ExecuteScalar()! + 1;
        _append.Parameters["@next"].Value = version + 1;
        _append.Parameters["@payload"].Value = $$$"""{"request":"{{{request}}}","wanted":{"from":"{{{wanted.From}}}","until":"{{{wanted.Until}}}"}}""";
        _append.ExecuteNonQuery();
    }

    private static string Column(int place) => string.Create(CultureInfo.InvariantCulture, $"@c{place}");

    private List<string> ColumnsOf(string table)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = $"SELECT * FROM {table} LIMIT 0";
        using DbDataReader reader = command.ExecuteReader();
        return [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).Where(column => column is not ("district" or "id"))];
    }

    private SqliteCommand Prepared(string text, params IReadOnlyList<string> parameters)
    {
        var command = _connection.CreateCommand();
        command.CommandText = text;
        if (text.Contains("@district", StringComparison.Ordinal)) command.Parameters.AddWithValue("@district", TestDistrict.Id.Value.ToByteArray(bigEndian: true));
        if (text.Contains("@id", StringComparison.Ordinal)) command.Parameters.Add(new SqliteParameter("@id", null));
        foreach (var parameter in parameters) command.Parameters.Add(new SqliteParameter(parameter, null));
        return command;
    }
}
