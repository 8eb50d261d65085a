using Npgsql;

namespace CivicPractice.EntityFrameworkCore.Tests.Support;

/// <summary>Raw SQL on one connection.</summary>
internal static class PostgresSession
{
    /// <summary>Names the district that the connection may see.</summary>
    public static void Enter(NpgsqlConnection connection, DistrictId district) => Do(connection, $"SELECT set_config('civicpractice.district', '{district}', false)");

    public static int Do(NpgsqlConnection connection, string statement)
    {
        using var command = new NpgsqlCommand(statement, connection);
        return command.ExecuteNonQuery();
    }

    public static long Number(NpgsqlConnection connection, string question)
    {
        using var command = new NpgsqlCommand(question, connection);
        return (long)command.ExecuteScalar()!;
    }

    public static List<string> Texts(NpgsqlConnection connection, string question)
    {
        using var command = new NpgsqlCommand(question, connection);
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read()) texts.Add(reader.GetString(0));
        return texts;
    }
}
