using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Servers;
using CivicPractice.StoreRunner;
using CivicPractice.Testing;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

public class RestoringADatabase
{
    [PostgresFact]
    public async Task Gives_the_same_overview_and_goes_on()
    {
        using var database = DistrictDatabase.WithTables();
        var store = database.Open();
        await Neighbours.FoundAsync(store);
        var before = (await store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview();

        using var restored = database.Restored();
        var copy = restored.Open();

        (await copy.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview().Should().Be(before);
        (await new ServingRequests(Neighbours.Open(copy)).AcceptAsync(Neighbours.Request, Assignee.Of(ATeam.TheId), [Neighbours.Volunteer(1)], TestDistrict.Nine)).EnsureAccepted();
        (await Inspection.OfAsync(restored.Place, [])).Faults.Should().BeEmpty();
        (await copy.StatisticsOf(TestDistrict.Id).FiguresAsync()).Position.Should().BeGreaterThan(before.Position);
    }

    [PostgresFact]
    public async Task Keeps_districts_apart_in_the_copy_too()
    {
        using var database = DistrictDatabase.WithTables();
        await Neighbours.FoundAsync(database.Open());

        using var restored = database.Restored();

        await using var connection = restored.Connect();
        await using var counting = connection.CreateCommand();
        counting.CommandText = "SELECT count(*) FROM practice_sites";
        (await counting.ExecuteScalarAsync()).Should().Be(0L);
    }
}
