using System.Data.Common;

namespace CivicPractice.EntityFrameworkCore.Rows;

/// <summary>Some statements in one message, prepared on one connection, to be sent again and again.</summary>
internal sealed class Message : IDisposable
{
    private readonly DbBatch _batch;

    /// <summary>Prepares them.</summary>
    public Message(DbConnection connection, IEnumerable<Statement> statements)
    {
        _batch = connection.CreateBatch();
        foreach (var statement in statements)
        {
            var one = _batch.CreateBatchCommand();
            one.CommandText = statement.Command.CommandText;
            foreach (DbParameter parameter in statement.Command.Parameters) one.Parameters.Add(((ICloneable)parameter).Clone());
            _batch.BatchCommands.Add(one);
        }

        // On a connection that has prepared the same texts before, this asks nobody.
        _batch.Prepare();
    }

    /// <summary>Sends statements of the same texts.</summary>
    public DbDataReader Send(IReadOnlyList<Statement> statements)
    {
        for (var i = 0; i < statements.Count; i++) statements[i].Fill(_batch.BatchCommands[i].Parameters);
        return _batch.ExecuteReader();
    }

    public void Dispose() => _batch.Dispose();
}
