using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace CivicPractice.EntityFrameworkCore.Postgres;

/// <summary>Gives the tools that write migrations the model; no program uses it.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresContext>
{
    /// <inheritdoc/>
    public PostgresContext CreateDbContext(string[] args) => PostgresDatabase.Context(new NpgsqlConnection("Host=localhost"));
}
