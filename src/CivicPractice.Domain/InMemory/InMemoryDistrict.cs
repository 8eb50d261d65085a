using System.Runtime.InteropServices;
using CivicPractice.Statistics;

namespace CivicPractice.InMemory;

/// <summary>One district's tables, events, keys and figures behind one lock.</summary>
internal sealed class InMemoryDistrict : IInMemoryTables
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Type, object> _tables = [];
    private readonly List<EventEnvelope> _events = [];
    private readonly Dictionary<IdempotencyKey, string> _commands = [];
    private readonly StatisticsProjection _figures = new();

    public InMemoryDistrict(DistrictId id, IReadOnlyList<IEventSubscriber> subscribers, int attempts)
    {
        Id = id;
        var ledger = new InMemoryLedger(this);
        Delivery = new EventDelivery(subscribers, ledger, attempts);
        Log = new EventLog(ledger, Delivery);
        Statistics = new InMemoryStatistics(_figures, Log);
    }

    public DistrictId Id { get; }

    public EventDelivery Delivery { get; }

    public IEventLog Log { get; }

    public IDistrictStatistics Statistics { get; }

    public IReadOnlyList<EventEnvelope> Events()
    {
        lock (_gate) return [.. _events];
    }

    public IReadOnlyList<RecordedEvent> Events(long after, int most)
    {
        lock (_gate)
        {
            var first = (int)Math.Min(after, _events.Count);
            return [.. _events.GetRange(first, Math.Min(most, _events.Count - first)).Select((envelope, i) => new RecordedEvent(first + i + 1, envelope))];
        }
    }

    public IReadOnlyList<RecordedEvent> EventsOf(string kind, Guid aggregate)
    {
        lock (_gate) return [.. _events.Index().Where(one => one.Item.Aggregate == aggregate && one.Item.Kind == kind).Select(one => new RecordedEvent(one.Index + 1, one.Item))];
    }

    public string? FindCommand(IdempotencyKey key)
    {
        lock (_gate) return _commands.GetValueOrDefault(key);
    }

    public TRoot? Find<TRoot, TId>(TId id)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        lock (_gate) return Table<TRoot, TId>().Find(id);
    }

    public T Read<TRoot, TId, T>(Func<IEnumerable<TRoot>, T> question)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        lock (_gate) return question(Table<TRoot, TId>().Rows);
    }

    public void Put<TRoot, TId>(TRoot snapshot)
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        lock (_gate) Table<TRoot, TId>().Put(snapshot);
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
            foreach (var one in seen) one.StoreIn(this, Id, actor, key, _events);
            if (key.IsSome) _commands.Add(key, command);
            CountFrom(first);
        }
    }

    public void Complete(InMemoryBatch batch)
    {
        lock (_gate)
        {
            if (batch.Commands.Keys.Any(_commands.ContainsKey)) throw new ConcurrencyConflictException("The key was committed meanwhile.");
            foreach (var (one, version) in batch.Expected)
            {
                if (one.StoredVersion(this) != version) throw new ConcurrencyConflictException();
            }

            var first = _events.Count;
            foreach (var put in batch.Puts) put(this);
            _events.AddRange(batch.Events);
            foreach (var (key, command) in batch.Commands) _commands.Add(key, command);
            CountFrom(first);
        }
    }

    // Figures come last: they follow what is stored and cannot undo it.
    private void CountFrom(int first) => _figures.Apply(CollectionsMarshal.AsSpan(_events)[first..]);

    private InMemoryTable<TRoot, TId> Table<TRoot, TId>()
        where TRoot : AggregateRoot<TId>
        where TId : struct, IEntityId<TId>
    {
        if (!_tables.TryGetValue(typeof(TRoot), out var table)) _tables.Add(typeof(TRoot), table = new InMemoryTable<TRoot, TId>());
        return (InMemoryTable<TRoot, TId>)table;
    }
}
