using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace CivicPractice.EntityFrameworkCore.Postgres;

/// <summary>What PostgreSQL holds every program to, whoever is connected: a district sees its own rows only, and events are appended and nothing else.</summary>
internal static class PostgresTables
{
    /// <summary>Names the district of a connection, for the policies.</summary>
    public const string Setting = "civicpractice.district";

    /// <summary>The column that leads every key.</summary>
    public const string District = "district";

    /// <summary>Closes the tables that a migration makes to all districts but that of the connection.</summary>
    public static void KeepDistrictsApart(MigrationBuilder migrations)
    {
        // A connection that named none sees nothing.
        foreach (var table in migrations.Operations.OfType<CreateTableOperation>().Select(made => made.Name).ToList())
        {
            migrations.Sql($"""
                ALTER TABLE "{table}" ENABLE ROW LEVEL SECURITY;
                ALTER TABLE "{table}" FORCE ROW LEVEL SECURITY;
                CREATE POLICY district ON "{table}" USING ({District} = nullif(current_setting('{Setting}', true), '')::uuid);
                """);
        }
    }

    /// <summary>Lets the database refuse to change or remove an event.</summary>
    public static void AppendOnly(MigrationBuilder migrations) => migrations.Sql("""
        CREATE FUNCTION events_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'events are append-only'; END $$;
        CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON "events" FOR EACH ROW EXECUTE FUNCTION events_append_only();
        CREATE TRIGGER events_no_truncate BEFORE TRUNCATE ON "events" FOR EACH STATEMENT EXECUTE FUNCTION events_append_only();
        """);
}
