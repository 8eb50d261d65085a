using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Servers;
using CivicPractice.Sites;
using CivicPractice.Testing;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

/// <summary>A connection that is lost in mid-commit leaves the caller in doubt, and the key of the command takes the doubt away.</summary>
public class LostConnections
{
    // An event, which goes to the server in one message with the commit.
    private const string Commit = "site.planned";

    private static readonly IdempotencyKey Key = new("plan-1");

    [PostgresFact]
    public async Task Before_the_commit_have_stored_nothing_and_the_same_key_does_it_then()
    {
        using var database = DistrictDatabase.WithTables();
        using var line = new Line(DistrictDatabase.Port);
        using var store = PostgresStore.Open(database.OptionsThrough(line.Port));
        (await Planning(store, SiteTier.Centre, new("plan-0"))()).EnsureAccepted();

        line.CutAt(Commit, isHeard: false);
        (await Planning(store, SiteTier.Institute, Key).Should().ThrowAsync<StoreException>()).Which.Fault.Should().Be(StoreFault.Unreachable);

        database.Scalar("SELECT count(*) FROM practice_sites").Should().Be(1L);
        (await Planning(store, SiteTier.Institute, Key)()).EnsureAccepted();
        database.Scalar($"SELECT count(*) FROM events WHERE cause = '{Key}' AND name = '{Commit}'").Should().Be(1L);
    }

    [PostgresFact]
    public async Task After_the_commit_have_stored_it_once_and_the_same_key_says_so()
    {
        using var database = DistrictDatabase.WithTables();
        using var line = new Line(DistrictDatabase.Port);
        using var store = PostgresStore.Open(database.OptionsThrough(line.Port));
        (await Planning(store, SiteTier.Centre, new("plan-0"))()).EnsureAccepted();

        line.CutAt(Commit, isHeard: true);
        (await Planning(store, SiteTier.Institute, Key).Should().ThrowAsync<StoreException>()).Which.Fault.Should().Be(StoreFault.Unreachable);

        (await Planning(store, SiteTier.Institute, Key)()).EnsureAccepted();
        database.Scalar("SELECT count(*) FROM practice_sites").Should().Be(2L);
        database.Scalar($"SELECT count(*) FROM events WHERE cause = '{Key}' AND name = '{Commit}'").Should().Be(1L);
    }

    [PostgresFact]
    public async Task That_waited_unused_cost_one_call_and_no_more()
    {
        using var database = DistrictDatabase.WithTables();
        var store = database.Open();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await TestDistrict.Open(store).Sites.FindAsync(ASite.CentreId))));
        EndConnections(database);

        var planning = Planning(store, SiteTier.Centre, Key);
        (await planning.Should().ThrowAsync<StoreException>()).Which.Fault.Should().Be(StoreFault.Unreachable);
        (await planning()).EnsureAccepted();
    }

    [PostgresFact]
    public async Task That_waited_unused_cost_a_batch_one_call_and_no_more()
    {
        using var database = DistrictDatabase.WithTables();
        var store = database.Open();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(async () => await TestDistrict.Open(store).Sites.FindAsync(ASite.CentreId))));
        EndConnections(database);

        var beginning = async () => await TestDistrict.Open(store).UnitOfWork.BeginBatchAsync();
        (await beginning.Should().ThrowAsync<StoreException>()).Which.Fault.Should().Be(StoreFault.Unreachable);
        await (await beginning()).DisposeAsync();
    }

    [PostgresFact]
    public async Task Are_told_alike_where_a_list_was_asked_for()
    {
        using var database = DistrictDatabase.WithTables();
        var district = TestDistrict.Open(database.Open());
        var listing = async () => await district.Sites.ListAsync(new LiveSitesSpec());
        (await listing()).Should().BeEmpty();
        EndConnections(database);

        (await listing.Should().ThrowAsync<StoreException>()).Which.Fault.Should().Be(StoreFault.Unreachable);
        (await listing()).Should().BeEmpty();
    }

    private static void EndConnections(DistrictDatabase database) =>
        database.Execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'practice' AND datname = current_database()");

    private static Func<Task<Decision>> Planning(EntityStore store, SiteTier tier, IdempotencyKey key) =>
        async () => await new FoundingSites(TestDistrict.Open(store)).PlanAsync(ASite.IdOf(tier), ASite.PlanOf(tier), TestDistrict.Nine, key);
}
