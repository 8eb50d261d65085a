using System.Linq.Expressions;
using System.Reflection;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Servers;
using CivicPractice.Testing;
using Npgsql;
using static CivicPractice.EntityFrameworkCore.Tests.Support.PostgresSession;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

/// <summary>Whatever a program asks, and by whatever SQL: the database shows the district that the connection named, and no other. Every table has a row of each of two.</summary>
public class DistrictsInOneDatabase
{
    [PostgresFact]
    public void Are_empty_to_a_connection_that_names_none()
    {
        using var database = FilledTables.Make();
        using var connection = database.Connect();

        foreach (var table in TablesAndParts(connection)) Number(connection, $"SELECT count(*) FROM \"{table}\"").Should().Be(0, "{0}", table);
        foreach (var table in FilledTables.Tables(connection)) database.Scalar($"SELECT count(DISTINCT district) FROM \"{table}\"").Should().Be(2L, "{0}", table);
    }

    [PostgresFact]
    public void Show_a_connection_its_own_rows_only()
    {
        using var database = FilledTables.Make();
        using var connection = database.Connect();
        Enter(connection, TestDistrict.Id);

        foreach (var table in TablesAndParts(connection))
        {
            Number(connection, $"SELECT count(*) FROM \"{table}\"").Should().Be(1, "{0}", table);
            Number(connection, $"SELECT count(*) FROM \"{table}\" WHERE district = '{TestDistrict.OtherId}'").Should().Be(0, "{0}", table);
        }
    }

    [PostgresFact]
    public void Give_no_row_to_another_one_and_lose_none_to_it()
    {
        using var database = FilledTables.Make();
        using var connection = database.Connect();
        Enter(connection, TestDistrict.Id);

        foreach (var table in TablesAndParts(connection))
        {
            Do(connection, $"UPDATE \"{table}\" SET district = district WHERE district = '{TestDistrict.OtherId}'").Should().Be(0, "{0}", table);
            Do(connection, $"DELETE FROM \"{table}\" WHERE district = '{TestDistrict.OtherId}'").Should().Be(0, "{0}", table);
            var columns = Texts(connection, $"SELECT quote_ident(attname) FROM pg_attribute WHERE attrelid = '\"{table}\"'::regclass AND attnum > 0 AND NOT attisdropped AND attname <> 'district'");
            Refused(connection, $"INSERT INTO \"{table}\" (district, {string.Join(", ", columns)}) SELECT '{TestDistrict.OtherId}', {string.Join(", ", columns)} FROM \"{table}\"", table);
            // Events say that they are appended and nothing else.
            if (!table.StartsWith("events", StringComparison.Ordinal)) Refused(connection, $"UPDATE \"{table}\" SET district = '{TestDistrict.OtherId}'", table);
        }
    }

    [PostgresFact]
    public async Task Are_each_alone_in_every_repository()
    {
        using var database = FilledTables.Make();
        var store = database.Open();

        foreach (var type in RootTypes.All)
        {
            var of = typeof(DistrictsInOneDatabase).GetMethod(nameof(AloneAsync), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(type, type.BaseType!.GetGenericArguments()[0]);
            await (Task)of.Invoke(null, [store])!;
        }
    }

    [PostgresFact]
    public void Have_a_policy_on_every_table_and_every_part_that_holds_rows_of_them()
    {
        using var database = DistrictDatabase.WithTables();
        using var connection = database.Connect();

        Texts(connection, """
            SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'district'
            WHERE n.nspname = 'public' AND c.relkind IN ('p', 'r') AND NOT (c.relrowsecurity AND c.relforcerowsecurity AND EXISTS (SELECT 1 FROM pg_policy WHERE polrelid = c.oid))
            """).Should().BeEmpty();
        TablesAndParts(connection).Should().HaveCountGreaterThan(90);
    }

    [PostgresFact]
    public void Let_nobody_change_or_remove_an_event()
    {
        using var database = FilledTables.Make();
        using var connection = database.Connect();
        Enter(connection, TestDistrict.Id);

        foreach (var table in new[] { "events", "events_of_all" })
        {
            foreach (var statement in new[] { $"UPDATE {table} SET position = 99", $"DELETE FROM {table}", $"TRUNCATE {table}" })
                FluentActions.Invoking(() => Do(connection, statement)).Should().Throw<PostgresException>().WithMessage("*append-only*", "{0}", statement);
        }
    }

    private static List<string> TablesAndParts(NpgsqlConnection connection) => [.. FilledTables.Tables(connection), .. FilledTables.Tables(connection, areParts: true)];

    private static void Refused(NpgsqlConnection connection, string statement, string table) =>
        FluentActions.Invoking(() => Do(connection, statement)).Should().Throw<PostgresException>("{0}", table).Which.SqlState.Should().Be(PostgresErrorCodes.InsufficientPrivilege, "{0}", table);

    private static async Task AloneAsync<TRoot, TId>(EntityStore store)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        var ids = new List<TId>();
        foreach (var district in FilledTables.Districts)
        {
            var there = store.Begin(district, TestDistrict.Dispatcher).Repository<TRoot, TId>();
            ids.Add((await there.ListAsync(new Whatever<TRoot>())).Should().ContainSingle(typeof(TRoot).Name).Which.Id);
        }

        ids[0].Should().NotBe(ids[1], typeof(TRoot).Name);
        var here = store.Begin(TestDistrict.Id, TestDistrict.Dispatcher).Repository<TRoot, TId>();
        (await here.FindAsync(ids[1])).Should().BeNull(typeof(TRoot).Name);
        (await here.FindAllAsync(ids)).Keys.Should().Equal([ids[0]], typeof(TRoot).Name);
        (await here.CountAsync(new Any<TRoot>())).Should().Be(1, typeof(TRoot).Name);
        (await here.ExistsAsync(!new Any<TRoot>())).Should().BeFalse(typeof(TRoot).Name);
    }

    private sealed class Any<TRoot> : Criterion<TRoot>
    {
        public override bool IsSatisfiedBy(TRoot candidate) => true;

        public override Expression<Func<TRoot, bool>> ToExpression() => _ => true;
    }

    private sealed class Whatever<TRoot> : Ardalis.Specification.Specification<TRoot>;
}
