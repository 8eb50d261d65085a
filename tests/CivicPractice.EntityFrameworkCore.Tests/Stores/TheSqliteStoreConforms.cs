using CivicPractice.EntityFrameworkCore.Tests.Support;
using CivicPractice.Testing;

namespace CivicPractice.EntityFrameworkCore.Tests.Stores;

/// <summary>What every store does, SQLite does: the same answers, refusals, events and order as memory.</summary>
public class TheSqliteStoreConforms
{
    public static TheoryData<string> Names { get; } = [.. StoreConformance.Cases.Select(one => one.Name)];

    [Theory, MemberData(nameof(Names))]
    public Task In_every_case(string name) => StoreConformance.Find(name).CheckAsync(() => new SqliteUnderTest());

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
