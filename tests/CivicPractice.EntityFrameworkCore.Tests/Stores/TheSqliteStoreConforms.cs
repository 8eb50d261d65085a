using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Testing;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

/// <summary>What every store does, SQLite does: the same answers, refusals, events and order as memory. In two halves, which run beside each other.</summary>
public class TheSqliteStoreConforms
{
    public static TheoryData<string> Names => Half(0);

    [Theory, MemberData(nameof(Names))]
    public Task In_every_case(string name) => CheckAsync(name);

    internal static TheoryData<string> Half(int which) => [.. StoreConformance.Cases.Where((_, at) => at % 2 == which).Select(one => one.Name)];

    internal static Task CheckAsync(string name) => StoreConformance.Find(name).CheckAsync(() => new SqliteUnderTest());

    private sealed class SqliteUnderTest : IStoreUnderTest
    {
        private readonly DistrictFile _file = DistrictFile.WithTables();

        public bool IsDurable => true;

        // Somebody who waits for a batch of the same thread would wait for ever.
        public ValueTask<IDistrictStore> OpenAsync(IReadOnlyList<IEventSubscriber> subscribers) =>
            new(_file.Open(_file.Options with { Patience = TimeSpan.FromSeconds(10) }, [.. subscribers]));

        public ValueTask DisposeAsync()
        {
            _file.Dispose();
            return default;
        }
    }
}

/// <summary>The other half of what every store does.</summary>
public class TheSqliteStoreConformsToo
{
    public static TheoryData<string> Names => TheSqliteStoreConforms.Half(1);

    [Theory, MemberData(nameof(Names))]
    public Task In_every_case(string name) => TheSqliteStoreConforms.CheckAsync(name);
}
