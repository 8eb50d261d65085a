using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CivicPractice.EntityFrameworkCore.Postgres.Migrations;

/// <summary>Closes the parts of the tables to other districts, too.</summary>
[DbContext(typeof(PostgresContext))]
[Migration("20261128010000_KeepPartsApart")]
internal sealed class KeepPartsApart : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder) => PostgresTables.KeepPartsApart(migrationBuilder);

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) => PostgresTables.OpenParts(migrationBuilder);
}
