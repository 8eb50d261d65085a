using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Servers;
using CivicPractice.Sites;
using CivicPractice.Testing;
using Npgsql;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

/// <summary>Whatever a program asks, and by whatever SQL: the database shows the district that the connection named, and no other.</summary>
public class DistrictsInOneDatabase
{
    [PostgresFact]
    public async Task Are_empty_to_a_connection_that_names_none()
    {
        using var database = await OfTwoAsync();
        await using var connection = database.Connect();

        foreach (var table in Tables(connection)) Number(connection, $"SELECT count(*) FROM \"{table}\"").Should().Be(0, "{0}", table);
    }

    [PostgresFact]
    public async Task Show_a_connection_its_own_rows_only()
    {
        using var database = await OfTwoAsync();
        await using var connection = database.Connect();
        Enter(connection, TestDistrict.Id);

        Number(connection, "SELECT count(*) FROM practice_sites").Should().Be(1);
        foreach (var table in Tables(connection)) Number(connection, $"SELECT count(*) FROM \"{table}\" WHERE district <> '{TestDistrict.Id}'").Should().Be(0, "{0}", table);
    }

    [PostgresFact]
    public async Task Take_no_row_of_another_one()
    {
        using var database = await OfTwoAsync();
        await using var connection = database.Connect();
        Enter(connection, TestDistrict.Id);

        FluentActions.Invoking(() => Do(connection, $"UPDATE practice_sites SET district = '{TestDistrict.OtherId}'")).Should().Throw<PostgresException>().Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege);
        Do(connection, $"UPDATE practice_sites SET name = '' WHERE district = '{TestDistrict.OtherId}'").Should().Be(0);
        Do(connection, $"DELETE FROM practice_sites WHERE district = '{TestDistrict.OtherId}'").Should().Be(0);
    }

    [PostgresFact]
    public async Task Have_a_policy_on_every_table_that_holds_rows_of_them()
    {
        using var database = await OfTwoAsync();
        await using var connection = database.Connect();

        Number(connection, """
            SELECT count(*) FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'district'
            WHERE n.nspname = 'public' AND c.relkind = 'p' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)
            """).Should().Be(0);
        Tables(connection).Should().HaveCountGreaterThan(45);
    }

    [PostgresFact]
    public async Task Let_nobody_change_or_remove_an_event()
    {
        using var database = await OfTwoAsync();
        await using var connection = database.Connect();
        Enter(connection, TestDistrict.Id);

        foreach (var statement in new[] { "UPDATE events SET position = 99", "DELETE FROM events", "TRUNCATE events" })
            FluentActions.Invoking(() => Do(connection, statement)).Should().Throw<PostgresException>().WithMessage("*append-only*");
    }

    private static async Task<DistrictDatabase> OfTwoAsync()
    {
        var database = DistrictDatabase.WithTables();
        var store = database.Open();
        foreach (var district in new[] { TestDistrict.Id, TestDistrict.OtherId })
        {
            var work = store.Begin(district, TestDistrict.Dispatcher);
            work.Repository<PracticeSite, PracticeSiteId>().Add(PracticeSite.Plan(district, ASite.CentreId, ASite.PlanOf(SiteTier.Centre), null, TestDistrict.Nine).EnsureAccepted());
            await work.CommitAsync(new IdempotencyKey("k"), "plan");
        }

        return database;
    }

    private static List<string> Tables(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand("SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'public' AND c.relkind = 'p'", connection);
        using var reader = command.ExecuteReader();
        var tables = new List<string>();
        while (reader.Read()) tables.Add(reader.GetString(0));
        return tables;
    }

    private static void Enter(NpgsqlConnection connection, DistrictId district) => Do(connection, $"SELECT set_config('civicpractice.district', '{district}', false)");

    private static long Number(NpgsqlConnection connection, string question)
    {
        using var command = new NpgsqlCommand(question, connection);
        return (long)command.ExecuteScalar()!;
    }

    private static int Do(NpgsqlConnection connection, string statement)
    {
        using var command = new NpgsqlCommand(statement, connection);
        return command.ExecuteNonQuery();
    }
}
