using System.Globalization;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Sites;
using CivicPractice.Testing;
using Microsoft.Data.Sqlite;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

/// <summary>What a start finds: nothing, something to be brought up to date, or something that it must leave alone and say why.</summary>
public sealed class OpeningAFile : IDisposable
{
    private readonly DistrictFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Makes_it_with_a_line_of_progress_and_says_nothing_when_it_is_up_to_date()
    {
        var lines = new List<string>();

        _file.Open(_file.Options with { OnProgress = lines.Add }).Dispose();
        _file.Open(_file.Options with { OnProgress = lines.Add }).Dispose();

        lines.Should().ContainSingle().Which.Should().StartWith(_file.Path).And.EndWith("_Initial");
    }

    [Fact]
    public async Task Goes_on_where_a_start_was_killed_while_it_changed_the_tables()
    {
        _file.Open().Dispose();
        // The row that EF leaves behind: without help the next start would wait for it for ever.
        _file.Execute("""CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
        _file.Execute("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2022-03-07')""");
        _file.Execute("""DELETE FROM "__EFMigrationsHistory" """);
        foreach (var table in _file.Tables()) _file.Execute($"""DROP TABLE "{table}" """);

        await Task.Run(() => _file.Open()).WaitAsync(TimeSpan.FromSeconds(60));

        _file.Tables().Should().Contain("practice_sites");
    }

    [Fact]
    public void Refuses_a_file_that_a_newer_release_has_changed_and_leaves_it_alone()
    {
        _file.Open().Dispose();
        _file.Execute("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_FromTheFuture', '99.0.0')""");

        Opening().Should().Throw<StoreException>().Where(refused => refused.Fault == StoreFault.Newer).WithMessage("*29990101000000_FromTheFuture*");

        _file.Tables().Should().Contain("practice_sites");
    }

    [Fact]
    public void Refuses_a_database_of_another_program_and_leaves_it_alone()
    {
        _file.Execute("CREATE TABLE recipes (name TEXT)");
        var before = File.ReadAllBytes(_file.Path);

        Opening().Should().Throw<StoreException>().Which.Fault.Should().Be(StoreFault.Foreign);

        File.ReadAllBytes(_file.Path).Should().Equal(before);
    }

    [Fact]
    public void Refuses_what_is_no_database()
    {
        File.WriteAllText(_file.Path, new string('x', 10_000));

        Opening().Should().Throw<StoreException>().Which.Fault.Should().Be(StoreFault.Damaged);

        File.ReadAllText(_file.Path).Should().HaveLength(10_000);
    }

    [Fact]
    public async Task Tells_of_a_page_that_is_damaged_when_it_is_read()
    {
        var sites = Enumerable.Range(1, 40).Select(i => new PracticeSiteId(new Guid(i, 0, 0x7000, 0x80, 0, 0, 0, 0, 0, 0, 1))).ToList();
        using (var store = _file.Open())
        {
            foreach (var site in sites)
            {
                var work = store.Begin(TestDistrict.Id, TestDistrict.Dispatcher);
                work.Repository<PracticeSite, PracticeSiteId>().Add(
                    PracticeSite.Plan(TestDistrict.Id, site, ASite.PlanOf(SiteTier.Centre) with { Name = new string('名', 500) }, null, TestDistrict.Nine).EnsureAccepted());
                await work.CommitAsync();
            }
        }

        _file.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        _file.OverwriteLast(pages: 20);
        var damaged = TestDistrict.Open(_file.Open());

        var reading = async () =>
        {
            foreach (var site in sites) await damaged.Sites.FindAsync(site);
        };

        (await reading.Should().ThrowAsync<StoreException>()).Which.Fault.Should().Be(StoreFault.Damaged);
    }

    [Fact]
    public void Refuses_a_file_that_may_not_be_written()
    {
        _file.Open().Dispose();
        _file.Execute("""DELETE FROM "__EFMigrationsHistory" """); // so that a start has something to write
        _file.MarkAsReadOnly();

        Opening().Should().Throw<StoreException>().Which.Fault.Should().Be(StoreFault.ReadOnly);
    }

    [Fact]
    public void Refuses_a_folder_that_is_not_there() =>
        FluentActions.Invoking(() => SqliteStore.Open(new SqliteOptions { File = Path.Combine(Path.GetDirectoryName(_file.Path)!, "nowhere", "district.db") }))
            .Should().Throw<StoreException>().Which.Fault.Should().Be(StoreFault.Unreachable);

    [Fact]
    public async Task Says_that_another_program_keeps_it_locked()
    {
        using var store = _file.Open(_file.Options with { Patience = TimeSpan.FromMilliseconds(50) });
        using var other = _file.Connect();
        Execute(other, "BEGIN IMMEDIATE");

        var planning = async () => await new FoundingSites(TestDistrict.Open(store)).PlanAsync(ASite.CentreId, ASite.PlanOf(SiteTier.Centre), TestDistrict.Nine);

        (await planning.Should().ThrowAsync<StoreException>()).Which.Fault.Should().Be(StoreFault.Locked);
        Execute(other, "ROLLBACK");
        (await planning()).EnsureAccepted();
    }

    [Fact]
    public void Lets_nobody_change_or_remove_an_event()
    {
        using (var store = _file.Open()) Founded(store);

        FluentActions.Invoking(() => _file.Execute("UPDATE events SET payload = '{}'")).Should().Throw<SqliteException>().WithMessage("*append-only*");
        FluentActions.Invoking(() => _file.Execute("DELETE FROM events")).Should().Throw<SqliteException>().WithMessage("*append-only*");
    }

    [Fact]
    public async Task By_several_programs_at_once_makes_the_tables_once()
    {
        var programs = Enumerable.Range(0, 3).Select(i => OtherProgram.Start("race", "seat", _file.Path, (i * 4).ToString(CultureInfo.InvariantCulture), "0")).ToList();
        foreach (var program in programs) program.Say("go");

        foreach (var program in programs) (await program.EndAsync()).Should().Equal("ready");

        _file.Scalar("""SELECT COUNT(*) FROM "__EFMigrationsHistory" """).Should().Be(1L);
    }

    private static void Founded(EntityStore store)
    {
        var work = store.Begin(TestDistrict.Id, TestDistrict.Dispatcher);
        work.Repository<PracticeSite, PracticeSiteId>().Add(ASite.Of(SiteTier.Centre).BuildRaising());
        work.CommitAsync().AsTask().Wait();
    }

    private static void Execute(SqliteConnection connection, string statement)
    {
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private Func<EntityStore> Opening() => () => _file.Open(_file.Options with { Patience = TimeSpan.FromSeconds(1) });
}
