namespace CivicPractice.InMemory;

/// <summary>What subscribers have had of one district.</summary>
internal sealed class InMemoryLedger(InMemoryDistrict district) : IDeliveryLedger
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, DeliveryPosition> _positions = [];
    private readonly SortedDictionary<(string Subscriber, long Position), ParkedEvent> _parked = new(
        Comparer<(string Subscriber, long Position)>.Create((one, other) =>
            string.CompareOrdinal(one.Subscriber, other.Subscriber) is not 0 and var order ? order : one.Position.CompareTo(other.Position)));

    // No other program has this memory.
    public IDisposable TryEnter() => Free.Instance;

    public ValueTask<IReadOnlyList<RecordedEvent>> ReadAsync(long after, int most, CancellationToken cancellationToken) => new(district.Events(after, most));

    public ValueTask<IReadOnlyList<RecordedEvent>> ReadOfAsync(string kind, Guid aggregate, CancellationToken cancellationToken) => new(district.EventsOf(kind, aggregate));

    public ValueTask<DeliveryPosition> FindAsync(string subscriber, CancellationToken cancellationToken)
    {
        lock (_gate) return new(_positions.GetValueOrDefault(subscriber));
    }

    public ValueTask SaveAsync(string subscriber, DeliveryPosition position, CancellationToken cancellationToken)
    {
        lock (_gate) _positions[subscriber] = position;
        return default;
    }

    public ValueTask<IReadOnlyList<ParkedEvent>> ParkedAsync(CancellationToken cancellationToken)
    {
        lock (_gate) return new([.. _parked.Values]);
    }

    public ValueTask ParkAsync(ParkedEvent parked, CancellationToken cancellationToken)
    {
        lock (_gate) _parked[(parked.Subscriber, parked.Event.Position)] = parked;
        return default;
    }

    public ValueTask UnparkAsync(string subscriber, long position, CancellationToken cancellationToken)
    {
        lock (_gate) _parked.Remove((subscriber, position));
        return default;
    }

    private sealed class Free : IDisposable
    {
        public static readonly Free Instance = new();

        public void Dispose()
        {
        }
    }
}
