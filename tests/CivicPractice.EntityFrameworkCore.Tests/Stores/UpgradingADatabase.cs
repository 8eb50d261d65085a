using CivicPractice.EntityFrameworkCore.Postgres;
using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Servers;
using CivicPractice.StoreRunner;
using CivicPractice.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

/// <summary>A database whose tables are those of the first release, with a district in it, is opened by this one.</summary>
public class UpgradingADatabase
{
    [PostgresFact]
    public async Task Tells_each_change_shows_the_same_overview_and_goes_on()
    {
        using var database = DistrictDatabase.Empty();
        var old = database.Open();
        await Neighbours.FoundAsync(old);
        var before = (await old.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview();
        old.Dispose();
        var changes = TakeBack(database);
        var lines = new List<string>();

        var store = database.Open(database.Options with { OnProgress = lines.Add });

        lines.Should().HaveSameCount(changes).And.OnlyContain(line => changes.Any(change => line.EndsWith(change, StringComparison.Ordinal)));
        (await store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview().Should().Be(before);
        (await new ServingRequests(Neighbours.Open(store)).AcceptAsync(Neighbours.Request, Assignee.Of(ATeam.TheId), [Neighbours.Volunteer(1)], TestDistrict.Nine)).EnsureAccepted();
        (await Inspection.OfAsync(database.Place, [])).Faults.Should().BeEmpty();
    }

    [PostgresFact]
    public void Closes_what_the_first_release_left_open()
    {
        using var database = DistrictDatabase.Empty();
        database.Open().Dispose();
        TakeBack(database);
        Open().Should().BeGreaterThan(45);

        database.Open();

        Open().Should().Be(0);

        long Open() => (long)database.Scalar("SELECT count(*) FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'district' WHERE c.relkind = 'r' AND NOT c.relrowsecurity")!;
    }

    // All but the first.
    private static List<string> TakeBack(DistrictDatabase database)
    {
        using var connection = database.Connect();
        using var context = PostgresDatabase.Context(connection);
        var all = context.Database.GetMigrations().ToList();
        context.GetService<IMigrator>().Migrate(all[0]);
        return all[1..];
    }
}
