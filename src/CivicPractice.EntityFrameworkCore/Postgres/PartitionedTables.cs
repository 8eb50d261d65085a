using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Infrastructure.Internal;
using Npgsql.EntityFrameworkCore.PostgreSQL.Migrations;

namespace CivicPractice.EntityFrameworkCore.Postgres;

/// <summary>Makes each table in parts by district. All districts begin in one part; a large one can get its own, and programs see no difference.</summary>
#pragma warning disable EF1001 // The generator of the provider asks for its own options.
internal sealed class PartitionedTables(MigrationsSqlGeneratorDependencies dependencies, INpgsqlSingletonOptions options) : NpgsqlMigrationsSqlGenerator(dependencies, options)
#pragma warning restore EF1001
{
    /// <inheritdoc/>
    protected override void Generate(CreateTableOperation operation, IModel? model, MigrationCommandListBuilder builder, bool terminate = true)
    {
        // The table in which migrations are counted has no district.
        if (!terminate || !operation.Columns.Exists(column => column.Name == PostgresTables.District))
        {
            base.Generate(operation, model, builder, terminate);
            return;
        }

        base.Generate(operation, model, builder, terminate: false);
        builder.Append($" PARTITION BY LIST ({PostgresTables.District})").AppendLine(";");
        builder.EndCommand();
        builder.AppendLine($"""CREATE TABLE "{operation.Name}_of_all" PARTITION OF "{operation.Name}" DEFAULT;""");
        builder.EndCommand();
    }
}
