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

    /// <summary>Closes the parts of all tables, too, for who asks a part and not its table; and lets the operator give a district parts of its own (<c>civicpractice_own_parts</c>).</summary>
    public static void KeepPartsApart(MigrationBuilder migrations) => migrations.Sql($"""
        CREATE FUNCTION civicpractice_close_parts() RETURNS void LANGUAGE plpgsql AS $$
        DECLARE part record;
        BEGIN
            FOR part IN SELECT c.oid::regclass AS name, p.relname AS whole FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_class p ON p.oid = i.inhparent
                WHERE p.relkind = 'p' AND NOT c.relrowsecurity AND EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = p.oid AND polname = 'district')
            LOOP
                EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', part.name);
                EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', part.name);
                EXECUTE format('CREATE POLICY district ON %s USING ({District} = nullif(current_setting(%L, true), %L)::uuid)', part.name, '{Setting}', '');
                IF part.whole = 'events' THEN
                    EXECUTE format('CREATE TRIGGER events_no_truncate BEFORE TRUNCATE ON %s FOR EACH STATEMENT EXECUTE FUNCTION events_append_only()', part.name);
                END IF;
            END LOOP;
        END $$;

        CREATE FUNCTION civicpractice_own_parts(district uuid, part text) RETURNS void LANGUAGE plpgsql AS $$
        DECLARE one record;
        BEGIN
            PERFORM set_config('{Setting}', district::text, true);
            FOR one IN SELECT c.relname AS whole, c.relname || '_of_all' AS others, c.relname || '_of_' || part AS own
                FROM pg_class c WHERE c.relkind = 'p' AND EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = c.oid AND polname = 'district')
            LOOP
                EXECUTE format('ALTER TABLE %I DETACH PARTITION %I', one.whole, one.others);
                EXECUTE format('CREATE TABLE %I PARTITION OF %I FOR VALUES IN (%L)', one.own, one.whole, district);
                EXECUTE format('INSERT INTO %I SELECT * FROM %I WHERE {District} = %L', one.whole, one.others, district);
                EXECUTE format('DELETE FROM %I WHERE {District} = %L', one.others, district);
                EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I DEFAULT', one.whole, one.others);
            END LOOP;
            PERFORM civicpractice_close_parts();
        END $$;

        SELECT civicpractice_close_parts();
        """);

    /// <summary>Takes back what <see cref="KeepPartsApart"/> does.</summary>
    public static void OpenParts(MigrationBuilder migrations) => migrations.Sql("""
        DO $$
        DECLARE part record;
        BEGIN
            FOR part IN SELECT c.oid::regclass AS name FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid JOIN pg_policy p ON p.polrelid = c.oid AND p.polname = 'district'
            LOOP
                EXECUTE format('DROP POLICY district ON %s', part.name);
                EXECUTE format('ALTER TABLE %s NO FORCE ROW LEVEL SECURITY', part.name);
                EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', part.name);
                EXECUTE format('DROP TRIGGER IF EXISTS events_no_truncate ON %s', part.name);
            END LOOP;
        END $$;
        DROP FUNCTION civicpractice_own_parts(uuid, text);
        DROP FUNCTION civicpractice_close_parts();
        """);

    /// <summary>Lets the database refuse to change or remove an event.</summary>
    public static void AppendOnly(MigrationBuilder migrations) => migrations.Sql("""
        CREATE FUNCTION events_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'events are append-only'; END $$;
        CREATE TRIGGER events_append_only BEFORE UPDATE OR DELETE ON "events" FOR EACH ROW EXECUTE FUNCTION events_append_only();
        CREATE TRIGGER events_no_truncate BEFORE TRUNCATE ON "events" FOR EACH STATEMENT EXECUTE FUNCTION events_append_only();
        """);
}
