namespace CivicPractice.Testing;

/// <summary>A store that is to be proved by <see cref="StoreConformance"/>: one place for data, empty at first, and a way to open it.</summary>
/// <remarks>Each case makes one of its own and disposes of it, and with it of everything that was opened.</remarks>
public interface IStoreUnderTest : IAsyncDisposable
{
    /// <summary>Whether the data outlives the object that <see cref="OpenAsync"/> gives. Cases that need it are passed over where it does not.</summary>
    bool IsDurable { get; }

    /// <summary>Opens the store over the same data each time. A second one is a second program, or the same one started again; both may be used at once.</summary>
    /// <remarks>A store that is not durable gives the first one out again, whoever the subscribers are.</remarks>
    /// <param name="subscribers">The subscribers of the program.</param>
    ValueTask<IDistrictStore> OpenAsync(IReadOnlyList<IEventSubscriber> subscribers);
}
