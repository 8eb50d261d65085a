using System.Collections.Concurrent;
using System.Reflection;
using Ardalis.Specification;
using CivicPractice.InMemory;
using CivicPractice.Requests;
using CivicPractice.Statistics;
using CivicPractice.Testing;
using NodaTime;

namespace CivicPractice.Domain.Tests.Support.Stores;

/// <summary>Stores with one fault each.</summary>
internal static class BrokenStores
{
    public static IStoreUnderTest Make(string fault) => fault switch
    {
        "rests on nothing" => Of(data => new WithUnits(data, (district, actor) => new LooseUnit(() => data.Begin(district, actor), oneByOne: false))),
        "commits one by one" => Of(data => new WithUnits(data, (district, actor) => new LooseUnit(() => data.Begin(district, actor), oneByOne: true))),
        "drops keys" => Of(data => new WithUnits(data, (district, actor) => new ChangingCommits(data.Begin(district, actor)) { Key = _ => default })),
        "folds keys" => Of(data => new WithUnits(data, (district, actor) => new ChangingCommits(data.Begin(district, actor))
        {
#pragma warning disable CA1308 // That is the fault.
            Key = key => key.IsSome ? new IdempotencyKey(key.ToString().ToLowerInvariant()) : key,
#pragma warning restore CA1308
        })),
        "hides conflicts" => Of(data => new WithUnits(data, (district, actor) => new ChangingCommits(data.Begin(district, actor)) { HidesConflicts = true })),
        "never stops" => Of(data => new WithUnits(data, (district, actor) => new ChangingCommits(data.Begin(district, actor)) { NeverStops = true })),
        "stores batches at once" => Of(data => new WithUnits(data, (district, actor) => new ChangingCommits(data.Begin(district, actor)) { StoresAtOnce = true })),
        "mixes districts" => Of(data => new WithUnits(data, (district, actor) => new ChangingQueries(data.Begin(district, actor)) { Other = data.Begin(Neighbour(district), actor) })),
        "lists backwards" => Of(data => new WithUnits(data, (district, actor) => new ChangingQueries(data.Begin(district, actor)) { ListsBackwards = true })),
        "counts everything" => Of(data => new WithUnits(data, (district, actor) => new ChangingQueries(data.Begin(district, actor)) { CountsEverything = true })),
        "shows what is not committed" => Of(data =>
        {
            var live = new ConcurrentDictionary<(Type, Guid), object>();
            return new WithUnits(data, (district, actor) => new ChangingQueries(data.Begin(district, actor)) { Live = live });
        }),
        "loses a field" => Of(data => new WithUnits(data, (district, actor) => new ChangingQueries(data.Begin(district, actor)) { LosesAField = true })),
        "loses microseconds" => Of(data => new WithLog(data, one => one with { Envelope = one.Envelope with { At = Instant.FromUnixTimeMilliseconds(one.Envelope.At.ToUnixTimeMilliseconds()) } })),
        "leaves gaps" => Of(data => new WithLog(data, one => one with { Position = one.Position + (one.Position / 3) })),
        "counts late" => Of(data => new WithFigures(data)),
        "parks at once" => Of(_ => new InMemoryStore(), attempts: 1),
        "brings twice and out of order" => Of(data => data, turns: true),
        "forgets positions" => new SharedMemory(keepsPositions: false),
        _ => throw new ArgumentOutOfRangeException(nameof(fault)),
    };

    private static DistrictId Neighbour(DistrictId district) => district == TestDistrict.Id ? TestDistrict.OtherId : TestDistrict.Id;

    private static Broken Of(Func<InMemoryStore, IDistrictStore> breaks, int attempts = EventDelivery.UsualAttempts, bool turns = false) => new(subscribers =>
    {
        var data = new InMemoryStore(turns ? subscribers.Select(one => new Turning(one)) : subscribers) { AttemptsBeforeParking = attempts };
        return attempts == 1 ? data : breaks(data);
    });

    private sealed class Broken(Func<IReadOnlyList<IEventSubscriber>, IDistrictStore> open) : IStoreUnderTest
    {
        private IDistrictStore? _store;

        public bool IsDurable => false;

        public ValueTask<IDistrictStore> OpenAsync(IReadOnlyList<IEventSubscriber> subscribers) => new(_store ??= open(subscribers));

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    private sealed class WithUnits(IDistrictStore inner, Func<DistrictId, ActorId, IUnitOfWork> begin) : PassingStore(inner)
    {
        public override IUnitOfWork Begin(DistrictId district, ActorId actor) => begin(district, actor);
    }

    private sealed class WithLog(IDistrictStore inner, Func<RecordedEvent, RecordedEvent> change) : PassingStore(inner)
    {
        public override IEventLog LogOf(DistrictId district) => new Changed(Inner.LogOf(district), change);

        private sealed class Changed(IEventLog log, Func<RecordedEvent, RecordedEvent> change) : PassingLog(log)
        {
            public override async ValueTask<IReadOnlyList<RecordedEvent>> ReadAsync(long after, int most, CancellationToken cancellationToken = default) =>
                [.. (await base.ReadAsync(after, most, cancellationToken)).Select(change)];
        }
    }

    private sealed class WithFigures(IDistrictStore inner) : PassingStore(inner)
    {
        private readonly IDistrictStatistics _never = new InMemoryStore().StatisticsOf(TestDistrict.Id);

        public override IDistrictStatistics StatisticsOf(DistrictId district) => _never;
    }

    private sealed class Turning(IEventSubscriber inner) : IEventSubscriber
    {
        private EventEnvelope? _before;

        public string Name => inner.Name;

        public async ValueTask HandleAsync(long position, EventEnvelope envelope, CancellationToken cancellationToken)
        {
            await inner.HandleAsync(position, envelope, cancellationToken);
            if (_before is not null) await inner.HandleAsync(position - 1, _before, cancellationToken);
            _before = envelope;
        }
    }

    private sealed class ChangingCommits(IUnitOfWork inner) : PassingUnit(inner)
    {
        public Func<IdempotencyKey, IdempotencyKey> Key { get; init; } = key => key;

        public bool HidesConflicts { get; init; }

        public bool NeverStops { get; init; }

        public bool StoresAtOnce { get; init; }

        public override ValueTask<string?> FindCommandAsync(IdempotencyKey key, CancellationToken cancellationToken = default) => base.FindCommandAsync(Key(key), cancellationToken);

        public override async ValueTask CommitAsync(IdempotencyKey key = default, string command = "", CancellationToken cancellationToken = default)
        {
            try
            {
                await base.CommitAsync(Key(key), command, NeverStops ? CancellationToken.None : cancellationToken);
            }
            catch (ConcurrencyConflictException) when (HidesConflicts)
            {
            }
        }

        public override ValueTask<ICommandBatch> BeginBatchAsync(CancellationToken cancellationToken = default) =>
            StoresAtOnce ? new(new NoBatch()) : base.BeginBatchAsync(cancellationToken);

        private sealed class NoBatch : ICommandBatch
        {
            public ValueTask CompleteAsync(CancellationToken cancellationToken = default) => default;

            public ValueTask DisposeAsync() => default;
        }
    }

    private sealed class ChangingQueries(IUnitOfWork inner) : PassingUnit(inner)
    {
        public IUnitOfWork? Other { get; init; }

        public bool ListsBackwards { get; init; }

        public bool CountsEverything { get; init; }

        public bool LosesAField { get; init; }

        public ConcurrentDictionary<(Type, Guid), object>? Live { get; init; }

        public override IRepository<TRoot, TId> Repository<TRoot, TId>() => new Queries<TRoot, TId>(this, base.Repository<TRoot, TId>());

        private sealed class Queries<TRoot, TId>(ChangingQueries fault, IRepository<TRoot, TId> inner) : PassingRepository<TRoot, TId>(inner)
            where TRoot : AggregateRoot<TId>
            where TId : struct, IEntityId<TId>
        {
            public override async ValueTask<TRoot?> FindAsync(TId id, CancellationToken cancellationToken = default)
            {
                var found = await base.FindAsync(id, cancellationToken)
                    ?? (fault.Other is { } other ? await other.Repository<TRoot, TId>().FindAsync(id, cancellationToken) : null);
                if (found is null) return null;
                if (fault.LosesAField && found is ServiceRequest)
                    typeof(ServiceRequest).GetField($"<{nameof(ServiceRequest.OnBehalfOf)}>k__BackingField", BindingFlags.Instance | BindingFlags.NonPublic)!.SetValue(found, null);
                return fault.Live is { } live ? (TRoot)live.GetOrAdd((typeof(TRoot), id.Value), found) : found;
            }

            public override async ValueTask<IReadOnlyList<TRoot>> ListAsync(Specification<TRoot> specification, CancellationToken cancellationToken = default)
            {
                var listed = await base.ListAsync(specification, cancellationToken);
                return fault.ListsBackwards ? [.. listed.Reverse()] : listed;
            }

            public override ValueTask<int> CountAsync(Criterion<TRoot> criterion, CancellationToken cancellationToken = default) =>
                base.CountAsync(fault.CountsEverything ? new Everything<TRoot>() : criterion, cancellationToken);
        }
    }
}
