using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace CivicPractice.EntityFrameworkCore.Sqlite;

/// <summary>Gives the tools that write migrations the model; no program uses it.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<CivicPracticeContext>
{
    /// <inheritdoc/>
    public CivicPracticeContext CreateDbContext(string[] args) => new(
        new DbContextOptionsBuilder<CivicPracticeContext>().UseSqlite("Data Source=:memory:").UseCivicPractice().Options);
}
