using System.Data.Common;
using CivicPractice.EntityFrameworkCore.Rows;
using Microsoft.EntityFrameworkCore;

namespace CivicPractice.EntityFrameworkCore.Log;

/// <summary>What every commit asks of the log, prepared on one connection.</summary>
internal sealed class LogCommands(DbConnection connection, RowShapes shapes, Pipeline pipeline) : IDisposable
{
    private readonly DbCommand _last = Prepared(connection, shapes.Of(typeof(EventRow)), """SELECT MAX("position") FROM "events" WHERE "district" = $1""", parts: 1);
    private readonly DbCommand _command = Prepared(
        connection, shapes.Of(typeof(CommandRow)), """SELECT "command" FROM "commands" WHERE "district" = $1 AND "key" = $2""", parts: 2);

    /// <summary>The position of the last event, 0 before the first; in a transaction that has told it when it began, that before its own.</summary>
    public long LastPosition(DistrictId district)
    {
        pipeline.FlushFor(typeof(EventRow));
        if (pipeline.Begun?.Last is { } told) return told;
        _last.Parameters[0].Value = shapes.Of(typeof(EventRow)).KeyValue(0, district);
        return _last.ExecuteScalar() is long last ? last : 0;
    }

    /// <summary>What was carried out under a key, or <see langword="null"/>.</summary>
    public string? FindCommand(DistrictId district, IdempotencyKey key)
    {
        pipeline.FlushFor(typeof(CommandRow));
        _command.Parameters[0].Value = shapes.Of(typeof(CommandRow)).KeyValue(0, district);
        _command.Parameters[1].Value = key.ToString();
        return _command.ExecuteScalar() as string;
    }

    public void Dispose()
    {
        _last.Dispose();
        _command.Dispose();
    }

    private static DbCommand Prepared(DbConnection connection, RowShape shape, string text, int parts)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        foreach (var place in shape.Key.Take(parts)) Parameters.Add(command, shape.Columns[place].GetRelationalTypeMapping(), isNullable: false);
        command.Prepare();
        return command;
    }
}
