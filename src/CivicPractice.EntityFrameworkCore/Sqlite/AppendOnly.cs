using Microsoft.EntityFrameworkCore.Migrations;

namespace CivicPractice.EntityFrameworkCore.Sqlite;

/// <summary>Events are appended and nothing else, whoever has the file open.</summary>
internal static class AppendOnly
{
    /// <summary>Lets the database refuse to change or remove an event.</summary>
    public static void Protect(MigrationBuilder migrations)
    {
        foreach (var change in new[] { "UPDATE", "DELETE" })
        {
            migrations.Sql($"""
                CREATE TRIGGER "events_no_{change.ToLowerInvariant()}" BEFORE {change} ON "events"
                BEGIN SELECT RAISE(ABORT, 'events are append-only'); END;
                """);
        }
    }
}
