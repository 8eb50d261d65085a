using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Servers;
using CivicPractice.Testing;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

/// <summary>What every store does, PostgreSQL does: the same answers, refusals, events and order as memory. In two halves, which run beside each other.</summary>
[Trait("Lane", "Long")]
public class ThePostgresStoreConforms
{
    public static TheoryData<string> Names => TheSqliteStoreConforms.Half(0);

    [PostgresTheory, MemberData(nameof(Names))]
    public Task In_every_case(string name) => CheckAsync(name);

    internal static Task CheckAsync(string name) => StoreConformance.Find(name).CheckAsync(() => new PostgresUnderTest());

    private sealed class PostgresUnderTest : IStoreUnderTest
    {
        private readonly DistrictDatabase _database = DistrictDatabase.WithTables();

        public bool IsDurable => true;

        // Somebody who waits for a batch of the same thread would wait for ever.
        public ValueTask<IDistrictStore> OpenAsync(IReadOnlyList<IEventSubscriber> subscribers) =>
            new(_database.Open(_database.Options with { Patience = TimeSpan.FromSeconds(10) }, [.. subscribers]));

        public ValueTask DisposeAsync()
        {
            _database.Dispose();
            return default;
        }
    }
}

/// <summary>The other half of what every store does.</summary>
[Trait("Lane", "Long")]
public class ThePostgresStoreConformsToo
{
    public static TheoryData<string> Names => TheSqliteStoreConforms.Half(1);

    [PostgresTheory, MemberData(nameof(Names))]
    public Task In_every_case(string name) => ThePostgresStoreConforms.CheckAsync(name);
}
