using Npgsql;

namespace CivicPractice.EntityFrameworkCore.Postgres;

/// <summary>A right that one connection has, and loses when it ends.</summary>
internal sealed class AdvisoryLock : IDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly string _name;

    private AdvisoryLock(NpgsqlConnection connection, string name) => (_connection, _name) = (connection, name);

    /// <summary>Takes it, or nothing while another connection has it.</summary>
    public static AdvisoryLock? TryTake(NpgsqlDataSource source, string name)
    {
        var right = new AdvisoryLock(source.OpenConnection(), name);
        if (right.Ask("SELECT pg_try_advisory_lock(hashtextextended($1, 0))") is true) return right;
        right._connection.Dispose();
        return null;
    }

    /// <summary>Takes it as soon as no other connection has it.</summary>
    public static AdvisoryLock Take(NpgsqlDataSource source, string name)
    {
        var right = new AdvisoryLock(source.OpenConnection(), name);
        right.Ask("SELECT pg_advisory_lock(hashtextextended($1, 0))");
        return right;
    }

    public void Dispose()
    {
        try
        {
            // A connection that only goes back to its pool would keep it.
            Ask("SELECT pg_advisory_unlock(hashtextextended($1, 0))");
        }
        catch (NpgsqlException)
        {
            // The server has let go when it lost the connection.
        }

        _connection.Dispose();
    }

    private object? Ask(string question)
    {
        try
        {
            using var command = new NpgsqlCommand(question, _connection) { Parameters = { new NpgsqlParameter { Value = _name } } };
            return command.ExecuteScalar();
        }
        catch
        {
            _connection.Dispose();
            throw;
        }
    }
}
