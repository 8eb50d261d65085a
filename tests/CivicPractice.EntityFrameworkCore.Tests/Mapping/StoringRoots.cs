using CivicPractice.EntityFrameworkCore.Tests.Support;

namespace CivicPractice.EntityFrameworkCore.Tests.Mapping;

public class StoringRoots
{
    public static TheoryData<Type> Roots => [.. RootTypes.All];

    [Theory, MemberData(nameof(Roots))]
    public void Keeps_every_field_whatever_it_holds(Type type)
    {
        using var database = new SqliteDatabase();
        var any = new AnyValue(11);
        var roots = Enumerable.Range(0, 40).Select(one => (IAggregateRoot)any.Root(type, one switch { 0 => true, 1 => false, _ => null })).ToList();
        database.Store(roots);

        using var context = database.Open();
        var loaded = StoredRoots.All(context, type).ToDictionary(root => root.Key);

        loaded.Should().HaveCount(roots.Count);
        roots.SelectMany(root => Fields.Differences(root, loaded[root.Key], type.Name)).Should().BeEmpty();
        loaded.Values.Should().AllSatisfy(root => root.Raised.Should().BeEmpty());
    }

    [Fact]
    public void Keeps_every_state_that_commands_lead_to()
    {
        var reached = ReachedStates.All.ToList();

        reached.Select(root => root.GetType()).Distinct().Should().BeEquivalentTo(RootTypes.All);
        reached.SelectMany(StoredAndLoaded).Should().BeEmpty();
    }

    // One at a time: builders give every root of a type the same id.
    private static IEnumerable<string> StoredAndLoaded(IAggregateRoot root)
    {
        using var database = new SqliteDatabase();
        database.Store([root]);
        using var context = database.Open();
        return Fields.Differences(root, StoredRoots.All(context, root.GetType()).Single(), root.Kind);
    }
}
