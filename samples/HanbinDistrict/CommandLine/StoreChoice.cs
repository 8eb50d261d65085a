namespace HanbinDistrict.CommandLine;

/// <summary>Where the districts live while they are replayed, and afterwards.</summary>
/// <param name="File">A SQLite file, or <see langword="null"/> for memory, which goes with the program.</param>
public sealed record StoreChoice(string? File)
{
    private const string Sqlite = "sqlite:";

    private const string InMemory = "memory";

    /// <summary>Memory.</summary>
    public static StoreChoice Memory { get; } = new((string?)null);

    /// <summary>Reads <c>memory</c> or <c>sqlite:FILE</c>; <see langword="null"/> for anything else.</summary>
    public static StoreChoice? Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text == InMemory) return Memory;
        return text.StartsWith(Sqlite, StringComparison.Ordinal) && text.Length > Sqlite.Length ? new StoreChoice(text[Sqlite.Length..]) : null;
    }

    /// <summary>As it is asked for.</summary>
    public override string ToString() => File is { } file ? $"{Sqlite}{file}" : InMemory;
}
