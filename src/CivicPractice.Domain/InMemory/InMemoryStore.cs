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

    /// <summary>How often an event is tried for a subscriber before it is parked; at least 1.</summary>
    public int AttemptsBeforeParking { get; init; } = EventDelivery.UsualAttempts;

    /// <inheritdoc/>
    public IDistrictStatistics StatisticsOf(DistrictId district) => Of(district).Statistics;

    /// <inheritdoc/>
    public IEventLog LogOf(DistrictId district) => Of(district).Log;

    /// <summary>The events of a district in order, those already there at the time of asking.</summary>
    /// <param name="district">The district.</param>
    public IReadOnlyList<EventEnvelope> EventsOf(DistrictId district) => Of(district).Events();

    private InMemoryDistrict Of(DistrictId district) => _districts.GetOrAdd(district, id => new InMemoryDistrict(id, _subscribers, AttemptsBeforeParking));
}
