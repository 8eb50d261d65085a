namespace CivicPractice.EntityFrameworkCore;

/// <summary>How a SQLite file is used.</summary>
public sealed record SqliteOptions : StoreOptions
{
    /// <summary>The file; it is made where there is none. Its folder must be there.</summary>
    public required string File { get; init; }
}
