using CivicPractice.EntityFrameworkCore.Mapping;
using CivicPractice.EntityFrameworkCore.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Conventions;

namespace CivicPractice.EntityFrameworkCore;

/// <summary>The tables of the roots.</summary>
/// <param name="options">Where they are; made with <see cref="CivicPracticeOptions.UseCivicPractice"/>.</param>
internal class CivicPracticeContext(DbContextOptions options) : DbContext(options)
{
    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        // Roots name each other by id and never by reference.
        configurationBuilder.Conventions.Remove<RelationshipDiscoveryConvention>();
        configurationBuilder.Conventions.Add(_ => new SnakeCase());
        ConfigureValues(configurationBuilder);
    }

    /// <summary>How the database keeps the values of the language; SQLite's way, unless an heir has another.</summary>
    protected virtual void ConfigureValues(ModelConfigurationBuilder configurationBuilder) => SqliteValues.Configure(configurationBuilder);

    /// <inheritdoc/>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.UsePropertyAccessMode(PropertyAccessMode.Field);
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CivicPracticeContext).Assembly);
    }
}
