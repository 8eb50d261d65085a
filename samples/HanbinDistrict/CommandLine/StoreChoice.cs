using Npgsql;

namespace HanbinDistrict.CommandLine;

/// <summary>Where the districts live while they are replayed, and afterwards.</summary>
public sealed record StoreChoice
{
    private const string Sqlite = "sqlite:";

    private const string Postgres = "postgres:";

    private const string InMemory = "memory";

    private StoreChoice()
    {
    }

    /// <summary>Memory, which goes with the program.</summary>
    public static StoreChoice Memory { get; } = new();

    /// <summary>A SQLite file, or <see langword="null"/>.</summary>
    public string? File { get; private init; }

    /// <summary>How a PostgreSQL database is reached, or <see langword="null"/>. It may hold a password.</summary>
    public string? Connection { get; private init; }

    /// <summary>Whether the districts outlive the program.</summary>
    public bool IsKept => File is not null || Connection is not null;

    /// <summary>The file, or server and database: what may be told to people.</summary>
    public string Name
    {
        get
        {
            if (Connection is null) return File ?? InMemory;
            var connection = new NpgsqlConnectionStringBuilder(Connection);
            return $"{connection.Host}/{connection.Database}";
        }
    }

    /// <summary>Reads <c>memory</c>, <c>sqlite:FILE</c> or <c>postgres:CONNECTION</c>; <see langword="null"/> for anything else.</summary>
    public static StoreChoice? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text == InMemory) return Memory;
        if (After(Sqlite, text) is { } file) return new StoreChoice { File = file };
        return After(Postgres, text) is { } connection && IsConnection(connection) ? new StoreChoice { Connection = connection } : null;
    }

    /// <summary>What was asked for, but for a connection, which may hold a password.</summary>
    public static string WithoutConnection(string text) => After(Postgres, text) is null ? text : $"{Postgres}...";

    /// <summary>What may be told to people.</summary>
    public override string ToString() => Name;

    private static string? After(string kind, string text) => text.StartsWith(kind, StringComparison.Ordinal) && text.Length > kind.Length ? text[kind.Length..] : null;

    private static bool IsConnection(string text)
    {
        try
        {
            return new NpgsqlConnectionStringBuilder(text) is { Host: not null, Database: not null };
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
