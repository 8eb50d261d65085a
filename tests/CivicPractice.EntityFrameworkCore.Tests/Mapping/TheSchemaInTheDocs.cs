using System.Text;
using CivicPractice.EntityFrameworkCore.Postgres;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CivicPractice.EntityFrameworkCore.Tests.Mapping;

/// <summary>docs/storage-schema.md is drawn from the model; CIVICPRACTICE_UPDATE_DOCS=1 draws it anew.</summary>
public class TheSchemaInTheDocs
{
    private const string Update = "CIVICPRACTICE_UPDATE_DOCS";

    [Fact]
    public void Is_that_of_the_model()
    {
        using var database = new SqliteDatabase();
        using var context = database.Open();
        var file = Path.Combine(FolderOfTheSolution(), "docs", "storage-schema.md");
        var drawn = Drawn(context.Model);

        if (Environment.GetEnvironmentVariable(Update) == "1") File.WriteAllText(file, drawn);

        File.ReadAllText(file).Should().Be(drawn, $"the docs follow the model: run the tests with {Update}=1");
    }

    [Fact]
    public void Is_that_which_the_migrations_make()
    {
        using var file = new DistrictFile();
        file.Open().Dispose();
        using var connection = file.Connect();
        using var context = new CivicPracticeContext(new DbContextOptionsBuilder().UseSqlite(connection).UseCivicPractice().Options);

        context.Database.HasPendingModelChanges().Should().BeFalse("a changed mapping needs a migration: eng/add-migration.sh");
    }

    [Fact]
    public void Is_that_which_the_migrations_make_in_PostgreSQL()
    {
        // Nobody asks a server for it.
        using var context = PostgresDatabase.Context(new NpgsqlConnection("Host=localhost"));

        context.Database.HasPendingModelChanges().Should().BeFalse("a changed mapping needs a migration: eng/add-migration.sh");
    }

    private static string Drawn(IModel model)
    {
        var text = new StringBuilder("# The tables\n\nDrawn from the mapping by a test. `docs/storage.md` says what they are for, and how values are kept.\n");
        foreach (var table in model.GetEntityTypes().OrderBy(type => type.GetTableName(), StringComparer.Ordinal))
        {
            text.Append("\n## ").Append(table.GetTableName()).Append("\n\n| Column | Keeps | As | Null |\n|---|---|---|---|\n");
            foreach (var column in table.GetFlattenedProperties())
                text.Append("| ").Append(column.GetColumnName()).Append(" | ").Append(Named(column)).Append(" | ").Append(column.GetColumnType()).Append(" | ").Append(column.IsColumnNullable() ? "yes" : "").Append(" |\n");
            text.Append("\nKey: ").Append(Columns(table.FindPrimaryKey()!.Properties)).Append(".\n");
            foreach (var index in table.GetIndexes().OrderBy(index => index.GetDatabaseName(), StringComparer.Ordinal))
                text.Append(index.IsUnique ? "Unique: " : "Index: ").Append(Columns(index.Properties)).Append(".\n");
        }

        return text.ToString();
    }

    private static string Columns(IEnumerable<IProperty> properties) => string.Join(", ", properties.Select(property => property.GetColumnName()));

    private static string Named(IProperty column)
    {
        var type = Nullable.GetUnderlyingType(column.ClrType) ?? column.ClrType;
        return type.IsGenericType ? $"list of {type.GetGenericArguments()[0].Name}" : type.Name;
    }

    private static string FolderOfTheSolution()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "CivicPractice.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run inside the repository.");
    }
}
