using CivicPractice.InMemory;

namespace CivicPractice.Testing.Conformance;

/// <summary>The in-memory store, which says what is right.</summary>
internal sealed class ReferenceStore : IStoreUnderTest
{
    private InMemoryStore? _store;

    public bool IsDurable => false;

    public ValueTask<IDistrictStore> OpenAsync(IReadOnlyList<IEventSubscriber> subscribers) => new(_store ??= new InMemoryStore(subscribers));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
