using Microsoft.EntityFrameworkCore;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace CivicPractice.EntityFrameworkCore.Postgres;

/// <summary>The same model with PostgreSQL's values; a type of its own, because migrations belong to one.</summary>
/// <param name="options">Where the tables are.</param>
internal sealed class PostgresContext(DbContextOptions<PostgresContext> options) : CivicPracticeContext(options)
{
    /// <inheritdoc/>
    protected override void ConfigureValues(ModelConfigurationBuilder configurationBuilder) => PostgresValues.Configure(configurationBuilder);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        // In the order in which it is asked (NullsFirst), or no index would do for it.
        foreach (var index in modelBuilder.Model.GetEntityTypes().SelectMany(root => root.GetIndexes()))
            index.SetNullSortOrder(Enumerable.Repeat(NullSortOrder.NullsFirst, index.Properties.Count).ToArray()); // an array: migrations know no other list
    }
}
