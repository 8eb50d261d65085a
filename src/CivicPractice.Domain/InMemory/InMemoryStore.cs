using System.Collections.Concurrent;
using CivicPractice.Statistics;

namespace CivicPractice.InMemory;

/// <summary>The embedded default: everything lives in this process and goes with it.</summary>
/// <remarks>
/// <para>Same contract as a durable store: copies for every unit of work, all or nothing at commit, optimistic versions, keys, events.</para>
/// <para>Safe for concurrent use; one lock a district.</para>
/// </remarks>
/// <param name="subscribers">Called after each commit, in this order.</param>
public sealed class InMemoryStore(IEnumerable<IEventSubscriber> subscribers) : IDistrictStore
{
    private readonly IEventSubscriber[] _subscribers = [.. subscribers];
    private readonly ConcurrentDictionary<DistrictId, InMemoryDistrict> _districts = new();

    /// <summary>Makes a store without subscribers.</summary>
    public InMemoryStore()
        : this([])
    {
    }

    /// <inheritdoc/>
    public IUnitOfWork Begin(DistrictId district, ActorId actor) => new InMemoryUnitOfWork(Of(district), actor);

    /// <inheritdoc/>
    public IDistrictStatistics StatisticsOf(DistrictId district) => Of(district).Statistics;

    /// <summary>The events of a district in order, those already there at the time of asking.</summary>
    /// <param name="district">The district.</param>
    public IReadOnlyList<EventEnvelope> EventsOf(DistrictId district) => Of(district).Events();

    /// <summary>Brings events that a subscriber failed on to it once more; a commit in the district does so too.</summary>
    /// <remarks>Waits for a delivery that is under way; not for a subscriber to call while it handles an event.</remarks>
    /// <param name="district">The district.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    /// <returns>The failure of each subscriber that is still behind, by name; empty when all have all.</returns>
    public ValueTask<IReadOnlyDictionary<string, Exception>> DeliverAsync(DistrictId district, CancellationToken cancellationToken = default) =>
        Of(district).DeliverAsync(cancellationToken);

    private InMemoryDistrict Of(DistrictId district) => _districts.GetOrAdd(district, id => new InMemoryDistrict(id, _subscribers));
}
