using System.Data.Common;

namespace CivicPractice.EntityFrameworkCore.Stores;

/// <summary>Begins a transaction that writes, takes the turn of its district and asks for the last position of its log, all in one message, prepared on one connection.</summary>
internal sealed class BeginningInOne : IDisposable
{
    private readonly DbBatch _statements;
    private readonly DbParameter _turn;
    private readonly DbParameter _district;

    /// <summary>Prepares the statements.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="turn">Waits for the turn whose name is its parameter.</param>
    /// <param name="last">Asks for the last position in the district that is its parameter.</param>
    public BeginningInOne(DbConnection connection, string turn, string last)
    {
        _statements = connection.CreateBatch();
        Add("BEGIN");
        _turn = Parameter(Add(turn), "");
        _district = Parameter(Add(last), Guid.Empty);
        _statements.Prepare();
    }

    /// <summary>Begins.</summary>
    /// <returns>The last position of the log; 0 before the first event.</returns>
    public long Begin(string turn, DistrictId district)
    {
        (_turn.Value, _district.Value) = (turn, district.Value);
        using var reader = _statements.ExecuteReader();
        // The first answer is the turn.
        reader.NextResult();
        reader.Read();
        return reader.IsDBNull(0) ? 0 : reader.GetInt64(0);
    }

    /// <inheritdoc/>
    public void Dispose() => _statements.Dispose();

    private static DbParameter Parameter(DbBatchCommand command, object value)
    {
        var parameter = command.CreateParameter();
        parameter.Value = value;
        command.Parameters.Add(parameter);
        return parameter;
    }

    private DbBatchCommand Add(string text)
    {
        var command = _statements.CreateBatchCommand();
        command.CommandText = text;
        _statements.BatchCommands.Add(command);
        return command;
    }
}
