using CivicPractice.Domain.Tests.Support.Stores;
using CivicPractice.InMemory;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Mechanisms;

public class TheInMemoryStoreConforms
{
    public static TheoryData<string> Names { get; } = [.. StoreConformance.Cases.Where(one => !one.NeedsDurability).Select(one => one.Name)];

    public static TheoryData<string> AllNames { get; } = [.. StoreConformance.Cases.Select(one => one.Name)];

    [Theory, MemberData(nameof(Names))]
    public Task To(string name) => StoreConformance.Find(name).CheckAsync(() => new InMemory());

    [Fact]
    public void Under_names_that_are_given_once() => StoreConformance.Cases.Select(one => one.ToString()).Should().OnlyHaveUniqueItems().And.NotContainNulls();

    [Theory, MemberData(nameof(AllNames))]
    public Task As_it_does_when_programs_share_it(string name) => StoreConformance.Find(name).CheckAsync(() => new SharedMemory());

    [Fact]
    public async Task Cases_that_need_durability_are_passed_over()
    {
        foreach (var one in StoreConformance.Cases.Where(one => one.NeedsDurability)) await one.CheckAsync(() => new InMemory());
    }

    [Fact]
    public void Nobody_finds_a_case_that_is_not_there() => FluentActions.Invoking(() => StoreConformance.Find("No such thing")).Should().Throw<ArgumentException>();

    /// <summary>A new store, and only once.</summary>
    private sealed class InMemory : IStoreUnderTest
    {
        private InMemoryStore? _store;

        public bool IsDurable => false;

        public ValueTask<IDistrictStore> OpenAsync(IReadOnlyList<IEventSubscriber> subscribers) => new(_store ??= new InMemoryStore(subscribers));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
