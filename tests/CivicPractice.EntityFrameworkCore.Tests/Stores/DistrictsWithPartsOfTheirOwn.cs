using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Requests;
using CivicPractice.Servers;
using CivicPractice.StoreRunner;
using CivicPractice.Testing;
using static CivicPractice.EntityFrameworkCore.Tests.Support.PostgresSession;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

/// <summary>A large district gets parts of its own in every table, by one statement of the operator's.</summary>
public class DistrictsWithPartsOfTheirOwn
{
    private static readonly string Statement = $"SELECT civicpractice_own_parts('{TestDistrict.Id}', 'hanbin')";

    [PostgresFact]
    public async Task Have_the_same_figures_and_go_on_in_a_store_that_was_open_meanwhile()
    {
        using var database = DistrictDatabase.Empty();
        var store = database.Open();
        await Neighbours.FoundAsync(store);
        var before = (await store.StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview();

        await using var connection = database.Connect();
        Do(connection, Statement);

        (await database.Open().StatisticsOf(TestDistrict.Id).FiguresAsync()).Overview().Should().Be(before);
        (await new ServingRequests(Neighbours.Open(store)).AcceptAsync(Neighbours.Request, Assignee.Of(ATeam.TheId), [Neighbours.Volunteer(1)], TestDistrict.Nine)).EnsureAccepted();
        (await Inspection.OfAsync(database.Place, [])).Faults.Should().BeEmpty();
    }

    [PostgresFact]
    public void Have_all_their_rows_there_and_the_others_keep_theirs()
    {
        using var database = FilledTables.Make(DistrictDatabase.Empty());
        using var connection = database.Connect();

        Do(connection, Statement);

        foreach (var table in FilledTables.Tables(connection))
        {
            database.Scalar($"SELECT district FROM \"{table}_of_hanbin\"").Should().Be(TestDistrict.Id.Value, "{0}", table);
            database.Scalar($"SELECT district FROM \"{table}_of_all\"").Should().Be(TestDistrict.OtherId.Value, "{0}", table);
        }
    }

    [PostgresFact]
    public void Are_closed_to_the_others_as_all_are()
    {
        using var database = FilledTables.Make(DistrictDatabase.Empty());
        using var connection = database.Connect();
        Do(connection, Statement);
        Enter(connection, TestDistrict.OtherId);

        foreach (var table in FilledTables.Tables(connection))
        {
            Number(connection, $"SELECT count(*) FROM \"{table}_of_hanbin\"").Should().Be(0, "{0}", table);
            Number(connection, $"SELECT count(*) FROM \"{table}\"").Should().Be(1, "{0}", table);
        }
    }
}
