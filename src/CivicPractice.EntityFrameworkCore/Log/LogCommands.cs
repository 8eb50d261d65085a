using System.Data.Common;
using CivicPractice.EntityFrameworkCore.Rows;
using Microsoft.EntityFrameworkCore;

namespace CivicPractice.EntityFrameworkCore.Log;

/// <summary>What every commit asks of the log, prepared on one connection.</summary>
internal sealed class LogCommands(DbConnection connection, RowShapes shapes) : IDisposable
{
    private readonly DbCommand _last = Prepared(connection, shapes.Of(typeof(EventRow)), """SELECT MAX("position") FROM "events" WHERE "district" = @p0""", "@p0");
    private readonly DbCommand _command = Prepared(
        connection, shapes.Of(typeof(CommandRow)), """SELECT "command" FROM "commands" WHERE "district" = @p0 AND "key" = @p1""", "@p0", "@p1");

    /// <summary>The position of the last event; 0 before the first.</summary>
    public long LastPosition(DistrictId district)
    {
        _last.Parameters[0].Value = shapes.Of(typeof(EventRow)).KeyValue(0, district);
        return _last.ExecuteScalar() is long last ? last : 0;
    }

    /// <summary>What was carried out under a key, or <see langword="null"/>.</summary>
    public string? FindCommand(DistrictId district, IdempotencyKey key)
    {
        _command.Parameters[0].Value = shapes.Of(typeof(CommandRow)).KeyValue(0, district);
        _command.Parameters[1].Value = key.ToString();
        return _command.ExecuteScalar() as string;
    }

    public void Dispose()
    {
        _last.Dispose();
        _command.Dispose();
    }

    private static DbCommand Prepared(DbConnection connection, RowShape shape, string text, params string[] parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        for (var i = 0; i < parameters.Length; i++)
            command.Parameters.Add(shape.Columns[shape.Key[i]].GetRelationalTypeMapping().CreateParameter(command, parameters[i], null, false));
        command.Prepare();
        return command;
    }
}
