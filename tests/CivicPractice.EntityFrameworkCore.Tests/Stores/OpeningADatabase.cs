using System.Globalization;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Servers;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

/// <summary>What a start on PostgreSQL finds: nothing, something to be brought up to date, or something that it must leave alone and say why.</summary>
public class OpeningADatabase
{
    [PostgresFact]
    public void Makes_the_tables_with_a_line_of_progress_and_says_nothing_when_they_are_up_to_date()
    {
        using var database = DistrictDatabase.Empty();
        var lines = new List<string>();

        database.Open(database.Options with { OnProgress = lines.Add });
        database.Open(database.Options with { OnProgress = lines.Add });

        lines.Select(line => line.Split('_')[^1]).Should().Equal("Initial", "KeepPartsApart");
        lines.Should().OnlyContain(line => !line.Contains("Username"));
    }

    [PostgresFact]
    public async Task By_several_programs_at_once_makes_the_tables_once()
    {
        using var database = DistrictDatabase.Empty();
        var programs = Enumerable.Range(0, 3).Select(i => OtherProgram.Start("race", "seat", database.Place, (i * 4).ToString(CultureInfo.InvariantCulture), "0")).ToList();
        foreach (var program in programs) program.Say("go");

        foreach (var program in programs) (await program.EndAsync()).Should().Equal("ready");

        database.Scalar("""SELECT count(*) FROM "__EFMigrationsHistory" """).Should().Be(2L);
    }

    [PostgresFact]
    public void Refuses_what_a_newer_release_has_changed_and_leaves_it_alone()
    {
        using var database = DistrictDatabase.Empty();
        database.Open();
        database.Execute("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_FromTheFuture', '99.0.0')""");

        database.Invoking(one => one.Open()).Should().Throw<StoreException>().Where(refused => refused.Fault == StoreFault.Newer).WithMessage("*29990101000000_FromTheFuture*");

        Tables(database).Should().BeGreaterThan(45);
    }

    [PostgresFact]
    public void Refuses_a_database_of_another_program_and_leaves_it_alone()
    {
        using var database = DistrictDatabase.Empty();
        database.Execute("CREATE TABLE events (name TEXT)");

        database.Invoking(one => one.Open()).Should().Throw<StoreException>().Which.Fault.Should().Be(StoreFault.Foreign);

        Tables(database).Should().Be(1);
    }

    [PostgresFact]
    public void Leaves_nothing_behind_when_a_change_of_the_tables_fails_and_makes_them_the_next_time()
    {
        using var database = DistrictDatabase.Empty();
        // In the way of a table that comes late.
        database.Execute("CREATE TABLE volunteers (name TEXT)");

        database.Invoking(one => one.Open()).Should().Throw<StoreException>().WithMessage("*volunteers*");
        Tables(database).Should().Be(1);

        database.Execute("DROP TABLE volunteers");
        database.Open();
        Tables(database).Should().BeGreaterThan(45);
    }

    [PostgresFact]
    public void Refuses_an_account_that_sees_every_district_unless_it_is_told_that_it_may()
    {
        using var database = DistrictDatabase.Empty();
        var options = database.Options with { ConnectionString = database.Options.ConnectionString.Replace("Username=practice", "Username=postgres", StringComparison.Ordinal) };

        FluentActions.Invoking(() => PostgresStore.Open(options)).Should().Throw<StoreException>().Which.Fault.Should().Be(StoreFault.Unguarded);
        Tables(database).Should().Be(0);

        PostgresStore.Open(options with { MaySeeEveryDistrict = true }).Dispose();
        Tables(database).Should().BeGreaterThan(45);
    }

    [PostgresFact]
    public void Refuses_a_database_that_is_not_there()
    {
        using var database = DistrictDatabase.Empty();

        Opening(database.Options.ConnectionString.Replace("Database=", "Database=nowhere_", StringComparison.Ordinal)).Should().Throw<StoreException>().Which.Fault.Should().Be(StoreFault.Unreachable);
    }

    [Fact]
    public void Says_that_no_server_answers_and_keeps_the_password_to_itself() =>
        Opening("Host=127.0.0.1;Port=1;Database=district;Username=practice;Password=secret").Should().Throw<StoreException>()
            .Where(refused => refused.Fault == StoreFault.Unreachable && !refused.ToString().Contains("secret"));

    [PostgresFact]
    public async Task Says_that_its_account_may_not_write()
    {
        using var database = DistrictDatabase.Empty();
        var store = database.Open();
        database.Execute("REVOKE INSERT ON practice_sites FROM practice");

        (await Planning(store).Should().ThrowAsync<StoreException>()).Which.Fault.Should().Be(StoreFault.ReadOnly);

        database.Execute("GRANT INSERT ON practice_sites TO practice");
        (await Planning(store)()).EnsureAccepted();
    }

    [PostgresFact]
    public async Task Says_that_another_program_keeps_the_district_locked()
    {
        using var database = DistrictDatabase.Empty();
        var store = PostgresStore.Open(database.Options with { Patience = TimeSpan.FromMilliseconds(50) });
        await using var other = database.Connect();
        using var turn = other.CreateCommand();
        turn.CommandText = $"BEGIN; SELECT pg_advisory_xact_lock(hashtextextended('civicpractice district {TestDistrict.Id}', 0))";
        turn.ExecuteNonQuery();

        (await Planning(store).Should().ThrowAsync<StoreException>()).Which.Fault.Should().Be(StoreFault.Locked);

        turn.CommandText = "ROLLBACK";
        turn.ExecuteNonQuery();
        (await Planning(store)()).EnsureAccepted();
        store.Dispose();
    }

    [PostgresFact]
    public async Task Says_that_there_is_no_room_left_and_has_stored_nothing()
    {
        using var database = DistrictDatabase.Empty();
        var store = database.Open();
        // As the server says it when its disk is full.
        database.Execute("""
            CREATE FUNCTION no_room() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
            CREATE TRIGGER no_room BEFORE INSERT ON events FOR EACH ROW EXECUTE FUNCTION no_room();
            """);

        (await Planning(store).Should().ThrowAsync<StoreException>()).Which.Fault.Should().Be(StoreFault.Full);

        database.Scalar("SELECT count(*) FROM practice_sites").Should().Be(0L);
        database.Execute("DROP TRIGGER no_room ON events");
        (await Planning(store)()).EnsureAccepted();
    }

    private static Func<Task<Decision>> Planning(EntityStore store) =>
        async () => await new FoundingSites(TestDistrict.Open(store)).PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine);

    private static Func<EntityStore> Opening(string connectionString) => () => PostgresStore.Open(new PostgresOptions { ConnectionString = connectionString });

    private static long Tables(DistrictDatabase database) =>
        (long)database.Scalar("SELECT count(*) FROM information_schema.tables WHERE table_schema = 'public' AND table_name NOT LIKE '%\\_of\\_all' AND table_name <> '__EFMigrationsHistory'")!;
}
