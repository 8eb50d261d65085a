namespace CivicPractice.EntityFrameworkCore;

/// <summary>How a PostgreSQL database is used.</summary>
public sealed record PostgresOptions : StoreOptions
{
    /// <summary>Where the database is and who asks, as Npgsql reads it: <c>Host=db.example.cn;Database=practice;Username=practice;Password=...</c>. The database must be there; its tables are made.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>All but the connection string, which may hold a password.</summary>
    public override string ToString() => nameof(PostgresOptions);
}
