using System.Collections.Concurrent;
using CivicPractice.InMemory;
using CivicPractice.Testing;

namespace CivicPractice.Domain.Tests.Support.Stores;

/// <summary>Data in memory that outlives the programs that open it, so that cases which need durability can be tried without a disk.</summary>
internal sealed class SharedMemory(bool keepsPositions = true) : IStoreUnderTest
{
    private readonly InMemoryStore _data = new();
    private ConcurrentDictionary<DistrictId, SharedLedger> _ledgers = new();

    public bool IsDurable => true;

    public ValueTask<IDistrictStore> OpenAsync(IReadOnlyList<IEventSubscriber> subscribers)
    {
        if (!keepsPositions) _ledgers = new();
        return new(new OneProgram(_data, _ledgers, subscribers));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class OneProgram(InMemoryStore data, ConcurrentDictionary<DistrictId, SharedLedger> ledgers, IReadOnlyList<IEventSubscriber> subscribers) : PassingStore(data)
    {
        private readonly ConcurrentDictionary<DistrictId, (EventDelivery Delivery, EventLog Log)> _districts = new();

        public override IUnitOfWork Begin(DistrictId district, ActorId actor) => new Delivering(Inner.Begin(district, actor), Of(district).Delivery);

        public override IEventLog LogOf(DistrictId district) => Of(district).Log;

        private (EventDelivery Delivery, EventLog Log) Of(DistrictId district) => _districts.GetOrAdd(district, id =>
        {
            var ledger = ledgers.GetOrAdd(id, one => new SharedLedger(Inner.LogOf(one)));
            var delivery = new EventDelivery(subscribers, ledger);
            return (delivery, new EventLog(ledger, delivery));
        });
    }

    private sealed class Delivering(IUnitOfWork inner, EventDelivery delivery) : PassingUnit(inner)
    {
        private bool _isBatch;

        public override async ValueTask CommitAsync(IdempotencyKey key = default, string command = "", CancellationToken cancellationToken = default)
        {
            await Inner.CommitAsync(key, command, cancellationToken);
            if (!_isBatch) await delivery.DeliverAfterCommitAsync();
        }

        public override async ValueTask<ICommandBatch> BeginBatchAsync(CancellationToken cancellationToken = default)
        {
            var batch = await Inner.BeginBatchAsync(cancellationToken);
            _isBatch = true;
            return new Batch(this, batch);
        }

        private sealed class Batch(Delivering work, ICommandBatch inner) : ICommandBatch
        {
            public async ValueTask CompleteAsync(CancellationToken cancellationToken = default)
            {
                await inner.CompleteAsync(cancellationToken);
                work._isBatch = false;
                await work.Deliver();
            }

            public ValueTask DisposeAsync()
            {
                work._isBatch = false;
                return inner.DisposeAsync();
            }
        }

        private ValueTask Deliver() => delivery.DeliverAfterCommitAsync();
    }

    private sealed class SharedLedger(IEventLog events) : IDeliveryLedger
    {
        private readonly ConcurrentDictionary<string, DeliveryPosition> _positions = new();
        private readonly ConcurrentDictionary<(string, long), ParkedEvent> _parked = new();
        private int _isTaken;

        public IDisposable? TryEnter() => Interlocked.Exchange(ref _isTaken, 1) == 0 ? new Right(this) : null;

        public ValueTask<IReadOnlyList<RecordedEvent>> ReadAsync(long after, int most, CancellationToken cancellationToken) => events.ReadAsync(after, most, cancellationToken);

        public ValueTask<IReadOnlyList<RecordedEvent>> ReadOfAsync(string kind, Guid aggregate, CancellationToken cancellationToken) => events.ReadOfAsync(kind, aggregate, cancellationToken);

        public ValueTask<DeliveryPosition> FindAsync(string subscriber, CancellationToken cancellationToken) => new(_positions.GetValueOrDefault(subscriber));

        public ValueTask SaveAsync(string subscriber, DeliveryPosition position, CancellationToken cancellationToken)
        {
            _positions[subscriber] = position;
            return default;
        }

        public ValueTask<IReadOnlyList<ParkedEvent>> ParkedAsync(CancellationToken cancellationToken) =>
            new([.. _parked.Values.OrderBy(parked => parked.Subscriber, StringComparer.Ordinal).ThenBy(parked => parked.Event.Position)]);

        public ValueTask ParkAsync(ParkedEvent parked, CancellationToken cancellationToken)
        {
            _parked[(parked.Subscriber, parked.Event.Position)] = parked;
            return default;
        }

        public ValueTask UnparkAsync(string subscriber, long position, CancellationToken cancellationToken)
        {
            _parked.TryRemove((subscriber, position), out _);
            return default;
        }

        private sealed class Right(SharedLedger ledger) : IDisposable
        {
            public void Dispose() => Volatile.Write(ref ledger._isTaken, 0);
        }
    }
}
