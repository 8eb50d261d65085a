using CivicPractice.Statistics;

namespace CivicPractice.InMemory;

/// <summary>One district's tables, events, keys and figures behind one lock.</summary>
internal sealed class InMemoryDistrict(DistrictId id, IReadOnlyList<IEventSubscriber> subscribers)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Type, object> _tables = [];
    private readonly List<EventEnvelope> _events = [];
    private readonly Dictionary<IdempotencyKey, string> _commands = [];
    private readonly EventDelivery _delivery = new(subscribers);
    private readonly StatisticsProjection _statistics = new();

    public DistrictId Id => id;

    public IDistrictStatistics Statistics => _statistics;

    public bool HasSubscribers => subscribers.Count > 0;

    public IReadOnlyList<EventEnvelope> Events()
    {
        lock (_gate) return [.. _events];
    }

    public string? FindCommand(IdempotencyKey key)
    {
        lock (_gate) return _commands.GetValueOrDefault(key);
    }

    public T Read<TRoot, TId, T>(Func<IReadOnlyDictionary<TId, TRoot>, T> question)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        lock (_gate) return question(Table<TRoot, TId>());
    }

    public TRoot? Copy<TRoot, TId>(TId key)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        lock (_gate) return Table<TRoot, TId>().TryGetValue(key, out var stored) ? (TRoot)((IAggregateRoot)stored).Snapshot() : null;
    }

    // All checks before the first write: a conflict leaves nothing behind. What was only read is checked too, because the decision rests on it.
    public void Commit(IReadOnlyList<ITracked> seen, ActorId actor, IdempotencyKey key, string command)
    {
        lock (_gate)
        {
            if (key.IsSome && _commands.ContainsKey(key)) throw new ConcurrencyConflictException("The key was committed meanwhile.");
            foreach (var one in seen)
            {
                if (one.StoredVersion(this) != (one.Root?.Version ?? 0)) throw new ConcurrencyConflictException();
            }

            var first = _events.Count;
            foreach (var one in seen)
            {
                if (one.Root is not { Raised.Count: > 0 } changed) continue;
                Append(changed, actor, key);
                changed.MarkCommitted();
                one.Write(this);
            }

            if (key.IsSome) _commands.Add(key, command);
            // Figures come last: they follow what is stored and cannot undo it.
            for (var i = first; i < _events.Count; i++) _statistics.Apply(_events[i]);
        }
    }

    public ValueTask DeliverAfterCommitAsync() => _delivery.DeliverAfterCommitAsync(EventAt);

    public ValueTask<IReadOnlyDictionary<string, Exception>> DeliverAsync(CancellationToken cancellationToken) =>
        _delivery.DeliverAsync(EventAt, cancellationToken);

    internal Dictionary<TId, TRoot> Table<TRoot, TId>()
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        if (!_tables.TryGetValue(typeof(TRoot), out var table)) _tables.Add(typeof(TRoot), table = new Dictionary<TId, TRoot>());
        return (Dictionary<TId, TRoot>)table;
    }

    private EventEnvelope? EventAt(long position)
    {
        lock (_gate) return position <= _events.Count ? _events[(int)position - 1] : null;
    }

    private void Append(IAggregateRoot root, ActorId actor, IdempotencyKey key)
    {
        var version = root.Version;
        foreach (var (happened, at) in root.Raised)
        {
            _events.Add(new EventEnvelope(id, root.Kind, root.Key, ++version, at, actor, key, happened));
        }
    }
}
