namespace CivicPractice.EntityFrameworkCore;

/// <summary>How a PostgreSQL database is used.</summary>
public sealed record PostgresOptions : StoreOptions
{
    /// <summary>Where the database is and who asks, as Npgsql reads it: <c>Host=db.example.cn;Database=practice;Username=practice;Password=...</c>. The database must be there; its tables are made.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>Whether the account may be one that row-level security does not hold, a superuser for one. The store shows each district its own rows then, too; but nothing stops other SQL of that account. <see langword="false"/> unless set.</summary>
    public bool MaySeeEveryDistrict { get; init; }

    /// <summary>All but the connection string, which may hold a password.</summary>
    public override string ToString() => nameof(PostgresOptions);
}
